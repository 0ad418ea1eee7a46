import { checkAmount } from "./checkAmount.ts";

/**
 * End-of-life recycling input rate: old scrap against all material that enters processing and manufacturing.
 *
 * Formula: RIR = s / t, where s is input from old scrap (new scrap left out) and t all input.
 *
 * @param secondary - input from old scrap, ≥ 0 and at most the total
 * @param total - all input, primary and secondary, ≥ 0, in the same unit
 * @returns share of all input (dimensionless), in [0, 1]; lower is riskier; null when the total is 0
 * @throws RangeError when an input is negative or not finite, or the secondary input exceeds the total
 * @see European Commission (2017) Methodology for establishing the EU list of critical raw materials, doi:10.2873/769526 (not verified against the primary text)
 * @example
 * recyclingInputRate(22, 100) // => 0.22
 */
export function recyclingInputRate(secondary: number, total: number): number | null {
  checkAmount("recyclingInputRate", "secondary", secondary);
  checkAmount("recyclingInputRate", "total", total);
  if (secondary > total) {
    throw new RangeError(
      `recyclingInputRate: secondary must be at most total (got ${secondary} of ${total})`,
    );
  }
  return total === 0 ? null : secondary / total;
}
