import type { AndOrGraph, Loop, OrderedGraph } from "../graph/andOrGraph.ts";
import { inOrder } from "../graph/inOrder.ts";
import { type Aggregator, EVALUATE, type Parts } from "./aggregators.ts";
import { avoidanceInLoop } from "./avoidanceInLoop.ts";

export type { Aggregator };

export interface Avoidance {
  /** Part of each node, in [0, 1], whose every way back avoids the bad nodes. */
  readonly avoided: Float64Array;
  /** The rest, to full relative precision too where nothing but `weakestLink`, `mean` or single groups lie in loops. */
  readonly exposed: Float64Array;
  /** Largest difference, over nodes in loops, between a node and what its groups give it; or the width left by sweeps. */
  readonly residual: number;
  /** Choices of groups, Newton steps and sweeps over all loops; 0 without loops. */
  readonly iterations: number;
}

/** Both parts of every node where no node is bad. */
type Whole = Pick<Parts, "avoided" | "exposed">;

const wholes = new WeakMap<OrderedGraph, Partial<Record<Aggregator, Whole>>>();

/**
 * Least solution in [0, 1] of: 0 at bad nodes, 1 at sources that are not bad, elsewhere the aggregate of the node's groups,
 * each the share-weighted mean of the nodes it leads to. Nodes outside loops take one pass; a loop that leads nowhere is 0.
 * For `mean`, groups of weight 0 are none, and a node with no others gets nothing. The answer for no bad nodes is kept, and
 * questions after it solve only what their bad nodes change; no answer hangs on what was asked before, to the last digit.
 * Limits: weakest link in a loop whose elimination takes over 1e7 multiplications is sure to 1e-14 × the steps that a walk
 * may stay inside; a loop of which a part below 1e-308 leaves may count as closed.
 */
export function avoidance(
  given: AndOrGraph,
  bad: Uint8Array,
  aggregator: Aggregator,
): Float64Array {
  const graph = checked(inOrder(given), bad);
  const known = wholes.get(graph) ?? {};
  wholes.set(graph, known);
  const whole = known[aggregator];
  const isAny = bad.some((is) => is !== 0);
  const { avoided, exposed } =
    whole && !isAny ? whole : solved(graph, bad, { aggregator, isMeasured: false, whole });
  if (isAny) return avoided;
  known[aggregator] = { avoided, exposed };
  return avoided.slice();
}

/** The same with the rest of each node, and how good the solution is. */
export function solveAvoidance(
  given: AndOrGraph,
  bad: Uint8Array,
  aggregator: Aggregator,
): Avoidance {
  return solved(checked(inOrder(given), bad), bad, {
    aggregator,
    isMeasured: true,
    whole: undefined,
  });
}

function checked(graph: OrderedGraph, bad: Uint8Array): OrderedGraph {
  if (bad.length !== graph.nodes)
    throw new RangeError(`avoidance: bad must have one entry per node (got ${bad.length})`);
  return graph;
}

interface Options {
  readonly aggregator: Aggregator;
  readonly isMeasured: boolean;
  /** To start from, if it is known. */
  readonly whole: Whole | undefined;
}

function solved(graph: OrderedGraph, bad: Uint8Array, options: Options): Avoidance {
  const { aggregator, isMeasured, whole } = options;
  const { nodes, order, start, loops, groupStart } = graph;
  const avoided = whole?.avoided.slice() ?? new Float64Array(nodes);
  const exposed = whole?.exposed.slice() ?? new Float64Array(nodes);
  const parts = { graph, avoided, exposed, sums: new Float64Array(3) };
  const question = { parts, bad, aggregator, isMeasured, open: new Uint8Array(nodes) };
  const changed = new Uint8Array(nodes);
  const evaluate = EVALUATE[aggregator];
  let residual = 0;
  let iterations = 0;
  for (let c = 0; c < loops.length; c++) {
    if (whole && !isTouched({ graph, bad, changed }, c)) continue;
    const loop: Loop | null | undefined = loops[c];
    const node = order[start[c] as number] as number;
    if (loop) {
      const found = avoidanceInLoop(loop, question);
      residual = Math.max(residual, found.residual);
      iterations += found.iterations;
    } else if (bad[node] !== 0) {
      avoided[node] = 0;
      exposed[node] = 1;
    } else if (groupStart[node] === groupStart[node + 1]) avoided[node] = 1;
    else evaluate(parts, node);
    if (whole) mark(changed, { graph, avoided, exposed }, { whole, c });
  }
  return { avoided, exposed, residual, iterations };
}

interface Spread {
  readonly graph: OrderedGraph;
  readonly bad: Uint8Array;
  /** Nodes that are not as they are in the whole. */
  readonly changed: Uint8Array;
}

/** Whether a component has a bad node, or one that leads to what has changed. */
function isTouched({ graph, bad, changed }: Spread, c: number): boolean {
  const { order, start, groupStart, edgeStart, edgeTo } = graph;
  for (let at = start[c] as number; at < (start[c + 1] as number); at++) {
    const node = order[at] as number;
    if (bad[node] !== 0) return true;
    const end = edgeStart[groupStart[node + 1] as number] as number;
    for (let e = edgeStart[groupStart[node] as number] as number; e < end; e++)
      if (changed[edgeTo[e] as number] === 1) return true;
  }
  return false;
}

function mark(
  changed: Uint8Array,
  { graph, avoided, exposed }: Pick<Parts, "graph" | "avoided" | "exposed">,
  { whole, c }: { whole: Whole; c: number },
): void {
  const { order, start } = graph;
  for (let at = start[c] as number; at < (start[c + 1] as number); at++) {
    const node = order[at] as number;
    if (avoided[node] !== whole.avoided[node] || exposed[node] !== whole.exposed[node])
      changed[node] = 1;
  }
}
