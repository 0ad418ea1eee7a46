// Canada at the same chain: what part of world production does it make at each stage?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { assess, compile, displayAs, parseModel } from "../src/index.ts";

const canada = assess(compile(parseModel(batteries)), { home: "CAN" });

const rows = canada.rows
  .filter(({ method, value }) => method === "homeShare" && value !== null && value.lo > 0)
  .map(({ stage, measure, value, unit }) => ({ stage, measure, value, unit }));
const columns = canada.columns.filter(({ key }) => ["stage", "measure", "value"].includes(key));

// Notes and sources follow the table; they are left out here.
console.log(displayAs({ ...canada, columns, rows }, "text").split("\n\nNotes")[0]);
