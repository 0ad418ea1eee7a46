// Which stage is the riskiest: by which method, how far do methods agree, and what would change the answer?
import rareEarths from "../seeds/rare-earths.json" with { type: "json" };
import file from "../seeds/scores/concentrated-and-imported.json" with { type: "json" };
import { compile, displayAs, parseModel, type Result } from "../src/index.ts";
import { compare, parseScore, userScore } from "../src/policies.ts";

const network = compile(parseModel(rareEarths));
const japan = { home: "JPN" };
const methods = ["hhi:worldProduction", "metiConcentration", "usgsNetImportReliance", "geoPolRisk"];
const jury = compare(network, methods, japan);

// Notes and sources follow a table; they are left out here, and the rows without a score.
function short(table: Result, has: string) {
  const columns = table.columns.filter(({ key }) => !/notes|citations|reason/.test(key));
  const rows = table.rows.filter((row) => row[has] !== null);
  return { ...table, columns, rows, notes: {}, citations: {} };
}
console.log(displayAs(short(jury, "score"), "text"));
console.log(jury.notes.agreement?.text.en);
console.log(displayAs(short(jury.flips, "method"), "text"));

// A method without its inputs has no score, and says what is missing.
console.log(jury.rows.find(({ methodId }) => methodId === "geoPolRisk")?.reason?.en);

// A score of one's own, with its parts and three ways to put them together.
const score = await userScore(network, await parseScore(file), japan);
console.log(displayAs(short(score, "score"), "text", { lang: "ja" }));
