// A made-up chain with capacities and stocks: what could Japan still serve without China, and for how long?
import { compile, displayAs, parseModel, parseScenario } from "../src/index.ts";
import { operationalSelfSufficiency, rerouteScenario, survivalCurve } from "../src/scenarios.ts";
import tiny from "./tinyModel.json" with { type: "json" };

const citation = "made-up";
const at = (stage: string, place: string) => ({ stage, place, citation });
const model = parseModel({
  ...tiny,
  stages: tiny.stages.map((stage) => ({ ...stage, unreported: "none" })),
  suppliers: [
    { ...at("mining", "AUS"), production: 100, capacity: 130 },
    { ...at("refining", "CHN"), production: 75, capacity: 75 },
    { ...at("refining", "JPN"), production: 25, capacity: 40 },
  ],
  flows: [
    { stage: "mining", from: "AUS", to: "CHN", amount: 75, citation },
    { stage: "mining", from: "AUS", to: "JPN", amount: 25, citation },
    { stage: "refining", from: "CHN", to: "JPN", amount: 45, citation },
  ],
  demands: [
    { ...at("refining", "JPN"), amount: 70 },
    { ...at("refining", "CHN"), amount: 30 },
  ],
  stocks: [{ ...at("refining", "JPN"), amount: 10 }],
});
const shock = { kind: "outage", by: { places: ["CHN"] }, cut: 1 };
const head = { kyusho: "scenario/1", id: "china", title: { en: "China fails", ja: "中国の停止" } };
const events = [{ start: 0, shock, citation }];
const scenario = parseScenario({ ...head, citations: tiny.citations, events });

const network = compile(model);
const rerouted = await rerouteScenario(network, scenario, { home: "JPN" });
const alone = await operationalSelfSufficiency(network, { home: "JPN" });
const curve = await survivalCurve(network, { home: "JPN" });
for (const result of [rerouted.table, alone, curve]) {
  const columns = result.columns.filter(({ key }) => key !== "notes");
  console.log(`${displayAs({ ...result, columns, notes: {}, citations: {} }, "text")}\n`);
}
