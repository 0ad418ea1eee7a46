// China stops its graphite: what does Japan lose, and what do announced plants in Canada change in the world?
import batteries from "../seeds/batteries.json" with { type: "json" };
import plants from "../seeds/scenarios/japan-canada-batteries-with.json" with { type: "json" };
import {
  assess,
  compile,
  displayAs,
  parseModel,
  parseScenario,
  runScenario,
} from "../src/index.ts";

const network = compile(parseModel(batteries));
const { table, after } = runScenario(network, parseScenario(plants), { home: "JPN" });
const certain = table.rows.filter(({ lost }) => Object(lost).lo > 0);
console.log(displayAs({ ...table, rows: certain, notes: {}, citations: {} }, "text"));

for (const [name, world] of Object.entries({ before: network, after })) {
  const mining = assess(world, { home: "JPN" }).rows.find(
    (row) => row.stageId === "graphite-mining" && row.method === "hhi" && row.keyId === "place",
  );
  const { lo, hi } = Object(mining?.value);
  console.log(`graphite mining ${name}: HHI by place ${lo.toFixed(3)} to ${hi.toFixed(3)}`);
}
