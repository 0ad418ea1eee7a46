import type { FlowNetwork, Maxflow } from "./flowNetwork.ts";
import { type FlowSearch, flowSearch } from "./flowSearch.ts";

/** What is removed, and between which nodes flow is measured. */
export interface RemovalQuestion {
  readonly source: number;
  readonly sink: number;
  /** Groups of nodes that fail together; neither source nor sink is in one. */
  readonly groups: readonly (readonly number[])[];
  /** How many groups fail at once. */
  readonly atOnce: 1 | 2;
}

export interface RemovalLoss {
  /** Numbers of the groups. */
  readonly removed: readonly number[];
  readonly flow: number;
  readonly loss: number;
}

/**
 * Loss of the most that can flow when each group of nodes, or each pair of groups, is removed. A group that carries no flow
 * in some greatest flow loses nothing by its removal, so that only the others cost a search, from what is left of that flow.
 */
export function removalLosses(network: FlowNetwork, question: RemovalQuestion): RemovalLoss[] {
  const { groups, atOnce } = question;
  check(network, question);
  const { capacity } = network;
  const search = flowSearch(network, question.source, question.sink);
  const flow = { search, arcs: groups.map((group) => arcsAt(network, group)) };
  const whole = search.of(capacity);
  const losses: RemovalLoss[] = [];
  groups.forEach((_, g) => {
    const without = removed(flow, { known: whole, capacity }, g);
    if (atOnce === 1) losses.push(lossOf(whole, without.known, [g]));
    else
      for (let h = g + 1; h < groups.length; h++)
        losses.push(lossOf(whole, removed(flow, without, h).known, [g, h]));
  });
  return losses;
}

interface Removal {
  readonly search: FlowSearch;
  /** Arcs that each group's nodes are ends of. */
  readonly arcs: readonly Int32Array[];
}

/** A greatest flow, and the capacities that it keeps to. */
interface Left {
  readonly known: Maxflow;
  readonly capacity: Float64Array;
}

/** The same without a group. */
function removed({ search, arcs }: Removal, { known, capacity }: Left, group: number): Left {
  const closed = arcs[group] as Int32Array;
  const left = capacity.slice();
  let isUsed = false;
  for (let i = 0; i < closed.length; i++) {
    const a = closed[i] as number;
    left[a] = 0;
    if (known.flow[a] !== 0) isUsed = true;
  }
  return { known: isUsed ? search.without(known, closed, left) : known, capacity: left };
}

function lossOf(whole: Maxflow, without: Maxflow, groups: readonly number[]): RemovalLoss {
  return {
    removed: groups,
    flow: without.value,
    loss: Math.max(0, whole.value - without.value),
  };
}

function arcsAt({ from, to }: FlowNetwork, group: readonly number[]): Int32Array {
  const nodes = new Set(group);
  return Int32Array.from(from.keys()).filter(
    (a) => nodes.has(from[a] as number) || nodes.has(to[a] as number),
  );
}

function check({ nodes }: FlowNetwork, { source, sink, groups, atOnce }: RemovalQuestion): void {
  if (atOnce !== 1 && atOnce !== 2)
    throw new RangeError(`removalLosses: atOnce must be 1 or 2 (got ${atOnce})`);
  for (const v of groups.flat())
    if (!(Number.isInteger(v) && v >= 0 && v < nodes) || v === source || v === sink)
      throw new RangeError(
        `removalLosses: groups must hold nodes other than source and sink (got ${v} of ${nodes})`,
      );
}
