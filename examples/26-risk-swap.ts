// Japan's gas from Russia to the Gulf: is the risk gone, or only moved? The figures are made up to explain.

import { compile, displayAs, parseModel } from "../src/index.ts";
import { riskSwap, swapViolations } from "../src/policies.ts";
import tiny from "./tinyModel.json" with { type: "json" };

/** Japan's imports of gas in Mt a year, those from the Gulf through Hormuz. */
const gas = (year: number, from: Record<string, number>) => {
  const label = { en: "Gas (illustration, invented figures)", ja: "ガス(説明用の架空の数値)" };
  const stage = { id: "gas", kind: "mining", material: "metal", unit: "Mt/year", label };
  const flows = Object.entries(from).map(([place, amount]) => ({
    ...{ stage: "gas", from: place, to: "JPN", amount, citation: "made-up" },
    via: ["QAT", "ARE"].includes(place) ? ["Hormuz"] : [],
  }));
  const makers = flows.map(({ stage, from, amount, citation }) => ({
    ...{ stage, place: from, production: amount, citation },
  }));
  const closed = { ...stage, unreported: "none" };
  return compile(
    parseModel({ ...tiny, title: label, year, stages: [closed], suppliers: makers, flows }),
  );
};
const before = gas(2021, { RUS: 50, QAT: 20, AUS: 20, MYS: 10 });
const after = gas(2024, { RUS: 15, QAT: 30, ARE: 20, AUS: 20, MYS: 15 });
const swap = riskSwap(before, after, { home: "JPN", measures: ["faceValue", "concentration"] });

const columns = swap.columns.filter(({ key }) =>
  ["measure", "who", "before", "after", "removed", "moved", "new", "class"].includes(key),
);
const rows = swap.rows.filter(({ keyId }) => keyId !== "stage");
console.log(displayAs({ ...swap, columns, rows, notes: {}, citations: {} }, "text"));
for (const lang of ["en", "ja"] as const)
  for (const { finding } of rows) if (finding !== null) console.log(`\n${Object(finding)[lang]}`);

for (const { who, by, limit } of swapViolations(swap, [{ key: "chokepoint", most: 0.1 }]))
  console.log(`\n${who?.en} rises by ${by?.toFixed(2)} more than ${limit.most}`);
