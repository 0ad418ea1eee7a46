// What does kyusho say of a wrong model file? Everything at once, and what to do.
import { ModelError, parseModel } from "../src/index.ts";
import tiny from "./tinyModel.json" with { type: "json" };

const [first, ...rest] = tiny.suppliers;
const wrong = {
  ...tiny,
  suppliers: [
    { ...first, stage: "minning" },
    { ...first, place: "Japan" },
    { ...first, place: "ARG", production: -1 },
    { ...first, place: "PER", production: 5, unit: "kWh" },
    { ...first, place: "BOL", citation: "nowhere" },
    ...rest,
  ],
};
try {
  parseModel(wrong);
} catch (error) {
  if (!(error instanceof ModelError)) throw error;
  console.log(error.message);
}
