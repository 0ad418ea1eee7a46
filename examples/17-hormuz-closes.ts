// What does Japan lose when the Strait of Hormuz closes, and how long do its oil stocks last?
import energy from "../seeds/energy-japan.json" with { type: "json" };
import hormuz from "../seeds/scenarios/hormuz-2026-saudi-uae.json" with { type: "json" };
import { compile, displayAs, parseModel, parseScenario, runScenario } from "../src/index.ts";

const network = compile(parseModel(energy));
const { table, course } = runScenario(network, parseScenario(hormuz), { home: "JPN" });

/** Without the sources, which follow every whole table. */
const short = (result: typeof table, stage: string) => ({
  ...result,
  rows: result.rows.filter(({ stageId }) => stageId === stage),
  notes: {},
  citations: {},
});
console.log(displayAs(short(table, "crude-oil"), "text"));
console.log(`\n${displayAs(short(course, "crude-oil"), "text", { lang: "ja" })}`);
