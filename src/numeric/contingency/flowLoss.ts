import type { FlowNetwork, Maxflow } from "../flow/flowNetwork.ts";
import { flowSearch } from "../flow/flowSearch.ts";
import type { SetLoss } from "./setLoss.ts";

/** Between which nodes flow is measured, and which nodes fail together. */
export interface FlowLossQuestion {
  readonly source: number;
  readonly sink: number;
  /** Nodes of each member; neither source nor sink is one. */
  readonly groups: readonly (readonly number[])[];
}

export interface FlowLoss extends SetLoss {
  /** Most that can flow when nobody fails. */
  readonly whole: number;
}

/** Longest sets of which the flows without each beginning are kept: sets that are asked in order share beginnings. */
const KEPT = 3;

/**
 * Loss of the most that can flow when groups of nodes are removed: of sets of groups, neither sub- nor superadditive. A group
 * that carries no flow in some greatest flow loses nothing by its removal, so that only others cost a search.
 */
export function flowLoss(network: FlowNetwork, question: FlowLossQuestion): FlowLoss {
  const { source, sink, groups } = question;
  check(network, question);
  const arcs = arcsOf(network, groups);
  const search = flowSearch(network, source, sink);
  const whole = search.of(network.capacity);
  const removed = (known: Maxflow, set: readonly number[], from: number): Maxflow => {
    const isUsed = set.slice(from).some((g) => arcs[g]?.some((a) => known.flow[a] !== 0));
    if (!isUsed) return known;
    const capacity = network.capacity.slice();
    for (const g of set) for (const a of arcs[g] as Int32Array) capacity[a] = 0;
    return search.of(capacity);
  };
  const begun: { readonly group: number; readonly without: Maxflow }[] = [];
  const without = (set: readonly number[]): Maxflow => {
    if (set.length > KEPT) return removed(whole, set, 0);
    let shared = 0;
    while (shared < begun.length && shared < set.length && begun[shared]?.group === set[shared])
      shared++;
    begun.length = shared;
    for (let k = shared; k < set.length; k++) {
      const known = begun[k - 1]?.without ?? whole;
      begun.push({ group: set[k] as number, without: removed(known, set.slice(0, k + 1), k) });
    }
    return begun[set.length - 1]?.without ?? whole;
  };
  return {
    count: groups.length,
    of: (set) => Math.max(0, whole.value - without(set).value),
    isSubadditive: false,
    whole: whole.value,
  };
}

/** Arcs that each group's nodes are ends of. */
function arcsOf(
  { from, to, nodes }: FlowNetwork,
  groups: FlowLossQuestion["groups"],
): Int32Array[] {
  return groups.map((group) => {
    const isIn = new Uint8Array(nodes);
    for (const v of group) isIn[v] = 1;
    return Int32Array.from(from.keys()).filter(
      (a) => isIn[from[a] as number] === 1 || isIn[to[a] as number] === 1,
    );
  });
}

function check({ nodes }: FlowNetwork, { source, sink, groups }: FlowLossQuestion): void {
  for (const v of groups.flat())
    if (!(Number.isInteger(v) && v >= 0 && v < nodes) || v === source || v === sink)
      throw new RangeError(
        `flowLoss: groups must hold nodes other than source and sink (got ${v} of ${nodes})`,
      );
}
