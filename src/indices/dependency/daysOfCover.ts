import { checkAmount } from "./checkAmount.ts";

/**
 * Days of cover: how long a stock lasts at the usual rate of consumption with nothing coming in.
 *
 * Formula: d = n s / C, where s is the stock, C the consumption of a year and n the days of the year.
 *
 * @param stock - stock held, ≥ 0
 * @param annualConsumption - consumption of one year, ≥ 0, in the same unit
 * @param daysInYear - days of that year, above 0
 * @returns days, ≥ 0; lower is riskier; null when nothing is consumed
 * @throws RangeError when the stock or consumption is negative or not finite, or the days are not above 0
 * @see Japan Organization for Metals and Energy Security, stockpiles of rare metals counted in days of standard consumption
 * @example
 * daysOfCover(60, 365) // => 60
 */
export function daysOfCover(
  stock: number,
  annualConsumption: number,
  daysInYear = 365,
): number | null {
  checkAmount("daysOfCover", "stock", stock);
  checkAmount("daysOfCover", "annualConsumption", annualConsumption);
  if (!(daysInYear > 0 && daysInYear < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`daysOfCover: daysInYear must be finite and above 0 (got ${daysInYear})`);
  }
  return annualConsumption === 0 ? null : (stock / annualConsumption) * daysInYear;
}
