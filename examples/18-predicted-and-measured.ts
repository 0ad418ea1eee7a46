// What would the chain have predicted when China asked for licences for gallium and germanium, and what happened?
import chips from "../seeds/chips.json" with { type: "json" };
import licences from "../seeds/scenarios/gallium-germanium-2023.json" with { type: "json" };
import { compile, displayAs, parseModel, parseScenario } from "../src/index.ts";
import { backTest } from "../src/scenarios.ts";

const tested = backTest(compile(parseModel(chips)), parseScenario(licences));
const columns = tested.columns.filter(({ key }) =>
  ["what", "predicted", "measured", "difference", "verdict"].includes(key),
);
console.log(displayAs({ ...tested, columns, citations: {} }, "text"));
