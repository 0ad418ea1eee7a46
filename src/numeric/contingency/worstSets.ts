import { report } from "./report.ts";
import type { SetLoss, Watch } from "./setLoss.ts";
import { type SingleLosses, singleLosses } from "./singleLosses.ts";
import { type WorstQuestion, WorstSearch, type WorstSet } from "./worstSearch.ts";

/**
 * The sets of exactly `size` members that lose most, among those in which every member adds to what the others lose, the worst
 * first; of equals, those that lose more than their members do alone, then by number. Exact, by a walk that
 * keeps no more than `top` sets and leaves out those that cannot lose as much.
 */
export function worstSets(
  loss: SetLoss,
  question: WorstQuestion & { readonly singles?: SingleLosses },
  watch: Watch = {},
): WorstSet[] {
  const { size, top } = question;
  if (![1, 2, 3].includes(size))
    throw new RangeError(`worstSets: size must be 1, 2 or 3 (got ${size})`);
  if (!(Number.isInteger(top) && top >= 1))
    throw new RangeError(`worstSets: top must be a whole number above 0 (got ${top})`);
  const singles = question.singles ?? singleLosses(loss, { signal: watch.signal });
  const search = new WorstSearch(loss, { size, top, ...singles });
  const members = search.firsts;
  for (let a = 0; a < members; a++) {
    const pause = () => report(watch, { walk: 0, walks: 1, size, members }, a);
    pause();
    if (!search.visit(a, pause)) break;
  }
  watch.onProgress?.(1);
  return search.sets;
}
