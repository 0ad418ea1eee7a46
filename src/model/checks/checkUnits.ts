import { add, type IssueList } from "../modelError.ts";
import type { Stage } from "../stage.ts";
import { stockUnit } from "../units/stockUnit.ts";
import { parseUnit } from "../units/unitGrammar.ts";
import { ratioFactor, unitFactor } from "../units/units.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Every unit is known, and converts to the unit in which its stage counts. */
export function checkUnits(index: ModelIndex, issues: IssueList): void {
  const report = (path: string, check: { readonly mismatch?: string } | object): void => {
    if (!("mismatch" in check) || typeof check.mismatch !== "string") return;
    const fix = "write a unit that converts to the stage's";
    add(issues, { path, must: "have a unit that fits its stage", found: check.mismatch, fix });
  };
  for (const { at, value } of index.lists.stages) {
    const own = parseUnit(value.unit);
    if ("problem" in own) {
      const fix = "write a unit such as 't/year', 't Li/year', 'GWh/year' or 'wafers/month'";
      add(issues, { path: `stages[${at}].unit`, must: "be a unit", found: own.problem, fix });
      continue;
    }
    if (value.total?.unit !== undefined) {
      report(`stages[${at}].total.unit`, unitFactor(value.total.unit, value.unit));
    }
    for (const [path, check] of recipeUnits(index, value)) report(`stages[${at}].${path}`, check);
  }
  for (const list of ["suppliers", "flows", "demands"] as const) {
    for (const { at, value } of index.lists[list]) {
      const stage = index.stage.get(value.stage);
      if (value.unit === undefined || stage === undefined) continue;
      report(`${list}[${at}].unit`, unitFactor(value.unit, stage.unit));
    }
  }
  for (const { at, value } of index.lists.stocks) {
    const stage = index.stage.get(value.stage);
    if (value.unit === undefined || stage === undefined) continue;
    report(`stocks[${at}].unit`, unitFactor(value.unit, stockUnit(stage.unit)));
  }
}

/** A recipe's amount is a ratio of input to output; without a unit it is taken in the stages' own units. */
function recipeUnits(index: ModelIndex, stage: Stage): [string, object][] {
  return (stage.inputs ?? []).flatMap((group, g) =>
    group.of.flatMap(({ stage: id, effectiveness }, i): [string, object][] => {
      const input = index.stage.get(id);
      if (input === undefined || group.unit === undefined) return [];
      // An effectiveness turns the alternative's unit into that of the service, so only the first must fit.
      if (i > 0 && effectiveness !== undefined) return [];
      return [[`inputs[${g}].unit`, ratioFactor(group.unit, input.unit, stage.unit)]];
    }),
  );
}
