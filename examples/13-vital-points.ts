// Which foreign places and companies are vital points of Japan's chips?
import chips from "../seeds/chips.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { vitalPoints } from "../src/trace.ts";

const map = vitalPoints(compile(parseModel(chips)), { home: "JPN" });

// The same supply stands behind several products: each vital point once.
const vital = new Map(
  map.rows
    .filter((row) => row.classId === "vitalPoint")
    .map((row) => [`${row.stageId} ${row.id}`, row]),
);
const columns = map.columns.filter(({ key }) =>
  ["stage", "who", "volume", "frequency", "class"].includes(key),
);
const picked = { ...map, columns, rows: [...vital.values()], notes: {}, citations: {} };
console.log(displayAs(picked, "text", { lang: "en" }));
console.log(`\n${displayAs(picked, "text", { lang: "ja" })}`);
