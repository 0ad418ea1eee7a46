import { checkAmount } from "../dependency/checkAmount.ts";

/** What the world makes and uses, by place, in one unit. */
export interface SupplyAndDemand {
  readonly supply: AmountsOfPlaces;
  readonly demand: AmountsOfPlaces;
}

/** An object, or a Map, which keeps the order of places whatever their names. */
export type AmountsOfPlaces = Readonly<Record<string, number>> | ReadonlyMap<string, number>;

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
 * @param market - supply and demand by place, each ≥ 0, in one unit; an object or a Map (an object lists names that are whole numbers first, in their order)
 * @returns largestSupplier (the first listed of equal ones), remainingSupply (in the unit given), ofDemandOutside and ofAllDemand (dimensionless, ≥ 0, 1 or more covers the demand, lower is riskier, null when their demand is 0); null when nothing is supplied
 * @throws RangeError when an amount is negative or not finite
 * @see International Energy Agency (2025) Global Critical Minerals Outlook 2025 (not verified against the primary text: which demand it takes)
 * @example
 * nMinusOne({ supply: { CHN: 92, JPN: 8 }, demand: { CHN: 60, USA: 40 } }) // => { largestSupplier: "CHN", remainingSupply: 8, ofDemandOutside: 0.2, ofAllDemand: 0.08 }
 */
export function nMinusOne(market: SupplyAndDemand): NMinusOne | null {
  let largest: readonly [string, number] | null = null;
  let remaining = 0;
  for (const [place, amount] of entriesOf(market.supply)) {
    checkAmount("nMinusOne", `supply of ${place}`, amount);
    if (amount > (largest?.[1] ?? 0)) {
      remaining += largest?.[1] ?? 0;
      largest = [place, amount];
    } else remaining += amount;
  }
  const demand = entriesOf(market.demand);
  for (const [place, amount] of demand) checkAmount("nMinusOne", `demand of ${place}`, amount);
  if (largest === null) return null;
  const [supplier] = largest;
  const sum = (of: typeof demand) => of.reduce((total, [, amount]) => total + amount, 0);
  const over = (total: number) => (total > 0 ? remaining / total : null);
  return {
    largestSupplier: supplier,
    remainingSupply: remaining,
    ofDemandOutside: over(sum(demand.filter(([place]) => place !== supplier))),
    ofAllDemand: over(sum(demand)),
  };
}

function entriesOf(amounts: AmountsOfPlaces): (readonly [string, number])[] {
  return amounts instanceof Map ? [...amounts] : Object.entries(amounts);
}
