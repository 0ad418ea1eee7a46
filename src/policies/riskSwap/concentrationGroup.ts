import type { Interval } from "../../numeric/interval.ts";
import { bounded, onGrid } from "./grid.ts";
import {
  groupOf,
  type SwapEntry,
  type SwapGroup,
  type SwapKey,
  swapEntry,
  type Whole,
} from "./swapGroup.ts";

/** The foreign part of the HHI of a supply, divided over those whose shares are given: the square of each. */
export function concentrationGroup(
  named: { readonly stageId: string; readonly keyId: SwapKey },
  shares: readonly SwapEntry[],
): SwapGroup {
  const entries = shares.map((entry) =>
    swapEntry({
      ...entry,
      before: squareOf(entry.before, entry.id === null),
      after: squareOf(entry.after, entry.id === null),
    }),
  );
  return groupOf({ ...named, measureId: "concentration" }, entries, wholeOf(shares, entries));
}

/** Who has no name may be one or many; for the value they are many. */
function squareOf({ value, lo, hi }: Interval, isNameless: boolean): Interval {
  const most = onGrid(hi * hi);
  if (isNameless) return bounded(0, 0, most);
  return bounded(value === null ? null : onGrid(value * value), onGrid(lo * lo), most);
}

function wholeOf(shares: readonly SwapEntry[], squares: readonly SwapEntry[]): Whole {
  const [before, after] = [
    wholeAt(shares, squares, "before"),
    wholeAt(shares, squares, "after"),
  ] as const;
  return {
    before,
    after,
    joint: {
      reduced: { lo: 0, hi: before.hi },
      increased: { lo: 0, hi: after.hi },
      net: { lo: after.lo - before.hi, hi: after.hi - before.lo },
    },
  };
}

/** Most where all that is not known is the largest's too, least where it is the home's or nobody's in particular. */
function wholeAt(
  shares: readonly SwapEntry[],
  squares: readonly SwapEntry[],
  side: "before" | "after",
): Interval {
  const least = squares.reduce((sum, entry) => sum + entry[side].lo, 0);
  const isKnown = squares.every((entry) => entry[side].value !== null);
  const value = squares.reduce((sum, entry) => sum + (entry[side].value ?? 0), 0);
  const sure = shares.map((entry) => entry[side].lo);
  const open = Math.max(0, ...shares.map((entry) => entry[side].hi - entry[side].lo));
  const largest = Math.max(0, ...sure);
  const others = sure.reduce((sum, share) => sum + share * share, 0) - largest * largest;
  const most = open === 0 ? least : onGrid(others + (largest + open) ** 2);
  // Who has no name is in `sure` as one; where all is known they still may be many.
  const nameless = squares.find(({ id }) => id === null)?.[side].hi ?? 0;
  return bounded(isKnown ? value : null, least, open === 0 ? least + nameless : most);
}
