// Do a template's caps on one country and one company, and the IEA's 90 days of oil, hold for Japan, by how much, and what cannot be told?
import batteries from "../seeds/batteries.json" with { type: "json" };
import energy from "../seeds/energy-japan.json" with { type: "json" };
import caps from "../seeds/policies/dual-caps.json" with { type: "json" };
import stocks from "../seeds/policies/iea-90-days.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { checkPolicy, parsePolicy, type Verdicts } from "../src/policies.ts";

const japan = { home: "JPN" };
const capped = checkPolicy(compile(parseModel(batteries)), parsePolicy(caps), japan);
const stored = checkPolicy(compile(parseModel(energy)), parsePolicy(stocks), japan);

// Notes and sources follow a table; they are left out here, and the rows that nobody can judge for want of data.
function short(verdicts: Verdicts) {
  const columns = verdicts.columns.filter(({ key }) => !/notes|Citations|reason/.test(key));
  const rows = verdicts.rows.filter(({ value }) => value !== null);
  return { ...verdicts, columns, rows, notes: {}, citations: {} };
}
console.log(displayAs(short(capped), "text"));
console.log(displayAs(short(stored), "text", { lang: "ja" }));

// In continuous integration: `kyusho check-policy` exits with 0, 1 or 2 by the same outcome.
console.log(capped.status, capped.counts);
