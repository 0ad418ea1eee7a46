import { components } from "./components.ts";
import { maxflow } from "./maxflow.ts";

/** A flow without loops: arcs with amounts ≥ 0 that reach the sink from nodes where more leaves than enters. */
export interface SinkFlow {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amount: Float64Array;
  readonly sink: number;
}

export interface SegregatedBounds {
  /** Least and largest part of the sink's inflow that passed a bad node, over all ways to split the flow into paths. */
  readonly lo: number;
  readonly hi: number;
  /** On each arc, the part that avoids the bad nodes where `lo` is attained. */
  readonly avoiding: Float64Array;
  /** On each arc, the part that has not yet met a bad node where `hi` is attained, as far as it goes on to one. */
  readonly beforeBad: Float64Array;
}

const BALANCED = 1e-9;

/** Bounds of the part of a flow that passed a bad node when it is not known how the nodes mix; null without inflow at the sink. */
export function segregatedBounds(flow: SinkFlow, bad: Uint8Array): SegregatedBounds | null {
  checkNoLoop(flow);
  const { supply, inflow } = balance(flow);
  if (!(inflow > 0)) return null;
  const arcs = flow.from.length;
  if (bad[flow.sink] !== 0) {
    const nothing = new Float64Array(arcs);
    return { lo: 1, hi: 1, avoiding: nothing, beforeBad: flow.amount.slice() };
  }
  const isBad = (v: number | undefined) => bad[v as number] !== 0;
  const without = flow.amount.map((x, a) => (isBad(flow.from[a]) || isBad(flow.to[a]) ? 0 : x));
  const avoiding = send(flow, {
    supply: supply.map((x, v) => (isBad(v) ? 0 : x)),
    capacity: without,
  });
  const until = flow.amount.map((x, a) => (isBad(flow.from[a]) ? 0 : x));
  const reaching = send(flow, { supply, capacity: until, bad });
  const part = (x: number) => Math.min(1, Math.max(0, x));
  const hi = part(reaching.value / inflow);
  return {
    lo: Math.min(hi, part(1 - avoiding.value / inflow)),
    hi,
    avoiding: avoiding.flow.slice(0, arcs),
    beforeBad: reaching.flow.slice(0, arcs),
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

function balance({ nodes, from, to, amount, sink }: SinkFlow): {
  supply: Float64Array;
  inflow: number;
} {
  const enters = new Float64Array(nodes);
  const leaves = new Float64Array(nodes);
  for (let a = 0; a < from.length; a++) {
    const x = amount[a] as number;
    leaves[from[a] as number] = (leaves[from[a] as number] as number) + x;
    enters[to[a] as number] = (enters[to[a] as number] as number) + x;
  }
  const supply = leaves.map((out, v) => {
    const more = out - (enters[v] as number);
    if (v === sink) return 0;
    if (more < -BALANCED * (enters[v] as number))
      throw new RangeError(
        `segregatedBounds: nothing may end before the sink (got ${-more} at ${v})`,
      );
    return more > BALANCED * out ? more : 0;
  });
  return { supply, inflow: (enters[sink] as number) - (leaves[sink] as number) };
}

/** Most that flows from the supplies to the sink, or to the bad nodes where they are given. */
function send(
  { nodes, from, to, sink }: SinkFlow,
  { supply, capacity, bad }: { supply: Float64Array; capacity: Float64Array; bad?: Uint8Array },
): { value: number; flow: Float64Array } {
  const entry = nodes;
  const exit = nodes + 1;
  const ends = [...supply.keys()].filter((v) => (bad ? bad[v] !== 0 : v === sink));
  const sources = [...supply.keys()].filter((v) => (supply[v] as number) > 0);
  const network = {
    nodes: nodes + 2,
    from: Int32Array.from([...from, ...sources.map(() => entry), ...ends]),
    to: Int32Array.from([...to, ...sources, ...ends.map(() => exit)]),
    capacity: Float64Array.from([
      ...capacity,
      ...sources.map((v) => supply[v] as number),
      ...ends.map(() => Infinity),
    ]),
  };
  return maxflow(network, entry, exit);
}
