import type { SetLoss } from "../../numeric/contingency/setLoss.ts";
import { WorstSearch, type WorstStart } from "../../numeric/contingency/worstSearch.ts";

/** Sets looked at for each one that is wanted. */
const TRIES = 2;

/** A loss that as many sets as are wanted are sure to reach, found by a look at those of the few who lose most alone. */
export function worstFloor(loss: SetLoss, start: WorstStart): number {
  const { size, top, single } = start;
  const first = [...single.keys()].sort(
    (a, b) => (single[b] as number) - (single[a] as number) || a - b,
  );
  let few: number = size;
  while (few < first.length && setsOf(few, size) < TRIES * top) few++;
  const among = new Set(first.slice(0, few));
  const search = new WorstSearch(loss, {
    ...start,
    single: single.map((x, i) => (among.has(i) ? x : 0)),
  });
  for (let a = 0; a < search.firsts; a++) search.visit(a);
  return search.sets.length < top ? 0 : search.least;
}

function setsOf(members: number, size: number): number {
  let sets = 1;
  for (let k = 0; k < size; k++) sets *= (members - k) / (k + 1);
  return sets;
}
