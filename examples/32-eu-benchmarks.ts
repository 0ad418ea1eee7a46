// Where did the EU stand to its benchmarks for 2030, by the Commission's own figures of 2016–2020, and whom does the cap on one country hit?
import chain from "../seeds/critical-materials.json" with { type: "json" };
import groups from "../seeds/groups.json" with { type: "json" };
import study from "../seeds/inputs/eu-critical-raw-materials-2023.json" with { type: "json" };
import act from "../seeds/policies/eu-crma-2024.json" with { type: "json" };
import { compile, displayAs, parseGroups, parseModel } from "../src/index.ts";
import { checkPolicy, parseJuryInputs, parsePolicy } from "../src/policies.ts";

// The model holds who makes what in the world; what the EU uses of whom, and how much it imports, is given beside it.
const verdicts = checkPolicy(compile(parseModel(chain)), parsePolicy(act), {
  home: "EU27",
  groups: parseGroups(groups),
  inputs: parseJuryInputs(study),
});

// Notes and sources follow a table; they are left out here, and all but what is missed under the cap on one country.
const capped = {
  ...verdicts,
  columns: verdicts.columns.filter(({ key }) => /^(stage|actor|value|verdict)$/.test(key)),
  rows: verdicts.rows.filter(
    ({ ruleId, verdictId }) => ruleId === "single-country" && verdictId === "missed",
  ),
  ...{ notes: {}, citations: {} },
};
console.log(displayAs(capped, "text"));

for (const rule of ["extraction", "processing", "single-country"]) {
  const of = (id: string) =>
    verdicts.rows.filter(({ ruleId, verdictId }) => ruleId === rule && verdictId === id).length;
  console.log(`${rule}: ${of("met")} met, ${of("missed")} missed, ${of("unknown")} unknown`);
}
