import { LARGEST_UNATTRIBUTED_PART } from "../../indices/concentration/boundsAt.ts";
import { type Interval, sum } from "../../numeric/interval.ts";
import type { OwnershipEntry } from "./ownershipEntries.ts";

type Test = (entry: OwnershipEntry) => boolean;

/** What belongs to something for certain, and what may belong to it (all that does for certain among it). */
export interface Membership {
  readonly surely: Test;
  readonly perhaps: Test;
}

const ROUNDING = 1e-9;

/**
 * Bounds of part / (part + rest) that hold wherever that is defined: each entry makes anything within its bounds and
 * belongs to whichever it may. The value is the known part in the known whole, null where more than 0.05 of that is open, or
 * where nothing is known to belong to the part that something may belong to.
 */
export function portion(
  entries: readonly OwnershipEntry[],
  part: Membership,
  rest: Membership,
): Interval | null {
  const total = (test: Test) => sum(entries.filter(test).map(({ amount }) => amount));
  const [least, most] = [total(part.surely), total(part.perhaps)];
  const others = total(rest.perhaps).hi;
  if (!(most.hi + others > 0)) return null;
  // Without others all of it is the part's, however little it is.
  const lo = others > 0 ? least.lo / (least.lo + others) : 1;
  const hi = Number.isFinite(most.hi) ? over(most.hi, total(rest.surely).lo) : 1;
  const known = total((entry) => part.surely(entry) || rest.perhaps(entry));
  const isSettled = (entry: OwnershipEntry) => part.surely(entry) || rest.surely(entry);
  const open = total((entry) => (part.perhaps(entry) || rest.perhaps(entry)) && !isSettled(entry));
  return { value: middleOf([least, open, known], { lo, hi }), lo, hi };
}

/** The part of all entries together. */
export function portionOfAll(
  entries: readonly OwnershipEntry[],
  { surely, perhaps }: Membership,
): Interval | null {
  const rest = {
    surely: (entry: OwnershipEntry) => !perhaps(entry),
    perhaps: (entry: OwnershipEntry) => !surely(entry),
  };
  return portion(entries, { surely, perhaps }, rest);
}

function over(part: number, rest: number): number {
  return part > 0 ? part / (part + rest) : 0;
}

function middleOf(
  [part, open, whole]: readonly [part: Interval, open: Interval, whole: Interval],
  { lo, hi }: { readonly lo: number; readonly hi: number },
): number | null {
  if (lo === hi) return lo;
  if (part.value === null || open.value === null || whole.value === null) return null;
  if (!(whole.value > 0) || (part.value === 0 && hi > 0)) return null;
  if (open.value > (LARGEST_UNATTRIBUTED_PART + ROUNDING) * whole.value) return null;
  return Math.min(Math.max(part.value / whole.value, lo), hi);
}
