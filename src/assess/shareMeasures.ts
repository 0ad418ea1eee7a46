import { CONCENTRATION } from "../indices/concentration/index.ts";
import { shareIndexBounds } from "../indices/concentration/shareIndexBounds.ts";
import { DIVERSITY } from "../indices/diversity/index.ts";
import type { ShareIndex } from "../indices/shareIndex.ts";
import type { Interval } from "../numeric/interval.ts";
import { type Composition, type Gap, isGap } from "./composition.ts";
import type { Key } from "./keys.ts";
import { type Markets, marketsOf } from "./market.ts";
import type { Measure, WholeId } from "./measure.ts";
import { note } from "./notes.ts";

const INDICES: readonly ShareIndex[] = [...CONCENTRATION, ...DIVERSITY];

/** Every index of shares for one whole of one stage by one key. */
export function shareMeasures(
  composition: Composition | Gap,
  at: { readonly stage: number; readonly whole: WholeId; readonly key: Key },
): Measure[] {
  const markets = isGap(composition) ? composition : marketsOf(composition, at.key.places);
  return INDICES.map((index) => {
    const row = {
      stage: at.stage,
      whole: at.whole,
      key: at.key,
      method: index.id,
      label: index.label,
      unit: index.unit,
      risk: index.risk,
      notes: isGap(composition) ? [] : composition.notes,
    };
    if (isGap(markets)) return { ...row, value: null, reason: markets.reason };
    const value = boundsOf(index, markets);
    return { ...row, value, reason: value === null ? why(index, markets) : null };
  });
}

/** Bounds that hold for every whole the data allows, around the value at the middle of the data. */
export function boundsOf(index: ShareIndex, { bounds, middle }: Markets): Interval | null {
  const outer = shareIndexBounds(index, bounds);
  if (outer === null || middle === null) return outer;
  const inner = shareIndexBounds(index, middle);
  const value = inner === null || inner.value === null ? null : inner.value;
  return { ...outer, value: value === null ? null : Math.min(Math.max(value, outer.lo), outer.hi) };
}

function why(index: ShareIndex, { bounds }: Markets) {
  const open = bounds.other + bounds.unknown > 0;
  return open || index.undefinedWhen === null
    ? note.unbounded
    : note.undefinedIndex(index.undefinedWhen);
}
