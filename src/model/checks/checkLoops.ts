import { components } from "../../numeric/graph/components.ts";
import { isProductive } from "../../numeric/linear/productive.ts";
import { add, type IssueList } from "../modelError.ts";
import { needOf } from "../needOf.ts";
import type { Stage } from "../stage.ts";
import { contentOf } from "./contentOf.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** A loop must leave something over, and recycling cannot give back more than was put in. */
export function checkLoops(index: ModelIndex, issues: IssueList): void {
  const stages = index.lists.stages.map(({ value }) => value);
  const at = new Map(stages.map((stage, i) => [stage.id, i]));
  const needs = stages.map((stage) => soleNeeds(index, stage));
  const successors = needs.map((row) => [...row.keys()].flatMap((id) => at.get(id) ?? []));
  for (const loop of components(successors)) {
    const table = loop.map((i) => loop.map((j) => needs[i]?.get(stages[j]?.id ?? "") ?? 0));
    if (isProductive(table)) continue;
    const names = loop.map((i) => `'${stages[i]?.id}'`).join(", ");
    add(issues, {
      path: `stages[${index.lists.stages[loop[0] ?? 0]?.at}].inputs`,
      must: "need less of its own product than it makes",
      found: `a loop through ${names} that uses up all that it makes, or more`,
      fix: "correct the amounts and their units, or add another stage that can serve the need",
    });
  }
  for (const { at: place, value } of index.lists.stages)
    checkYields(index, value, { place, issues });
}

/** Least need of each input that nothing else can serve. Recycling takes products at the end of their life, not new ones. */
function soleNeeds(index: ModelIndex, stage: Stage): Map<string, number> {
  const needs = new Map<string, number>();
  if (stage.kind === "recycling") return needs;
  for (const group of stage.inputs ?? []) {
    const [only, second] = group.of;
    if (only === undefined || second !== undefined || group.essential === false) continue;
    const need = needOf(group, only, { output: stage, stages: index.stage });
    if (need) needs.set(only.stage, (needs.get(only.stage) ?? 0) + need.lo);
  }
  return needs;
}

function checkYields(
  index: ModelIndex,
  stage: Stage,
  report: { readonly place: number; readonly issues: IssueList },
): void {
  if (stage.kind !== "recycling") return;
  for (const [g, group] of (stage.inputs ?? []).entries()) {
    for (const alternative of group.of) {
      const input = index.stage.get(alternative.stage);
      const use = needOf(group, alternative, { output: stage, stages: index.stage });
      const put = input && contentOf(index, input, stage.id);
      if (!use || !put || put === Number.POSITIVE_INFINITY || 1 / use.hi <= put * (1 + 1e-6))
        continue;
      add(report.issues, {
        path: `stages[${report.place}].inputs[${g}].amount`,
        must: "give back no more than was put in",
        found: `${Number((1 / use.hi).toPrecision(6))} ${stage.unit} per unit of '${alternative.stage}', which holds at most ${Number(put.toPrecision(6))}`,
        fix: "correct the amount or its unit",
      });
    }
  }
}
