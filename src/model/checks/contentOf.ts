import { needOf } from "../needOf.ts";
import type { Stage } from "../stage.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Most of the product `of` that one unit of a stage's product can hold; infinite when an amount on the way is unknown. */
export function contentOf(index: ModelIndex, stage: Stage, of: string): number {
  const content = new Map<string, number>([[of, 1]]);
  const seen = new Set([of]);
  const open = [stage];
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    if (seen.has(at.id)) {
      open.pop();
      if (!content.has(at.id)) content.set(at.id, contentFrom(index, at, content));
      continue;
    }
    seen.add(at.id);
    for (const { stage: id } of at.inputs?.flatMap((group) => group.of) ?? []) {
      const input = index.stage.get(id);
      if (input !== undefined && !seen.has(id)) open.push(input);
    }
  }
  return content.get(stage.id) ?? 0;
}

/** What the inputs bring; a stage met again on its own way up has no content yet and adds nothing. */
function contentFrom(index: ModelIndex, stage: Stage, content: ReadonlyMap<string, number>) {
  let sum = 0;
  for (const group of stage.inputs ?? []) {
    let most = 0;
    for (const alternative of group.of) {
      const inside = content.get(alternative.stage) ?? 0;
      if (inside === 0) continue;
      const need = needOf(group, alternative, { output: stage, stages: index.stage });
      most = Math.max(most, need ? need.hi * inside : Number.POSITIVE_INFINITY);
    }
    sum += most;
  }
  return sum;
}
