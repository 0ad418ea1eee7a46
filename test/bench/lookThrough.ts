import { readFileSync } from "node:fs";
import { compile, type Model, parseModel, trace } from "../../src/index.ts";
import { avoidance } from "../../src/numeric/avoidance/avoidance.ts";
import { inOrder } from "../../src/numeric/graph/inOrder.ts";
import { originsAgainstScipy } from "./originsAgainstScipy.ts";
import { LOOPS, supplyGraph } from "./supplyGraph.ts";
import { ORIGINS, timedOrigins } from "./timedOrigins.ts";
import { ms, printTable, time } from "./timings.ts";

const COUNTRIES = 40;

function exposures(): void {
  const size = { nodes: 1000, edges: 5676, groups: 2 };
  console.log(
    `\n(b) Weakest-link exposure of all nodes to each of ${COUNTRIES} countries: 1 000 nodes, 5 676 edges, two groups a node\n`,
  );
  const countries = Array.from({ length: COUNTRIES }, (_, k) =>
    Uint8Array.from({ length: size.nodes }, (_, v) => (v % COUNTRIES === k ? 1 : 0)),
  );
  const rows = LOOPS.map((loops) => {
    const graph = supplyGraph({ ...size, loops });
    const all = time(() => {
      for (const country of countries) avoidance(graph, country, "weakestLink");
    }, 15);
    const order = time(() => inOrder({ ...graph }), 15);
    return [loops, ms(order), ms(all / COUNTRIES), ms(all)];
  });
  printTable(["loops", "order, once", "a country", `all ${COUNTRIES}`], rows);
}

function growth(): void {
  console.log(
    `\n(c) Growth: ${ORIGINS} origins, order and shares together; memory (heap and array buffers) that both keep\n`,
  );
  const lines: string[] = [];
  const rows = (["none", "many small"] as const).flatMap((loops) => {
    const sizes = [1_000, 10_000, 100_000].map((nodes) => {
      const plan = { nodes, edges: 6 * nodes, groups: 1, loops };
      const { order, solve, perEdge, bytes } = timedOrigins(plan, nodes > 10_000 ? 5 : 15);
      return { nodes, edges: plan.edges, order, solve, perEdge, bytes };
    });
    const [, middle = NaN, last = NaN] = sizes.map(({ perEdge }) => perEdge);
    const [, small = NaN, large = NaN] = sizes.map(({ bytes, edges }) => bytes / edges);
    lines.push(
      `  loops ${loops}, from 60 000 to 600 000 edges: time per edge × ${(last / middle).toFixed(2)}, memory per edge × ${(large / small).toFixed(2)} (1.00 is linear)`,
    );
    return sizes.map(({ nodes, edges, order, solve, perEdge, bytes }) => [
      loops,
      `${nodes}`,
      `${edges}`,
      ms(order),
      ms(solve),
      perEdge.toFixed(0),
      (perEdge / ORIGINS).toFixed(1),
      `${(bytes / 2 ** 20).toFixed(1)} MB`,
      (bytes / edges).toFixed(0),
    ]);
  });
  const times = ["order", "shares", "ns/edge", "ns/edge/origin"];
  printTable(["loops", "nodes", "edges", ...times, "memory", "bytes/edge"], rows);
  console.log(`\n${lines.join("\n")}`);
}

function seed(): void {
  const path = new URL("../../seeds/batteries.json", import.meta.url);
  const network = compile(parseModel(JSON.parse(readFileSync(path, "utf8")) as Model));
  const all = time(() => trace(network, { home: "JPN" }), 15);
  console.log(`\n(d) trace of seeds/batteries.json for JPN: ${ms(all)}`);
}

console.log(`Medians, the first run left out (what takes scipy more than 5 s is run once). Generated graphs, the same every time.
`);
originsAgainstScipy();
exposures();
growth();
seed();
