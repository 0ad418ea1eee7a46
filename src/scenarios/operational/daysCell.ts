import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import type { Readings } from "./readings.ts";

const NEVER: Label = { en: "never falls below the floor", ja: "下限を割らない" };

/** Days with their bounds; no number but a remark where the floor never breaks, or may never, with the days for which it certainly holds. */
export function daysCell({ least, middle, most }: Readings<number>): {
  readonly cell: Cell;
  readonly remark: Label | null;
  readonly atLeast: number | "always" | null;
} {
  if (Number.isNaN(least) || Number.isNaN(most)) return { cell: null, remark: null, atLeast: null };
  const [lo, hi] = [Math.min(least, most), Math.max(least, most)];
  if (lo === Infinity) return { cell: null, remark: NEVER, atLeast: "always" };
  if (hi === Infinity) {
    const from = Number(lo.toPrecision(6));
    return {
      cell: null,
      atLeast: from,
      remark: {
        en: `${from} days at least, perhaps never`,
        ja: `${from}日以上。割らない可能性もある`,
      },
    };
  }
  const isClose = middle !== null && hi - lo <= WIDEST_WITH_VALUE * hi;
  return { cell: { value: isClose ? middle : null, lo, hi }, remark: null, atLeast: null };
}
