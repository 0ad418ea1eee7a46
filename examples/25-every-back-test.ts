// How far are predicted losses of deliveries from measured ones, over every event that comes with kyusho?
import { readdirSync, readFileSync } from "node:fs";
import { compile, parseModel, parseScenario } from "../src/index.ts";
import { backTest } from "../src/scenarios.ts";

const seeds = new URL("../seeds/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, seeds), "utf8"));
const verdicts = new Map<string, number>();
const misses: number[] = [];

for (const file of readdirSync(new URL("scenarios/", seeds)).sort()) {
  const scenario = parseScenario(read(`scenarios/${file}`));
  if (!scenario.measured) continue;
  const { rows } = backTest(compile(parseModel(read(`${scenario.model}.json`))), scenario);
  const shown = rows.map(({ predicted, measured }) => {
    const { value, lo, hi } = Object(predicted);
    const told = value === null ? `${percent(lo)} to ${percent(hi)}` : percent(value);
    return `${told} (${percent(Object(measured).value)})`;
  });
  console.log(`${scenario.title.en}: ${shown.join("; ")}`);
  for (const { verdict, difference } of rows) {
    const en = Object(verdict).en.replace(/:.*/, "");
    verdicts.set(en, (verdicts.get(en) ?? 0) + 1);
    const miss = Object(difference).value;
    if (typeof miss === "number") misses.push(Math.abs(miss));
  }
}
function percent(part: number): string {
  return `${(100 * part).toFixed(0)} %`;
}
console.log("\npredicted change, in brackets the measured one");
for (const [verdict, count] of verdicts) console.log(`${verdict}: ${count}`);
const mean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
console.log(`mean miss where one value is predicted: ${mean.toFixed(1)} percentage points`);
