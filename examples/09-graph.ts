// The network as a graphology graph: ask it what you like, or write it for Gephi, NetworkX and others.
import { write } from "graphology-gexf";
import energy from "../seeds/energy-japan.json" with { type: "json" };
import { compile, parseModel, toGraph, toGraphml } from "../src/index.ts";

const graph = toGraph(compile(parseModel(energy)));
console.log(`${graph.order} nodes, ${graph.size} edges`);

// Japan's LNG by partner, the largest first; a share that is not known is left out, never 0.
const partners = graph.mapInEdges("lng @ JPN", (_edge, { share, amount, unit }, from) => {
  return { from, share: share ?? Number.NaN, amount, unit };
});
for (const { from, share, amount, unit } of partners
  .sort((a, b) => b.share - a.share)
  .slice(0, 4)) {
  console.log(`${from}: ${amount} ${unit}, ${(100 * share).toFixed(1)} % of Japan's known supply`);
}

for (const [format, text] of Object.entries({ GEXF: write(graph), GraphML: toGraphml(graph) })) {
  const [nodes, edges] = ["<node ", "<edge "].map((tag) => text.split(tag).length - 1);
  console.log(`${format}: ${nodes} nodes, ${edges} edges`);
}
