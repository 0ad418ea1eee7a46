import { type Grouping, groupBy } from "../graph/csr.ts";
import { cancelledFlow } from "./cancelledFlow.ts";
import type { FlowNetwork, Maxflow } from "./flowNetwork.ts";

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

/** Searches for the most that can flow between two nodes of the same arcs, with any capacities. */
export interface FlowSearch {
  readonly of: (capacity: Float64Array) => Maxflow;
  /** The same when some arcs, without capacity now, are taken from a greatest flow whose other arcs have the same capacity. */
  readonly without: (known: Maxflow, arcs: Int32Array, capacity: Float64Array) => Maxflow;
}

/** Dinic's search: from nothing, or from what is left of a flow that is known. */
export function flowSearch(network: FlowNetwork, source: number, sink: number): FlowSearch {
  checkEnds(network, source, sink);
  const { nodes, from, to } = network;
  const arcs = from.length;
  const tail = new Int32Array(2 * arcs);
  const head = new Int32Array(2 * arcs);
  for (let a = 0; a < arcs; a++) {
    tail[2 * a] = head[2 * a + 1] = from[a] as number;
    tail[2 * a + 1] = head[2 * a] = to[a] as number;
  }
  const halves = groupBy(tail, nodes);
  const { start, row } = halves;
  const left = new Float64Array(2 * arcs);
  const [level, next, path] = [0, 1, 2].map(() => new Int32Array(nodes)) as Triple;
  const search: Search = { nodes, start, half: row, head, left, level, next, path };
  const risen = (capacity: Float64Array, flow: Float64Array, known: number): Maxflow => {
    for (let a = 0; a < arcs; a++) putLeft(left, a, { flow, capacity });
    const value = known + sent(search, { source, sink, capacity, flow });
    const cut = new Uint8Array(nodes);
    for (let v = 0; v < nodes; v++) cut[v] = (level[v] as number) < 0 ? 0 : 1;
    return { value, flow, cut };
  };
  const of = (capacity: Float64Array) => {
    checkCapacity(capacity);
    return risen(capacity, new Float64Array(arcs), 0);
  };
  return {
    of,
    without: (known, closed, capacity) => {
      const flow = cancelledFlow({ network, source, sink, halves }, known.flow, closed);
      if (flow === null) return of(capacity);
      return risen(capacity, flow, outOf(flow, halves, source));
    },
  };
}

/** What flows out of a node, less what flows in. */
function outOf(flow: Float64Array, { start, row }: Grouping, node: number): number {
  let sum = 0;
  for (let p = start[node] as number; p < (start[node + 1] as number); p++) {
    const half = row[p] as number;
    const amount = flow[half >> 1] as number;
    sum += (half & 1) === 0 ? amount : -amount;
  }
  return sum;
}

type Triple = [Int32Array, Int32Array, Int32Array];

interface Carried {
  readonly source: number;
  readonly sink: number;
  readonly capacity: Float64Array;
  readonly flow: Float64Array;
}

/** Adds to the flow until no way is left, and tells how much. */
function sent(search: Search, carried: Carried): number {
  const { source, sink } = carried;
  let value = 0;
  while (findLevels(search, source, sink)) {
    search.next.set(search.start.subarray(0, search.nodes));
    for (
      let length = findWay(search, source, sink);
      length > 0;
      length = findWay(search, source, sink)
    )
      value += send(search, carried, length);
  }
  return value;
}

function checkEnds({ nodes, from, to }: FlowNetwork, source: number, sink: number): void {
  if (source === sink) throw new RangeError(`maxflow: source and sink must differ (got ${source})`);
  for (let a = 0; a < from.length; a++) {
    const [v, w] = [from[a] as number, to[a] as number];
    if (!(v >= 0 && v < nodes && w >= 0 && w < nodes))
      throw new RangeError(`maxflow: arcs must join nodes (got ${v} to ${w} of ${nodes})`);
  }
}

function checkCapacity(capacity: Float64Array): void {
  for (let a = 0; a < capacity.length; a++)
    if (!((capacity[a] as number) >= 0))
      throw new RangeError(`maxflow: capacities must be at least 0 (got ${capacity[a]})`);
}

/** Levels of the nodes up to the sink's; whether it is reached. */
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
      if (w === sink) return true;
      queue[count++] = w;
    }
  }
  return false;
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
function send({ path, left }: Search, { capacity, flow }: Carried, length: number): number {
  let amount = Infinity;
  for (let i = 0; i < length; i++) amount = Math.min(amount, left[path[i] as number] as number);
  if (amount === Infinity)
    throw new RangeError("maxflow: some arc on each way must have a finite capacity");
  for (let i = 0; i < length; i++) {
    const h = path[i] as number;
    const a = h >> 1;
    flow[a] = (flow[a] as number) + ((h & 1) === 0 ? amount : -amount);
    putLeft(left, a, { flow, capacity });
  }
  return amount;
}

/** What an arc can still carry, and what can be taken back from it. */
function putLeft(
  left: Float64Array,
  a: number,
  { flow, capacity }: Pick<Carried, "flow" | "capacity">,
): void {
  const [used, full] = [flow[a] as number, capacity[a] as number];
  const nothing = full === Infinity ? 0 : FULL * full;
  left[2 * a] = full - used <= nothing ? 0 : full - used;
  left[2 * a + 1] = used <= nothing ? 0 : used;
}
