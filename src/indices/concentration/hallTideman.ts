import { checkAllShares } from "../checkAllShares.ts";
import { descending } from "./descending.ts";

/**
 * Hall–Tideman index of concentration (also Rosenbluth's): shares weighted by their rank.
 *
 * Formula: HT = 1 / (2 Σ i·p₍ᵢ₎ − 1), where p₍ᵢ₎ is the i-th largest share and i = 1 the largest supplier.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); zero entries change nothing
 * @returns dimensionless, in [1/S, 1] for S suppliers with a share above 0; higher is riskier; never null
 * @throws RangeError when a share is negative or not finite, or the shares do not sum to 1
 * @see Hall & Tideman (1967) Journal of the American Statistical Association 62:162 (not verified against the primary text)
 * @example
 * hallTideman([0.5, 0.25, 0.25]) // => 0.4
 */
export function hallTideman(shares: ArrayLike<number>): number {
  checkAllShares("hallTideman", shares);
  let ranked = 0;
  descending(shares).forEach((share, i) => {
    ranked += (2 * i + 1) * share;
  });
  return 1 / ranked;
}
