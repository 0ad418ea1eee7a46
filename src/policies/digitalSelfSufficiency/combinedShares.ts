import type { Interval } from "../../numeric/interval.ts";
import { weightedMean } from "../../numeric/weightedMean.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import { type SelfSupplied, SHARE_KEYS } from "./stageSelfSufficiency.ts";

/** Shares put together in two ways; each holds whatever the shares can be, since neither falls as one of them rises. */
export interface CombinedShares {
  readonly mean: SelfSupplied;
  readonly weakest: SelfSupplied;
}

const ANYTHING: Interval = { value: null, lo: 0, hi: 1 };

/** Of what nothing is known. */
export const UNKNOWN_SHARES: SelfSupplied = {
  ownerFace: ANYTHING,
  ownerTraced: ANYTHING,
  placeFace: ANYTHING,
  placeTraced: ANYTHING,
};

/** A weight that is 0 leaves a part out of both; weights are at least 0, one of them above. */
export function combinedShares(
  parts: readonly { readonly weight: number; readonly shares: SelfSupplied }[],
): CombinedShares {
  const counted = parts.filter(({ weight }) => weight > 0);
  const over = (of: (shares: readonly Interval[]) => Interval) => {
    const at = (key: (typeof SHARE_KEYS)[number]) => of(counted.map(({ shares }) => shares[key]));
    return Object.fromEntries(SHARE_KEYS.map((key) => [key, at(key)])) as Record<
      (typeof SHARE_KEYS)[number],
      Interval
    >;
  };
  const weights = counted.map(({ weight }) => ({ value: weight, lo: weight, hi: weight }));
  return {
    mean: over((shares) => meanOf(shares, weights)),
    weakest: over(leastOf),
  };
}

function meanOf(shares: readonly Interval[], weights: readonly Interval[]): Interval {
  const terms = shares.map((of, i) => ({ weight: weights[i] as Interval, of }));
  return told(weightedMean(terms) ?? ANYTHING);
}

function leastOf(shares: readonly Interval[]): Interval {
  const lo = Math.min(...shares.map((share) => share.lo));
  const hi = Math.min(...shares.map((share) => share.hi));
  const known = Math.min(...shares.flatMap(({ value }) => value ?? []));
  // A share without a value does not matter where it cannot be the least.
  const isKnown = shares.every((share) => share.value !== null || share.lo >= known);
  return told({ value: isKnown ? Math.min(Math.max(known, lo), hi) : null, lo, hi });
}

/** Within 0 to 1 whatever rounding does; with a value only where the bounds are near each other. */
function told({ value, lo, hi }: Interval): Interval {
  const most = Math.min(hi, 1);
  const least = Math.min(lo, most);
  const isNarrow = value !== null && most - least <= WIDEST_WITH_VALUE;
  return { value: isNarrow ? Math.min(Math.max(value, least), most) : null, lo: least, hi: most };
}
