import type { Loop, OrderedGraph } from "../graph/andOrGraph.ts";

const SWEEPS = 100_000;
const ROUNDING = 2 ** -50;

interface Walk {
  readonly graph: OrderedGraph;
  /** Weight of each group in its node. */
  readonly part: Float64Array;
  readonly loop: Loop;
}

/** Whether an edge leads from a node of the loop to another of it. */
function isInside({ graph, loop }: Walk, from: number, to: number): boolean {
  const { place } = graph;
  const [p, q] = [place[from] as number, place[to] as number];
  return p !== q && p >= loop.first && p < loop.end && q >= loop.first && q < loop.end;
}

/**
 * Expected visits inside a loop too large to eliminate, in place, by sweeps that rise to them from 0: `visits` holds at
 * first what comes from outside. `"to"` collects along the edges, `"from"` hands on along them.
 */
export function visitSweeps(walk: Walk, visits: Float64Array, direction: "from" | "to"): void {
  const nodes = direction === "to" ? walk.loop.sweep : walk.loop.sweep.slice().reverse();
  const start = Float64Array.from(nodes, (v) => visits[v] as number);
  if (start.every((x) => x === 0)) return;
  const others = Float64Array.from(nodes, (v) => leavesNode(walk, v));
  if (start.includes(Infinity) || nodes.every((v) => !leavesLoop(walk, v))) {
    for (const v of nodes) visits[v] = Infinity;
    return;
  }
  for (const v of nodes) visits[v] = 0;
  const gather = direction === "to" ? ahead : behind;
  let isMoving = true;
  for (let sweep = 0; isMoving && sweep < SWEEPS; sweep++) {
    isMoving = false;
    for (let i = 0; i < nodes.length; i++) {
      const v = nodes[i] as number;
      const x = ((start[i] as number) + gather(walk, visits, v)) / (others[i] as number);
      if (x - (visits[v] as number) > ROUNDING * x) isMoving = true;
      visits[v] = x;
    }
  }
}

function leavesNode({ graph, part }: Walk, v: number): number {
  let sum = 0;
  for (let g = graph.groupStart[v] as number; g < (graph.groupStart[v + 1] as number); g++)
    sum += (part[g] as number) * (graph.sumOfOthers[g] as number);
  return sum;
}

function leavesLoop({ graph, part, loop }: Walk, v: number): boolean {
  const { groupStart, edgeStart, edgeTo, edgeShare, place } = graph;
  for (let g = groupStart[v] as number; g < (groupStart[v + 1] as number); g++)
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const at = place[edgeTo[e] as number] as number;
      if ((part[g] as number) * (edgeShare[e] as number) > 0 && (at < loop.first || at >= loop.end))
        return true;
    }
  return false;
}

function ahead(walk: Walk, visits: Float64Array, v: number): number {
  const { groupStart, edgeStart, edgeTo, edgeShare } = walk.graph;
  let sum = 0;
  for (let g = groupStart[v] as number; g < (groupStart[v + 1] as number); g++)
    for (let e = edgeStart[g] as number; e < (edgeStart[g + 1] as number); e++) {
      const to = edgeTo[e] as number;
      if (isInside(walk, v, to))
        sum += (walk.part[g] as number) * (edgeShare[e] as number) * (visits[to] as number);
    }
  return sum;
}

function behind(walk: Walk, visits: Float64Array, v: number): number {
  const { into, groupOfEdge, nodeOfGroup, edgeShare } = walk.graph;
  let sum = 0;
  for (let r = into.start[v] as number; r < (into.start[v + 1] as number); r++) {
    const e = into.row[r] as number;
    const g = groupOfEdge[e] as number;
    const from = nodeOfGroup[g] as number;
    if (isInside(walk, from, v))
      sum += (walk.part[g] as number) * (edgeShare[e] as number) * (visits[from] as number);
  }
  return sum;
}
