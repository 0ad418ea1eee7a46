import { groupBy } from "../graph/csr.ts";

/** Arcs from `from[a]` to `to[a]` that carry at most `capacity[a]` (≥ 0, may be Infinity). */
export interface FlowNetwork {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly capacity: Float64Array;
}

export interface Maxflow {
  readonly value: number;
  /** On each arc. */
  readonly flow: Float64Array;
  /** 1 at the nodes that the source still reaches: the arcs out of this set are a least cut. */
  readonly cut: Uint8Array;
}

/** What is left of an arc's capacity counts as nothing below this part of the capacity itself, whatever the others' size. */
const FULL = 2 ** -48;

interface Search {
  readonly nodes: number;
  readonly start: Int32Array;
  /** At each node, arc a out of it as 2a, into it as 2a + 1. */
  readonly half: Int32Array;
  /** Where a half arc leads, and what it can still carry. */
  readonly head: Int32Array;
  readonly left: Float64Array;
  readonly level: Int32Array;
  readonly next: Int32Array;
  readonly path: Int32Array;
}

/** Most that can flow from the source to the sink (Dinic), the flow, and a least cut. */
export function maxflow(network: FlowNetwork, source: number, sink: number): Maxflow {
  check(network, source, sink);
  const { nodes, from, to, capacity } = network;
  const arcs = from.length;
  const tail = new Int32Array(2 * arcs);
  const head = new Int32Array(2 * arcs);
  const left = new Float64Array(2 * arcs);
  for (let a = 0; a < arcs; a++) {
    tail[2 * a] = head[2 * a + 1] = from[a] as number;
    tail[2 * a + 1] = head[2 * a] = to[a] as number;
    left[2 * a] = capacity[a] as number;
  }
  const { start, row } = groupBy(tail, nodes);
  const [level, next, path] = [0, 1, 2].map(() => new Int32Array(nodes)) as Triple;
  const search: Search = { nodes, start, half: row, head, left, level, next, path };
  const flow = new Float64Array(arcs);
  let value = 0;
  while (findLevels(search, source, sink)) {
    next.set(start.subarray(0, nodes));
    for (
      let length = findWay(search, source, sink);
      length > 0;
      length = findWay(search, source, sink)
    )
      value += send(search, { capacity, flow }, length);
  }
  return { value, flow, cut: Uint8Array.from(level, (l) => (l < 0 ? 0 : 1)) };
}

type Triple = [Int32Array, Int32Array, Int32Array];

function check({ nodes, from, to, capacity }: FlowNetwork, source: number, sink: number): void {
  if (source === sink) throw new RangeError(`maxflow: source and sink must differ (got ${source})`);
  for (let a = 0; a < from.length; a++) {
    const ends = [from[a] as number, to[a] as number];
    if (ends.some((v) => !(v >= 0 && v < nodes)))
      throw new RangeError(`maxflow: arcs must join nodes (got ${ends.join(" to ")} of ${nodes})`);
    if (!((capacity[a] as number) >= 0))
      throw new RangeError(`maxflow: capacities must be at least 0 (got ${capacity[a]})`);
  }
}

function findLevels(search: Search, source: number, sink: number): boolean {
  const { start, half, head, left, level, path: queue } = search;
  level.fill(-1);
  level[source] = 0;
  queue[0] = source;
  let count = 1;
  for (let at = 0; at < count; at++) {
    const v = queue[at] as number;
    for (let p = start[v] as number; p < (start[v + 1] as number); p++) {
      const h = half[p] as number;
      const w = head[h] as number;
      if ((level[w] as number) >= 0 || left[h] === 0) continue;
      level[w] = (level[v] as number) + 1;
      queue[count++] = w;
    }
  }
  return (level[sink] as number) >= 0;
}

/** Puts a shortest way into `path` and returns its length; 0 when none is left at this distance. */
function findWay(search: Search, source: number, sink: number): number {
  const { start, half, head, left, level, next, path } = search;
  let length = 0;
  let v = source;
  while (v !== sink) {
    const p = next[v] as number;
    if (p === start[v + 1]) {
      if (v === source) return 0;
      length--;
      v = head[(path[length] as number) ^ 1] as number;
      next[v] = (next[v] as number) + 1;
      continue;
    }
    const h = half[p] as number;
    const w = head[h] as number;
    if (level[w] === (level[v] as number) + 1 && (left[h] as number) > 0) {
      path[length++] = h;
      v = w;
    } else next[v] = p + 1;
  }
  return length;
}

/** Sends as much along the path as it carries. */
function send(
  { path, left }: Search,
  { capacity, flow }: { capacity: Float64Array; flow: Float64Array },
  length: number,
): number {
  let amount = Infinity;
  for (let i = 0; i < length; i++) amount = Math.min(amount, left[path[i] as number] as number);
  if (amount === Infinity)
    throw new RangeError("maxflow: some arc on each way must have a finite capacity");
  for (let i = 0; i < length; i++) {
    const h = path[i] as number;
    const a = h >> 1;
    const full = capacity[a] as number;
    const used = (flow[a] as number) + ((h & 1) === 0 ? amount : -amount);
    const nothing = full === Infinity ? 0 : FULL * full;
    flow[a] = used;
    left[2 * a] = full - used <= nothing ? 0 : full - used;
    left[2 * a + 1] = used <= nothing ? 0 : used;
  }
  return amount;
}
