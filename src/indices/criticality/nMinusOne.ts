import { checkAmount } from "../dependency/checkAmount.ts";
import { totalAmount } from "./totalAmount.ts";

/** What the world makes and uses, by place, in one unit. */
export interface SupplyAndDemand {
  readonly supply: Readonly<Record<string, number>>;
  readonly demand: Readonly<Record<string, number>>;
}

/** What is left without the largest supplier, against two demands. */
export interface NMinusOne {
  readonly largestSupplier: string;
  /** Supply outside the largest supplier, in the unit given. */
  readonly remainingSupply: number;
  /** Remaining supply over the demand outside the largest supplier; null when that is 0. */
  readonly ofDemandOutside: number | null;
  /** Remaining supply over the whole demand; null when that is 0. */
  readonly ofAllDemand: number | null;
}

/**
 * Cover without the largest supplier (N−1), as the International Energy Agency looks at critical minerals, against two demands that are never mixed.
 *
 * Formula: r = S − S_k, c_outside = r / (D − D_k), c_all = r / D, where S is world supply, k the place with the largest supply S_k, D world demand and D_k the demand of k. A place's demand is taken by its name in both lists.
 *
 * @param market - supply and demand by place, each ≥ 0, in one unit
 * @returns largestSupplier (the first of equal ones), remainingSupply (in the unit given), ofDemandOutside and ofAllDemand (dimensionless, ≥ 0, 1 or more covers the demand, lower is riskier, null when their demand is 0); null when nothing is supplied
 * @throws RangeError when an amount is negative or not finite
 * @see International Energy Agency (2025) Global Critical Minerals Outlook 2025 (not verified against the primary text: which demand it takes)
 * @example
 * nMinusOne({ supply: { CHN: 92, JPN: 8 }, demand: { CHN: 60, USA: 40 } }) // => { largestSupplier: "CHN", remainingSupply: 8, ofDemandOutside: 0.2, ofAllDemand: 0.08 }
 */
export function nMinusOne(market: SupplyAndDemand): NMinusOne | null {
  let largest: readonly [string, number] | null = null;
  let remaining = 0;
  for (const [place, amount] of Object.entries(market.supply)) {
    checkAmount("nMinusOne", `supply of ${place}`, amount);
    if (amount > (largest?.[1] ?? 0)) {
      remaining += largest?.[1] ?? 0;
      largest = [place, amount];
    } else remaining += amount;
  }
  for (const [place, amount] of Object.entries(market.demand)) {
    checkAmount("nMinusOne", `demand of ${place}`, amount);
  }
  if (largest === null) return null;
  const [supplier] = largest;
  const { [supplier]: _, ...outside } = market.demand;
  const over = (demand: number) => (demand > 0 ? remaining / demand : null);
  return {
    largestSupplier: supplier,
    remainingSupply: remaining,
    ofDemandOutside: over(totalAmount(outside)),
    ofAllDemand: over(totalAmount(market.demand)),
  };
}
