import { type FlowNetwork, type Maxflow, maxflow } from "./maxflow.ts";

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
 * in some greatest flow loses nothing by its removal, so that only the others cost a search.
 */
export function removalLosses(network: FlowNetwork, question: RemovalQuestion): RemovalLoss[] {
  const { groups, atOnce } = question;
  check(network, question);
  const flow = { network, question, arcs: groups.map((group) => arcsAt(network, group)) };
  const whole = maxflow(network, question.source, question.sink);
  const losses: RemovalLoss[] = [];
  groups.forEach((_, g) => {
    const without = removed(flow, whole, [g]);
    if (atOnce === 1) losses.push(lossOf(whole, without, [g]));
    else
      for (let h = g + 1; h < groups.length; h++)
        losses.push(lossOf(whole, removed(flow, without, [g, h]), [g, h]));
  });
  return losses;
}

interface Removal {
  readonly network: FlowNetwork;
  readonly question: RemovalQuestion;
  /** Arcs that each group's nodes are ends of. */
  readonly arcs: readonly Int32Array[];
}

/** Greatest flow without the groups, where `known` is one without all but the last of them. */
function removed(
  { network, question, arcs }: Removal,
  known: Maxflow,
  groups: readonly number[],
): Maxflow {
  const last = arcs[groups[groups.length - 1] as number] as Int32Array;
  if (last.every((a) => known.flow[a] === 0)) return known;
  const capacity = network.capacity.slice();
  for (const g of groups) for (const a of arcs[g] as Int32Array) capacity[a] = 0;
  return maxflow({ ...network, capacity }, question.source, question.sink);
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
