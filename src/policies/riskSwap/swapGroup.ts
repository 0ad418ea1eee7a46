import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { sum } from "../../numeric/interval.ts";
import type { SupplierKey } from "../../trace/profile/supplyMix.ts";
import { type Change, type Decomposition, decomposition, type Joint } from "./decomposition.ts";
import { bounded, withoutNoise } from "./grid.ts";
import type { SwapActor } from "./swapActors.ts";

/** Which risk changes. */
export type SwapMeasure =
  | "lookThrough"
  | "faceValue"
  | "concentration"
  | "netImportReliance"
  | "tracedReliance"
  | "attributed";

/** Over whom a change is divided: actors of one stage, or stages. */
export type SwapKey = SwapActor["key"] | "stage";

/** One actor's or stage's figure before and after. */
export interface SwapEntry extends Change {
  readonly id: string | null;
  readonly who: Label;
}

/** An entry in which noise is no change. */
export function swapEntry(entry: SwapEntry): SwapEntry {
  return { ...entry, after: withoutNoise(entry.before, entry.after) };
}

/** One measure, divided over actors or stages. */
export interface SwapGroup {
  readonly measureId: SwapMeasure;
  /** Null where the change is divided over stages. */
  readonly stageId: string | null;
  readonly keyId: SwapKey;
  /** Of concentration over stages: by whom suppliers are told apart. */
  readonly byKey: SwapActor["key"] | null;
  readonly entries: readonly SwapEntry[];
  readonly before: Interval | null;
  readonly after: Interval | null;
  /** Null where there is nothing to compare. */
  readonly total: Decomposition | null;
  /** Where there is nothing to compare: who else may be concerned. */
  readonly ids?: readonly string[];
  readonly standing: "both" | "onlyBefore" | "onlyAfter" | "noAnswer";
  readonly notes: readonly string[];
}

type Named = Pick<SwapGroup, "measureId" | "stageId" | "keyId"> &
  Partial<Pick<SwapGroup, "byKey" | "notes">>;

/** What is known of a whole beyond its entries: both sums, and their changes together. */
export interface Whole {
  readonly before: Interval;
  readonly after: Interval;
  readonly joint?: Joint;
}

/** A group of entries in the order of ids, whoever has no name last. */
export function groupOf(named: Named, entries: readonly SwapEntry[], whole?: Whole): SwapGroup {
  const sorted = [...entries].sort(byId);
  const { before, after, joint } = whole ?? sumsOf(entries);
  const isSame = entries.every((entry) => entry.isSame);
  return {
    byKey: null,
    notes: [],
    ...named,
    entries: sorted,
    before,
    after,
    total: decomposition(sorted, isSame ? undefined : joint),
    standing: "both",
  };
}

function byId(a: SwapEntry, b: SwapEntry): number {
  if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null);
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function sumsOf(entries: readonly SwapEntry[]): Whole {
  const total = (side: "before" | "after") => {
    const { value, lo, hi } = sum(entries.map((entry) => entry[side]));
    return bounded(value, lo, hi);
  };
  return { before: total("before"), after: total("after") };
}

/** Keys by which each part of a supply is one actor's alone, so that shares add up to the whole. */
export function isPartition(key: SwapKey): key is SupplierKey {
  return key === "place" || key === "owner" || key === "operator";
}

/**
 * Bounds of all changes together, where shares are parts of one whole: what is not known can be everybody's, but only once.
 * The widest entry is that of whoever has no name, who may be all of it.
 */
export function wholeOfShares(entries: readonly SwapEntry[]): Whole & { readonly joint: Joint } {
  const total = (f: (entry: SwapEntry) => number) =>
    entries.reduce((all, entry) => all + f(entry), 0);
  const open = (side: "before" | "after") =>
    entries.reduce((most, entry) => Math.max(most, entry[side].hi - entry[side].lo), 0);
  const [was, is] = [open("before"), open("after")];
  const down = total(({ before, after }) => Math.max(0, before.lo - after.lo));
  const up = total(({ before, after }) => Math.max(0, after.lo - before.lo));
  const shares = (side: "before" | "after", unknown: number) => {
    const { value, lo, hi } = sum(entries.map((entry) => entry[side]));
    return bounded(value, lo, Math.min(hi, lo + unknown));
  };
  return {
    before: shares("before", was),
    after: shares("after", is),
    joint: {
      reduced: { lo: Math.max(0, down - is), hi: down + was },
      increased: { lo: Math.max(0, up - was), hi: up + is },
      net: { lo: up - down - was, hi: up - down + is },
    },
  };
}
