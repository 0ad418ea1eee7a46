import { components } from "../graph/components.ts";
import { maxflow } from "./maxflow.ts";

/** A flow without loops: arcs with amounts ≥ 0 from nodes where more leaves than enters to the sink and to other ends. */
export interface SinkFlow {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amount: Float64Array;
  readonly sink: number;
  /** 1 at nodes where, besides the sink, flow may end for others: as much as enters more than leaves. None if left out. */
  readonly otherEnds?: Uint8Array;
}

export interface SegregatedBounds {
  /** Least and largest part of the sink's inflow that passed a bad node, over all ways to split the flow into paths. */
  readonly lo: number;
  readonly hi: number;
  /** On each arc, the part that avoids the bad nodes on its way to the sink where `lo` is attained. */
  readonly avoiding: Float64Array;
  /** On each arc, the part that has not yet met a bad node where `hi` is attained, as far as it does not go to the sink. */
  readonly beforeBad: Float64Array;
}

const BALANCED = 1e-9;
/** What a largest flow misses of its whole by rounding. */
const ROUNDING = 1e-13;

/**
 * Bounds of the part of a sink's inflow that passed a bad node when it is not known how the nodes mix; null without inflow.
 * Least: all that can come to the sink around the bad nodes. Largest: of all that sets out, bad nodes and the other ends
 * take in as much as they can before it has met any, and only the rest comes to the sink without having met one.
 */
export function segregatedBounds(flow: SinkFlow, bad: Uint8Array): SegregatedBounds | null {
  checkNoLoop(flow);
  const { supply, ended, inflow } = balance(flow);
  if (!(inflow > 0)) return null;
  const arcs = flow.from.length;
  if (bad[flow.sink] !== 0) {
    const nothing = new Float64Array(arcs);
    return { lo: 1, hi: 1, avoiding: nothing, beforeBad: flow.amount.slice() };
  }
  const isBad = (v: number | undefined) => bad[v as number] !== 0;
  const avoiding = send(flow, {
    supply: supply.map((x, v) => (isBad(v) ? 0 : x)),
    capacity: flow.amount.map((x, a) => (isBad(flow.from[a]) || isBad(flow.to[a]) ? 0 : x)),
    ends: ended.map((_, v) => (v === flow.sink ? inflow : 0)),
  });
  const elsewhere = send(flow, {
    supply,
    capacity: flow.amount.map((x, a) => (isBad(flow.from[a]) ? 0 : x)),
    ends: ended.map((x, v) => (isBad(v) ? Infinity : x)),
  });
  const all = supply.reduce((sum, x) => sum + x, 0);
  const rest = all - elsewhere.value;
  const part = (x: number) => Math.min(1, Math.max(0, x));
  const hi = part(1 - (rest > ROUNDING * all ? rest : 0) / inflow);
  return {
    lo: Math.min(hi, part(1 - avoiding.value / inflow)),
    hi,
    avoiding: avoiding.flow.slice(0, arcs),
    beforeBad: elsewhere.flow.slice(0, arcs),
  };
}

function checkNoLoop({ nodes, from, to, amount }: SinkFlow): void {
  const successors: number[][] = Array.from({ length: nodes }, () => []);
  for (let a = 0; a < from.length; a++)
    if ((amount[a] as number) > 0) {
      if (from[a] === to[a])
        throw new RangeError(
          `segregatedBounds: the flow must have no loop (got one at ${from[a]})`,
        );
      successors[from[a] as number]?.push(to[a] as number);
    }
  const loop = components(successors).find((component) => component.length > 1);
  if (loop)
    throw new RangeError(`segregatedBounds: the flow must have no loop (got one at ${loop[0]})`);
}

interface Balance {
  /** What sets out at each node, and what ends there for others than the sink. */
  readonly supply: Float64Array;
  readonly ended: Float64Array;
  readonly inflow: number;
}

function balance({ nodes, from, to, amount, sink, otherEnds }: SinkFlow): Balance {
  const enters = new Float64Array(nodes);
  const leaves = new Float64Array(nodes);
  for (let a = 0; a < from.length; a++) {
    const x = amount[a] as number;
    leaves[from[a] as number] = (leaves[from[a] as number] as number) + x;
    enters[to[a] as number] = (enters[to[a] as number] as number) + x;
  }
  const ended = new Float64Array(nodes);
  const supply = leaves.map((out, v) => {
    const into = enters[v] as number;
    const more = out - into;
    if (v === sink) return 0;
    if (more < -BALANCED * into) {
      if (!otherEnds?.[v])
        throw new RangeError(
          `segregatedBounds: nothing may end before the sink (got ${-more} at ${v})`,
        );
      ended[v] = -more;
    }
    return more > BALANCED * out ? more : 0;
  });
  return { supply, ended, inflow: (enters[sink] as number) - (leaves[sink] as number) };
}

/** Most that flows from the supplies to the ends, each of which takes in no more than it says. */
function send(
  { nodes, from, to }: SinkFlow,
  { supply, capacity, ends }: { supply: Float64Array; capacity: Float64Array; ends: Float64Array },
): { value: number; flow: Float64Array } {
  const entry = nodes;
  const exit = nodes + 1;
  const some = (amounts: Float64Array) =>
    [...amounts.keys()].filter((v) => (amounts[v] as number) > 0);
  const [sources, sinks] = [some(supply), some(ends)];
  const network = {
    nodes: nodes + 2,
    from: Int32Array.from([...from, ...sources.map(() => entry), ...sinks]),
    to: Int32Array.from([...to, ...sources, ...sinks.map(() => exit)]),
    capacity: Float64Array.from([
      ...capacity,
      ...sources.map((v) => supply[v] as number),
      ...sinks.map((v) => ends[v] as number),
    ]),
  };
  return maxflow(network, entry, exit);
}
