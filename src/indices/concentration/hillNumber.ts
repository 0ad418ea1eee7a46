import { checkAllShares } from "../checkAllShares.ts";
import { shannonDiversity } from "./shannonDiversity.ts";

/**
 * Hill number: the effective number of suppliers, where the order says how much small suppliers count.
 *
 * Formula: D_q = (Σ pᵢ^q)^(1/(1−q)), where pᵢ is the share of supplier i and q the order; D₀ counts suppliers, D₁ = exp(H′), D₂ = 1/Σ pᵢ², D_∞ = 1/max pᵢ. Equal to the Hannah–Kay number of the same order.
 *
 * @param shares - share of each supplier in the whole, each in [0, 1], together 1 (dimensionless); zero entries change nothing
 * @param order - q, any number ≥ 0, Infinity included (dimensionless)
 * @returns suppliers, in [1, S] for S suppliers with a share above 0, falling as the order rises; lower is riskier; never null
 * @throws RangeError when a share is negative or not finite, the shares do not sum to 1, or the order is negative or NaN
 * @see Hill (1973) Ecology 54:427, doi:10.2307/1934352 (not verified against the primary text)
 * @example
 * hillNumber([0.5, 0.25, 0.25], 0) // => 3
 * hillNumber([0.5, 0.25, 0.25], 2) // => 2.6666666666666665
 * hillNumber([0.5, 0.25, 0.25], Infinity) // => 2
 */
export function hillNumber(shares: ArrayLike<number>, order: number): number {
  if (!(order >= 0)) throw new RangeError(`hillNumber: order must be at least 0 (got ${order})`);
  checkAllShares("hillNumber", shares);
  const active = Array.from(shares).filter((share) => share > 0);
  if (order === 0) return active.length;
  if (order === 1) return Math.exp(shannonDiversity(shares));
  const logNumber =
    Math.abs(order - 1) < 0.5 ? logNearOne(active, order) : logFarFromOne(active, order);
  return Math.exp(Math.max(logNumber, 0));
}

/** Σ p^q = 1 + Σ p (p^(q−1) − 1): writing it so keeps the digits that 1/(1−q) magnifies. */
function logNearOne(active: readonly number[], order: number): number {
  let excess = 0;
  for (const share of active) excess += share * Math.expm1((order - 1) * Math.log(share));
  return Math.log1p(excess) / (1 - order);
}

/** The largest share is taken out of the sum, so that high orders do not underflow. */
function logFarFromOne(active: readonly number[], order: number): number {
  const largest = active.reduce((max, share) => Math.max(max, share), 0);
  if (order === Number.POSITIVE_INFINITY) return -Math.log(largest);
  let scaled = 0;
  for (const share of active) scaled += (share / largest) ** order;
  return Math.log(scaled) / (1 - order) + (order / (1 - order)) * Math.log(largest);
}
