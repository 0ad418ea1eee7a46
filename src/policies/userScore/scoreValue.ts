import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { isSpan, type Span } from "./intervalFunctions.ts";
import { namesIn, spanOf, type Term } from "./scoreTerm.ts";

/** A score at one stage, or why there is none. */
export interface ScoreValue {
  readonly value: Interval | null;
  readonly reason: Label | null;
}

const SLACK = 1e-9;

/** Bounds of a term over what its names can be, around its value at their middle. */
export function scoreValue(
  term: Term,
  names: ReadonlyMap<string, Interval>,
  [least, most]: readonly [number, number],
): ScoreValue {
  const spans = [...names].map(([name, { lo, hi }]): [string, Span] => [name, [lo, hi]]);
  const bounds = spanOf(term, new Map(spans));
  if (!isSpan(bounds)) return { value: null, reason: bounds.reason };
  const middle = middleOf(term, names);
  const [lo, hi] = bounds;
  const value = middle === null ? null : Math.min(Math.max(middle, lo), hi);
  const slack = SLACK * Math.max(1, Math.abs(least), Math.abs(most));
  const isTight = !isConservative(term);
  const ends = isTight ? [lo, hi] : value === null ? [] : [value];
  if (ends.some((end) => end < least - slack || end > most + slack)) {
    const told = lo === hi ? `${lo}` : `${lo}–${hi}`;
    const reason = {
      en: `the score, ${told}, is outside its range, ${least} to ${most}`,
      ja: `スコア${told}は範囲${least}〜${most}の外`,
    };
    return { value: null, reason };
  }
  return { value: { value, lo, hi }, reason: null };
}

/** Whether bounds may be wider than need be: a name that stands twice is taken to move by itself each time. */
export function isConservative(term: Term): boolean {
  const names = namesIn(term);
  return new Set(names).size < names.length;
}

function middleOf(term: Term, names: ReadonlyMap<string, Interval>): number | null {
  const points: [string, Span][] = [];
  for (const [name, { value }] of names) {
    if (value === null) return null;
    points.push([name, [value, value]]);
  }
  const middle = spanOf(term, new Map(points));
  return isSpan(middle) ? middle[0] : null;
}
