// Do suppliers of refined nickel that look independent rest on the same mines?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { commonUpstream } from "../src/trace.ts";

const found = commonUpstream(compile(parseModel(batteries)), {
  home: "JPN",
  stage: "nickel-refining",
});
const columns = found.columns.filter(({ key }) =>
  ["who", "sources", "others", "brought", "resting"].includes(key),
);
const rows = found.rows.slice(0, 3);
console.log(displayAs({ ...found, columns, rows, notes: {}, citations: {} }, "text"));

// Counted as one where most of their output rests on the same place.
console.log(`\n${displayAs({ ...found.independent, notes: {}, citations: {} }, "text")}`);
