/** The year of days of cover. */
export const DAYS_IN_YEAR = 365;

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/\/\s*years?$/, DAYS_IN_YEAR],
  [/\/\s*months?$/, DAYS_IN_YEAR / 12],
  [/\/\s*weeks?$/, 7],
  [/\/\s*days?$/, 1],
  [/\/\s*(h|hours)$/, 1 / 24],
];

/** Days in the time of a stage's unit: 1 for "barrels/day"; null for a unit without a time. */
export function periodDays(unit: string): number | null {
  return DAYS.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}
