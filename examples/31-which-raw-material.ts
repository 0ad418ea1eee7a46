// Which raw materials are at the greatest risk for the EU, by the Commission's method and by plain concentration of today's refining?
import chain from "../seeds/critical-materials.json" with { type: "json" };
import groups from "../seeds/groups.json" with { type: "json" };
import study from "../seeds/inputs/eu-critical-raw-materials-2023.json" with { type: "json" };
import { compile, displayAs, parseGroups, parseModel } from "../src/index.ts";
import { type Comparison, compare, parseJuryInputs } from "../src/policies.ts";

const network = compile(parseModel(chain));
const methods = ["euSupplyRisk", "euSupplyRiskGlobal", "hhi:worldProduction:place"];
const jury = compare(network, methods, {
  home: "EU",
  groups: parseGroups(groups),
  inputs: parseJuryInputs(study),
});

// Notes and sources follow a table; they are left out here, and all but the five riskiest stages of each method.
function top({ kind, title, columns, rows }: Comparison) {
  return {
    ...{ kind, title, notes: {}, citations: {}, methods },
    columns: columns.filter(({ key }) => /^(stage|method|score|of)$/.test(key)),
    rows: methods.flatMap((id) =>
      rows
        .filter(({ methodId, score }) => methodId === id && score !== null)
        .sort((a, b) => (b.score?.lo ?? 0) - (a.score?.lo ?? 0))
        .slice(0, 5),
    ),
  };
}
console.log(displayAs(top(jury), "text"));
console.log(jury.notes.agreement?.text.en);
