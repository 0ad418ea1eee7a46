import type { Aggregator } from "../../src/numeric/avoidance/aggregators.ts";
import { solveAvoidance } from "../../src/numeric/avoidance/avoidance.ts";
import { loopGain } from "../../src/numeric/avoidance/loopGain.ts";
import { maxflow } from "../../src/numeric/flow/maxflow.ts";
import type { AndOrGraph } from "../../src/numeric/graph/andOrGraph.ts";
import { inOrder } from "../../src/numeric/graph/inOrder.ts";
import { visitGraph, visitsFrom } from "../../src/numeric/visits/visitFrequency.ts";

interface Plan {
  readonly layers: number;
  readonly width: number;
  readonly edges: number;
  /** Part of the edges that lead to the same layer, and back to the first. */
  readonly across: number;
  readonly back: number;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Layers of nodes; each node of a layer but the last has two groups of edges to the next. */
function layered({ layers, width, edges, across, back }: Plan): AndOrGraph {
  const next = random(7);
  const pick = (n: number) => Math.floor(next() * n);
  const nodes = layers * width;
  const groups = (layers - 1) * width * 2;
  const each = Math.floor(edges / groups);
  const more = edges - each * groups;
  const groupStart = Int32Array.from({ length: nodes + 1 }, (_, v) => Math.min(2 * v, groups));
  const edgeStart = Int32Array.from({ length: groups + 1 }, (_, g) => g * each + Math.min(g, more));
  const edgeTo = new Int32Array(edges);
  const edgeShare = new Float64Array(edges);
  for (let g = 0; g < groups; g++) {
    const layer = Math.floor((g >> 1) / width);
    let sum = 0;
    const [first, end] = [edgeStart[g] as number, edgeStart[g + 1] as number];
    for (let e = first; e < end; e++) {
      const draw = e === first ? 1 : next();
      const to = draw < across ? layer : draw < across + back ? pick(layer + 1) : layer + 1;
      edgeTo[e] = to * width + pick(width);
      edgeShare[e] = 0.05 + next();
      sum += edgeShare[e] as number;
    }
    for (let e = first; e < end; e++) edgeShare[e] = (edgeShare[e] as number) / sum;
  }
  return { groupStart, edgeStart, edgeTo, edgeShare };
}

function time(run: () => unknown, runs: number): number {
  run();
  const start = performance.now();
  for (let i = 0; i < runs; i++) run();
  return (performance.now() - start) / runs;
}

function report(name: string, plan: Plan): void {
  const graph = layered(plan);
  const start = performance.now();
  const ordered = inOrder(graph);
  const build = performance.now() - start;
  const largest = ordered.loops.reduce((most, l) => Math.max(most, l ? l.end - l.first : 0), 0);
  console.log(`\n${name}: ${ordered.nodes} nodes, ${plan.edges} edges, largest loop ${largest}`);
  console.log(`  order, once: ${build.toFixed(1)} ms`);
  const runs = plan.edges > 100_000 ? 5 : plan.edges > 20_000 ? 20 : 200;
  for (const kind of ["weakestLink", "mean", "product", "frechetLower"] as Aggregator[]) {
    let origin = 0;
    let worst = 0;
    let steps = 0;
    const sets = Array.from({ length: 40 }, (_, k) =>
      Uint8Array.from({ length: ordered.nodes }, (_, v) => (v % 40 === k ? 1 : 0)),
    );
    const each = time(() => {
      const bad = sets[origin % 40] as Uint8Array;
      origin++;
      const { residual, iterations } = solveAvoidance(graph, bad, kind);
      worst = Math.max(worst, residual);
      steps = Math.max(steps, iterations);
    }, runs);
    const perEdge = ((each * 1e6) / plan.edges).toFixed(1);
    console.log(
      `  ${kind.padEnd(13)} ${each.toFixed(3)} ms per score, ${perEdge} ns per edge, residual ${worst.toExponential(1)}, at most ${steps} steps`,
    );
  }
  const ready = visitGraph(graph);
  console.log(`  visitsFrom    ${time(() => visitsFrom(ready, 0), 10).toFixed(3)} ms`);
  if (largest > 0 && largest < 2000)
    console.log(`  loopGain      ${time(() => loopGain(graph), 1).toFixed(2)} ms`);
}

const small = { layers: 25, width: 40, edges: 5676 };
report("without loops", { ...small, across: 0, back: 0 });
report("loops inside layers", { ...small, across: 0.2, back: 0 });
report("a few edges back", { ...small, across: 0, back: 0.01 });
report("loops and edges back", { ...small, across: 0.2, back: 0.05 });
for (const scale of [1, 10]) {
  const plan = { layers: 25, width: 400 * scale, edges: 60_000 * scale };
  report("without loops", { ...plan, across: 0, back: 0 });
  report("loops and edges back", { ...plan, across: 0.1, back: 0.01 });
}

const next = random(3);
const arcs = Array.from(
  { length: 1690 },
  () => [next(), next(), next()].map((x) => x * 200) as number[],
);
const network = {
  nodes: 202,
  from: Int32Array.from(arcs, ([v = 0]) => (v < 40 ? 200 : v)),
  to: Int32Array.from(arcs, ([, v = 0]) => (v > 160 ? 201 : v)),
  capacity: Float64Array.from(arcs, ([, , c = 0]) => c),
};
console.log(
  `\nmaxflow, 202 nodes, 1690 arcs: ${time(() => maxflow(network, 200, 201), 200).toFixed(3)} ms`,
);
