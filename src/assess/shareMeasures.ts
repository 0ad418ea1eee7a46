import { boundsAt } from "../indices/concentration/boundsAt.ts";
import {
  type Completions,
  completions,
  type Market,
} from "../indices/concentration/completions.ts";
import { CONCENTRATION } from "../indices/concentration/index.ts";
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
  const ends = isGap(markets) ? null : endsOf(markets);
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
    const value = ends && boundsOf(index, ends);
    return { ...row, value, reason: value === null ? why(index, markets) : null };
  });
}

interface Ends {
  readonly outer: readonly [Market, Completions];
  /** At the middle of the data; null where that is the same, or not known. */
  readonly inner: readonly [Market, Completions] | null;
  readonly hasMiddle: boolean;
}

function endsOf({ bounds, middle }: Markets): Ends {
  const exact = bounds.other + bounds.unknown === 0;
  const inner = exact || middle === null ? null : ([middle, completed(middle)] as const);
  return { outer: [bounds, completed(bounds)], inner, hasMiddle: middle !== null };
}

/** Nothing to complete where every part is known. */
function completed(market: Market): Completions {
  if (market.other + market.unknown > 0) return completions(market);
  const known = Array.from(market.listed);
  return { even: known, point: known, uneven: known };
}

/** Bounds that hold for every whole the data allows, around the value at the middle of the data. */
function boundsOf(index: ShareIndex, { outer, inner, hasMiddle }: Ends): Interval | null {
  const bounds = boundsAt(index, ...outer);
  if (bounds === null || !hasMiddle || inner === null) return bounds;
  const value = boundsAt(index, ...inner)?.value ?? null;
  return {
    ...bounds,
    value: value === null ? null : Math.min(Math.max(value, bounds.lo), bounds.hi),
  };
}

function why(index: ShareIndex, { bounds }: Markets) {
  const open = bounds.other + bounds.unknown > 0;
  return open || index.undefinedWhen === null
    ? note.unbounded
    : note.undefinedIndex(index.undefinedWhen);
}
