import { add, type IssueList } from "../modelError.ts";
import { needOf } from "../needOf.ts";
import type { InputGroup, Stage } from "../stage.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Contents are given in few digits. */
const ROUNDING = 0.01;

/** No stage holds more of an element than its inputs bring, where the contents on both sides are given. */
export function checkContents(index: ModelIndex, issues: IssueList): void {
  for (const { at, value } of index.lists.stages) {
    for (const [element, content] of Object.entries(value.content ?? {})) {
      const brought = broughtIn(index, value, element);
      if (brought === null || content <= brought * (1 + ROUNDING)) continue;
      add(issues, {
        path: `stages[${at}].content.${element}`,
        must: `be at most what the inputs bring of ${element}`,
        found: `${content} t from ${Number(brought.toPrecision(6))} t per unit of '${value.id}'`,
        fix: "correct the content, or the amounts of the inputs",
      });
    }
  }
}

/** Most of an element that the inputs of one unit bring; null when there are none or something is not given. */
function broughtIn(index: ModelIndex, stage: Stage, element: string): number | null {
  if (stage.inputs === undefined || stage.inputs.length === 0) return null;
  let sum = 0;
  for (const group of stage.inputs) {
    const most = mostOf(index, { stage, group }, element);
    if (most === null) return null;
    sum += most;
  }
  return sum;
}

function mostOf(
  index: ModelIndex,
  { stage, group }: { readonly stage: Stage; readonly group: InputGroup },
  element: string,
): number | null {
  let most = 0;
  for (const alternative of group.of) {
    const input = index.stage.get(alternative.stage);
    const need = needOf(group, alternative, { output: stage, stages: index.stage });
    if (input?.content === undefined || need === null) return null;
    most = Math.max(most, need.hi * (input.content[element] ?? 0));
  }
  return most;
}
