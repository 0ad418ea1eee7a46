// If failures had these chances, which are made up, how much of Japan's helium would be at risk?
import chips from "../seeds/chips.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { sampleScenarios } from "../src/scenarios.ts";

const note = "made up to explain, no evidence of anything";
const { figures, attribution } = sampleScenarios(compile(parseModel(chips)), {
  home: "JPN",
  stage: "helium",
  seed: 7,
  disruptions: {
    places: Object.fromEntries(
      ["USA", "QAT", "DZA", "RUS", "POL", "CHN", "CAN"].map((place) => [
        place,
        { probability: 0.05, note },
      ]),
    ),
    blocs: [{ bloc: ["QAT", "DZA"], probability: 0.02, passThrough: 0.5, note }],
  },
});
for (const result of [figures, attribution]) {
  const columns = result.columns.filter(({ key }) => key !== "notes");
  console.log(`${displayAs({ ...result, columns, notes: {}, citations: {} }, "text")}\n`);
}
