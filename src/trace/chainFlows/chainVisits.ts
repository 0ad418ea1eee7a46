import { solveNeeds } from "../../numeric/linear/solveNeeds.ts";
import { columnsOfEntries } from "../../numeric/linear/sparseColumns.ts";
import type { ChainGraph } from "./chainGraph.ts";
import type { ChainNode } from "./chainNode.ts";
import { drawsOf, inputKey } from "./loopInputs.ts";

/** How often a unit of the home's use passes each node. */
export interface ChainVisits {
  readonly visits: Float64Array;
  /** Whether loops are followed once only, since they take at least as much as they give. */
  readonly isCut: boolean;
}

/**
 * Units that each node hands on per unit of the home's use, every need of a maker taken as one unit per unit made: the
 * solution of N = e + MᵀN. Where loops take at least as much as they give there is none, and what enters them a second
 * time is counted, but not followed.
 */
export function chainVisits(
  chain: ChainGraph,
  loops: ReadonlySet<string>,
  withPerhaps: boolean,
): ChainVisits {
  const all = solved(chain, withPerhaps, () => true);
  if (all !== null) return { visits: all, isCut: false };
  const { nodes } = chain;
  const cut = solved(chain, withPerhaps, (from, to) => {
    const [user, input] = [nodes[from] as ChainNode, nodes[to] as ChainNode];
    const isInput = user.kind === "maker" || user.kind === "which";
    return !(isInput && loops.has(inputKey(user.stages, input.stages)));
  });
  if (cut === null)
    throw new RangeError("chainVisits: shares of a market must leave it (got a mix of itself)");
  return { visits: cut, isCut: true };
}

function solved(
  { nodes, start }: ChainGraph,
  withPerhaps: boolean,
  isFollowed: (from: number, to: number) => boolean,
): Float64Array | null {
  const list = [start];
  const number = new Map([[start, 0]]);
  const entries: { row: number; column: number; value: number }[] = [];
  // The list grows while it is walked.
  for (let column = 0; column < list.length; column++) {
    const from = list[column] as number;
    for (const { to, share } of drawsOf(nodes[from] as ChainNode, withPerhaps)) {
      if (!(share > 0) || !isFollowed(from, to)) continue;
      if (!number.has(to)) number.set(to, list.push(to) - 1);
      entries.push({ row: number.get(to) as number, column, value: share });
    }
  }
  const needs = columnsOfEntries(list.length, {
    row: Int32Array.from(entries, ({ row }) => row),
    column: Int32Array.from(entries, ({ column }) => column),
    value: Float64Array.from(entries, ({ value }) => value),
  });
  const demand = new Float64Array(list.length);
  demand[0] = 1;
  const found = solveNeeds(needs, demand, { method: "auto", transposed: false });
  // All nodes stand behind the home's use, so that a solution without negative numbers is the sum over all rounds.
  if (found === null || !found.every((x) => x >= 0 && x < 1e9)) return null;
  const visits = new Float64Array(nodes.length);
  for (const [i, node] of list.entries()) visits[node] = found[i] as number;
  return visits;
}
