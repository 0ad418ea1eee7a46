import { add, type IssueList, shown } from "../model/modelError.ts";
import type { MeasureRow } from "./measures/measure.ts";
import type { Threshold } from "./policyShape.ts";

/** A threshold is one number or several by date, and one that its measure can reach. */
export function checkThreshold(
  must: Threshold | undefined,
  path: string,
  { row, issues }: { readonly row: MeasureRow | undefined; readonly issues: IssueList },
): void {
  if (must === undefined) return;
  const { value, steps } = must;
  if ((value === undefined) === (steps === undefined))
    add(issues, {
      path,
      must: "have one of `value` and `steps`",
      found: value === undefined ? "none" : "both",
      fix: value === undefined ? "add the threshold" : "keep one of them",
    });
  if (value !== undefined) checkNumber(value, `${path}.value`, { row, issues });
  for (const [i, step] of (steps ?? []).entries()) {
    checkNumber(step.value, `${path}.steps[${i}].value`, { row, issues });
    const before = steps?.[i - 1];
    if (before !== undefined && step.from <= before.from)
      add(issues, {
        path: `${path}.steps[${i}].from`,
        must: "lie after the step before",
        found: shown(step.from),
        fix: "write the earliest first, each date once",
      });
  }
}

function checkNumber(
  value: number,
  path: string,
  { row, issues }: { readonly row: MeasureRow | undefined; readonly issues: IssueList },
): void {
  if (row?.most == null || value <= row.most) return;
  add(issues, {
    path,
    must: `be at most ${row.most} for '${row.id}'`,
    found: shown(value),
    fix: row.unit === "share" ? `write ${value / 100} for ${value} %` : "correct it",
  });
}
