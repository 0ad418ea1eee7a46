// On whom does Japan depend for lithium-ion batteries?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { assess, compile, displayAs, overview, parseModel } from "../src/index.ts";

const main = overview(assess(compile(parseModel(batteries)), { home: "JPN" }));

// A result is plain data: keep some columns and rows. The whole table: npm run example.
const columns = /^(stage|worldLargest|importsLargest)/;
const stages = ["lithium-mining", "lithium-refining", "graphite-refining", "cathode", "cells"];
const picked = {
  ...main,
  columns: main.columns.filter(({ key }) => columns.test(key)),
  rows: main.rows.filter(({ stageId }) => stages.includes(String(stageId))),
};
// Notes and sources follow the table; they are left out here.
console.log(displayAs(picked, "text").split("\n\nNotes")[0]);
