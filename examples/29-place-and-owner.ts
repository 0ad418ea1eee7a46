// Which plants stand in Japan and belong to others, and how concentrated is chip memory by place and by owner?
import chips from "../seeds/chips.json" with { type: "json" };
import { compile, displayAs, parseModel, type Result, sentence } from "../src/index.ts";
import { ownershipLens } from "../src/policies.ts";

const network = compile(parseModel(chips));
const lens = ownershipLens(network, { home: "JPN", stages: ["dram", "nand"] });

// Notes and sources follow a table; they are left out here.
function short(table: Result, has: RegExp) {
  const columns = table.columns.filter(({ key }) => has.test(key));
  return { ...table, columns, notes: {}, citations: {} };
}
console.log(displayAs(short(lens, /^stage$|^hhi|largest|reason/), "text"));
console.log(displayAs(short(lens, /^stage$|Home$|reason/), "text", { lang: "ja" }));

const all = ownershipLens(network, { home: "JPN" });
const foreign = all.plants.rows.filter(({ kindId }) => kindId === "foreignInHome");
console.log(displayAs(short({ ...all.plants, rows: foreign }, /[^s]$/), "text"));

for (const lang of ["en", "ja"] as const) console.log(`\n${sentence(all, lang)}`);
