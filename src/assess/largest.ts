import { type Composition, type Gap, isGap } from "./composition.ts";
import type { Key } from "./keys.ts";
import { marketsOf } from "./market.ts";
import type { Measure, WholeId } from "./measure.ts";
import { note } from "./notes.ts";

/** The supplier with the largest known part of a whole, and the bounds of its share. */
export function largest(
  composition: Composition | Gap,
  at: { readonly stage: number; readonly whole: WholeId; readonly key: Key },
): Measure {
  const row = {
    stage: at.stage,
    whole: at.whole,
    key: at.key,
    method: "largestSupplier",
    label: { en: "share of the largest known supplier", ja: "判明している最大供給者の割合" },
    unit: "share",
    risk: "high" as const,
    notes: isGap(composition) ? [] : composition.notes,
  };
  const markets = isGap(composition) ? composition : marketsOf(composition, at.key.places);
  if (isGap(markets)) return { ...row, value: null, reason: markets.reason };
  const { bounds, middle, keys } = markets;
  const shares = middle?.listed ?? bounds.listed;
  let top = -1;
  for (let i = 0; i < keys.length; i++) {
    if (top === -1 || (shares[i] as number) > (shares[top] as number)) top = i;
  }
  if (top === -1 || !((shares[top] as number) > 0)) {
    return { ...row, value: null, reason: note.nobodyKnown };
  }
  const lo = bounds.listed[top] as number;
  const hi = Math.min(1, lo + bounds.unknown);
  const share = middle?.listed[top] ?? null;
  // Two ways to divide the same numbers differ in the last digit.
  const value = share === null ? null : Math.min(Math.max(share, lo), hi);
  const hidden = bounds.other + bounds.unknown > lo;
  return {
    ...row,
    notes: hidden ? [...row.notes, "largestKnown"] : row.notes,
    who: at.key.nameOf(keys[top] as string),
    value: { value, lo, hi },
    reason: null,
  };
}
