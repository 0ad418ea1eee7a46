import type { Pattern } from "../elimination/eliminationOrder.ts";
import type { Loop, OrderedGraph } from "../graph/andOrGraph.ts";
import { CLOSED, sweeps } from "./sweeps.ts";

/** A loop whose elimination costs this many times its edges is first tried by sweeps. */
export const COSTLY = 200;
/** Sweeps after which such a loop is eliminated all the same. */
export const SWEEPS = 200;
/** Multiplications of an elimination that is done only to save sweeps. */
const MOST_KEPT = 1e9;
/** Multiplications of an elimination for each edge that one question sweeps over, up to which it pays to be kept. */
const WORTH = 100;

const known = new WeakMap<Loop, boolean>();

/**
 * Whether a loop of single groups is eliminated once for all questions: where that is cheap, where sweeps would not close
 * it, and where it costs no more than some tens of questions answered by sweeps. This hangs on the graph alone and not on
 * how often it has been asked, so that a question has the same answer to the last digit whatever was asked before.
 */
export function isKept(loop: Loop, graph: OrderedGraph): loop is Loop & { pattern: Pattern } {
  if (loop.pattern === null) return false;
  if (loop.flops <= COSTLY * loop.edges) return true;
  const kept = known.get(loop) ?? isWorth(loop, graph);
  known.set(loop, kept);
  return kept;
}

/** What the sweeps have left to close falls alike for every question, so that one stands for all. */
function isWorth(loop: Loop, graph: OrderedGraph): boolean {
  const avoided = new Float64Array(graph.nodes).fill(1);
  const exposed = new Float64Array(graph.nodes);
  const parts = { graph, avoided, exposed, sums: new Float64Array(3) };
  const open = new Uint8Array(graph.nodes).fill(1);
  const { gap, count } = sweeps(
    loop,
    { parts, open },
    { aggregator: "weakestLink", limit: SWEEPS },
  );
  return gap > CLOSED || loop.flops <= Math.min(MOST_KEPT, WORTH * count * loop.edges);
}
