/** The least per day when a part of the stocks is used a day, and its change per part. */
export interface DailyLoss {
  readonly value: number;
  readonly perPart: number;
}

/** Part of a day's demand that is rounding. */
const ROUNDING = 1e-9;
const STEPS = 200;

/**
 * Longest time in which nothing is missing; Infinity where nothing ever is, null where it could not be found.
 * What is missing a day falls with the part of the stocks that may be used a day, is convex and straight in pieces:
 * its touching lines lead from no stocks at all to the least part with which nothing is missing, in a few steps and exactly (Newton).
 */
export function timeToSurvive(missing: (partADay: number) => DailyLoss | null): number | null {
  let part = 0;
  for (let step = 0; step < STEPS; step++) {
    const loss = missing(part);
    if (loss === null) return null;
    if (loss.value <= ROUNDING) return 1 / part;
    // No more of the stocks would help.
    if (!(loss.perPart < 0)) return 0;
    part -= loss.value / loss.perPart;
  }
  return null;
}
