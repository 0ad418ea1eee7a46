import { DirectedGraph } from "graphology";
import * as z from "zod";
import { assess, compile, type Model, parseModel } from "../../src/index.ts";
import { ModelShape } from "../../src/model/shape.ts";
import { generatedModel } from "./generatedModel.ts";

/** Median of `runs` timings, in milliseconds. */
function time(run: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/** The same suppliers and flows in graphology, and HHI of production and of imports by summing shares over it. */
function graphologyShares(model: Model): number {
  const graph = new DirectedGraph();
  for (const { stage, place, operator, production } of model.suppliers) {
    const pool = `${stage} ${place}`;
    graph.mergeNode(pool, { stage });
    graph.addDirectedEdge(graph.addNode(`${pool} ${operator}`), pool, { amount: production });
  }
  for (const { stage, from, to, amount } of model.flows ?? []) {
    graph.mergeNode(`${stage} ${from}`, { stage });
    graph.mergeNode(`${stage} ${to}`, { stage });
    graph.mergeDirectedEdge(`${stage} ${from}`, `${stage} ${to}`, { amount });
  }
  let checksum = 0;
  graph.forEachNode((node) => {
    let sum = 0;
    let squares = 0;
    graph.forEachInEdge(node, (_, { amount }) => {
      sum += amount;
      squares += amount * amount;
    });
    if (sum > 0) checksum += squares / (sum * sum);
  });
  return checksum;
}

const ms = (t: number) => `${t.toFixed(0)} ms`.padStart(10);

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

function main(): void {
  const model = generatedModel({ suppliers: 20_000, flows: 200_000 });
  const home = "JPN";
  const both = time(() => assess(compile(model), { home }));
  const graph = time(() => graphologyShares(model), 3);
  const parse = time(() => parseModel(model), 3);
  const zod = time(() => z.safeParse(ModelShape, model), 3);
  console.log("20 000 suppliers, 200 000 flows (median of one process)");
  console.log(`compile + assess                                  ${ms(both)}`);
  console.log(`the same graph in graphology, HHI summed over it  ${ms(graph)}`);
  console.log(`parseModel                                        ${ms(parse)}`);
  console.log(`zod's shape check alone                           ${ms(zod)}`);
  console.log(`compile + assess / graphology = ${(both / graph).toFixed(3)}`);
  console.log(`parse + compile + assess / graphology = ${((parse + both) / graph).toFixed(3)}`);
  console.log(`parseModel / zod's shape check = ${(parse / zod).toFixed(2)}`);
  console.log("\nflows          parse    compile     assess   network in memory");
  for (const flows of [2_000, 20_000, 200_000, 1_000_000]) scale(flows, home);
}

function scale(flows: number, home: string): void {
  const model = generatedModel({ suppliers: flows / 10, flows });
  const runs = flows > 200_000 ? 1 : 3;
  const parse = time(() => parseModel(model), runs);
  const before = heap();
  const network = compile(model);
  const bytes = heap() - before;
  const build = time(() => compile(model), runs);
  const judge = time(() => assess(network, { home }), runs);
  const memory = `${(bytes / 2 ** 20).toFixed(1)} MB`.padStart(12);
  console.log(`${String(flows).padEnd(9)}${ms(parse)} ${ms(build)} ${ms(judge)} ${memory}`);
}

main();
