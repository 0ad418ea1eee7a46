// Which unknown figure would tell most about Japan's self-sufficiency in refined nickel?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { valueOfInformation } from "../src/trace.ts";

const found = valueOfInformation(compile(parseModel(batteries)), {
  home: "JPN",
  stage: "nickel-refining",
});
const columns = found.columns.filter(({ key }) =>
  ["what", "now", "narrowingAtLeast", "narrowingWithUpstream", "narrowingAtMost"].includes(key),
);
const rows = found.rows.filter((row) => Number(row.narrowingAtMost) > 0);
console.log(displayAs({ ...found, columns, rows, notes: {}, citations: {} }, "text"));
