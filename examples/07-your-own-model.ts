// A model of one's own, written in TypeScript. The figures are made up to explain.
import { assess, compile, defineModel, overview } from "../src/index.ts";

const model = defineModel({
  kyusho: "model/1",
  id: "own",
  title: { en: "A made-up metal" },
  year: 2024,
  citations: {
    us: { title: "Made up", publisher: "us", year: 2026, licence: "free", kind: "illustration" },
  },
  materials: [{ id: "metal", label: { en: "metal" } }],
  stages: [
    {
      ...{ id: "smelting", kind: "refining", material: "metal", unit: "t/year" },
      label: { en: "Smelting" },
      total: { amount: 100, citation: "us" },
    },
  ],
  // Together 80 of 100: whose the other 20 are is unknown, not nobody's. Brazil's output is left out.
  suppliers: [
    { stage: "smelting", place: "CHL", production: 50, citation: "us" },
    { stage: "smelting", place: "JPN", production: 30, citation: "us" },
    { stage: "smelting", place: "BRA", citation: "us" },
  ],
  flows: [{ stage: "smelting", from: "CHL", to: "JPN", amount: 10, citation: "us" }],
  demands: [{ stage: "smelting", place: "JPN", amount: 40, citation: "us" }],
});

const assessment = assess(compile(model), { home: "JPN" });
for (const { method, keyId, wholeId, value } of assessment.rows) {
  const ofWorld = method === "hhi" && keyId === "place" && wholeId === "worldProduction";
  if (ofWorld || method === "selfSufficiency") console.log(method, value);
}
for (const note of Object.values(overview(assessment).notes)) console.log(`- ${note.text.en}`);
