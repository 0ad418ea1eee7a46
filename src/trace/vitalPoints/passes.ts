import type { UpstreamWalk } from "./upstreamWalk.ts";

/** Which walks are counted: how often each node is visited, and with what weight each node's further way counts. */
export interface Counted {
  readonly visits: Float64Array;
  readonly weight?: Float64Array;
}

/**
 * Expected passes of the nodes `met`: suppliers that the walk meets, and markets there that it enters from elsewhere and
 * that hand on what no supplier there is known to have made. What goes from a market to its own supplier is one pass.
 */
export function passes(
  { trace, edgeFrom, chance }: UpstreamWalk,
  met: Uint8Array,
  { visits, weight }: Counted,
): number {
  const { groupStart, edgeTo } = trace.graph;
  const further = (v: number) => (weight === undefined ? 1 : (weight[v] as number));
  const entered = new Float64Array(trace.count);
  const handedOn = new Float64Array(trace.count);
  for (let e = 0; e < edgeTo.length; e++) {
    const from = edgeFrom[e] as number;
    const to = edgeTo[e] as number;
    const part = chance[e] as number;
    if (met[to] === 1 && met[from] === 0)
      entered[to] = (entered[to] as number) + (visits[from] as number) * part;
    if (met[from] === 1 && !(met[to] === 1 && trace.isSupplier[to] === 1))
      handedOn[from] = (handedOn[from] as number) + part * further(to);
  }
  let sum = 0;
  for (let v = 0; v < trace.count; v++) {
    if (met[v] === 0) continue;
    const isEnd = groupStart[v] === groupStart[v + 1];
    const own = isEnd ? further(v) : (handedOn[v] as number);
    sum +=
      trace.isSupplier[v] === 1 ? (visits[v] as number) * further(v) : (entered[v] as number) * own;
  }
  return sum;
}
