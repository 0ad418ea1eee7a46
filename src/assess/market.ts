import type { Market } from "../indices/concentration/completions.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Composition, type Gap, total } from "./composition.ts";
import { note } from "./notes.ts";

/** A composition as shares: a market that holds every whole within the bounds, and the one at the middle values. */
export interface Markets {
  readonly keys: readonly string[];
  /** Least share of each part; what may be anybody's is in `unknown`. */
  readonly bounds: Market;
  /** The shares at the middle values; null when one of them is not known. */
  readonly middle: Market | null;
}

/** The gap instead, when nothing is supplied or nobody is known. */
export function marketsOf(composition: Composition, places: number): Markets | Gap {
  const whole = total(composition);
  if (!(whole.hi > 0)) return { reason: note.nothingSupplied };
  if (![...composition.parts.values()].some(({ hi }) => hi > 0)) {
    return { reason: note.nobodyKnown };
  }
  const keys = [...composition.parts.keys()];
  const parts = keys.map((key) => composition.parts.get(key) as Interval);
  const least = (part: Interval): number => {
    const most = whole.hi - part.hi + part.lo;
    return most > 0 ? part.lo / most : 0;
  };
  const listed = parts.map(least);
  const other = least(composition.other);
  const sum = listed.reduce((a, b) => a + b, 0) + other;
  const bounds = { listed, other, unknown: rounded(1 - sum), places };
  return { keys, bounds, middle: middleOf(composition, parts, { whole, places }) };
}

function middleOf(
  composition: Composition,
  parts: readonly Interval[],
  { whole, places }: { readonly whole: Interval; readonly places: number },
): Market | null {
  const { other, unknown } = composition;
  const of = whole.value;
  if (of === null || !(of > 0)) return null;
  const share = (part: Interval) => (part.value as number) / of;
  return { listed: parts.map(share), other: share(other), unknown: share(unknown), places };
}

/** Sums of floating-point shares miss 1 by a few units in the last place. */
function rounded(share: number): number {
  return share < 1e-12 ? 0 : share;
}
