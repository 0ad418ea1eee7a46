// Canada at the same chain: what does it make, and how self-sufficient is it?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { assess, compile, parseModel, toShares } from "../src/index.ts";

const model = parseModel(batteries);
const { rows } = assess(compile(model), { home: "CAN" });

const reasons = new Set<string>();

console.log("Canada makes, of what the listed suppliers make:");
for (const { stageId, stage, method, value, reason } of rows) {
  if (method !== "selfSufficiency") continue;
  const here = model.suppliers.filter((supplier) => supplier.stage === stageId);
  const canada = here.findIndex(({ place }) => place === "CAN");
  const made = here.map(({ production }) => production);
  if (canada === -1 || !made.every((amount) => typeof amount === "number")) continue;

  const part = `${(100 * (toShares(made)[canada] as number)).toFixed(1)} %`;
  const answer = value === null ? "unknown" : `${value.lo}–${value.hi}`;
  console.log(`${part.padStart(7)} ${stage.en}; self-sufficiency (apparent) ${answer}`);
  if (reason !== null) reasons.add(reason.en);
}
for (const reason of reasons) console.log(`unknown: ${reason}`);
