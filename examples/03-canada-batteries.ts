// Canada at the same chain: what part of world production does it make, and who makes most?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { assess, compile, displayAs, type Model, overview, parseModel } from "../src/index.ts";

const model = parseModel(batteries);
// All other countries as one: the largest supplier with a name is then Canada. The operator tells the rows apart.
const suppliers = model.suppliers.map((supplier) =>
  ["CAN", "other", "unknown"].includes(supplier.place)
    ? supplier
    : { ...supplier, place: "other", operator: supplier.place },
);

const answer = (chain: Model) => overview(assess(compile(chain), { home: "CAN" }));
const alone = answer(parseModel({ ...model, suppliers, flows: [] }));
const made = alone.rows.filter(({ worldLargest }) => worldLargest?.en === "Canada");

for (const main of [alone, answer(model)]) {
  const columns = main.columns.filter(({ key }) => /^(stage|worldLargest)/.test(key));
  const rows = main.rows.filter(({ stageId }) => made.some((row) => row.stageId === stageId));
  // Title, notes and sources are left out here.
  const [, table] = displayAs({ ...main, columns, rows }, "text").split("\n\n");
  console.log(`${table}\n`);
}
