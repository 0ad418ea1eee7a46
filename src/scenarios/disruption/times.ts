import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import type { CourseOfShortages } from "../../numeric/rationing/shortagesByDay.ts";
import type { Asked } from "./asked.ts";
import type { Computed } from "./computed.ts";
import { timeToRecover } from "./timeToRecover.ts";

/** A time in days or in words; of a time whose end is not known, the days that it certainly takes. */
interface TimeCells {
  readonly cell: Cell;
  readonly atLeast: number | null;
}

/**
 * Day of the first shortage: at the earliest where the unclear is hit, at the latest where it is spared; words where none
 * comes, and where stocks that are not known may last longer.
 */
export function survivesOf({ courses, days, isStocked }: Computed, { nodes }: Asked): TimeCells {
  const first = ({ firstShort }: CourseOfShortages) =>
    nodes.reduce(
      (day, node) => Math.min(day, firstShort[node] as number),
      Number.POSITIVE_INFINITY,
    );
  const lo = first(courses.hit);
  const hi = first(courses.spared);
  if (lo >= days) return open(days, { en: `all ${days} days`, ja: `${days}日間すべて` });
  if (!isStocked || hi >= days) {
    const least = Math.floor(lo * 10) / 10;
    return open(least, { en: `at least ${least} days`, ja: `${least}日以上` });
  }
  return closed({ value: hi === lo ? lo : null, lo, hi });
}

const open = (atLeast: number, cell: Label): TimeCells => ({ cell, atLeast });

const closed = (cell: Cell): TimeCells => ({ cell, atLeast: null });

/** Day from which all that is wanted is there again, until the end of what is looked at. */
export function recoversOf({ courses, step, days }: Computed, { nodes }: Asked): TimeCells {
  const last = ({ lost }: CourseOfShortages) =>
    nodes.map((node) => timeToRecover(lost, { node, step }));
  const late = last(courses.hit);
  const early = last(courses.spared);
  if (late.includes(null)) {
    const isSure = early.includes(null);
    const text = isSure ? NOT_BACK : PERHAPS_NOT_BACK;
    const words = { en: `${text.en} within ${days} days`, ja: `${days}日以内${text.ja}` };
    return open(isSure ? days : Math.max(...(early as number[])), words);
  }
  const lo = Math.max(...(early as number[]));
  const hi = Math.max(lo, ...(late as number[]));
  if (hi === 0) return closed({ en: "not short", ja: "不足なし" });
  return closed({ value: lo === hi ? lo : null, lo, hi });
}

const NOT_BACK = { en: "not back", ja: "に回復せず" };
const PERHAPS_NOT_BACK = { en: "perhaps not back", ja: "に回復しないおそれ" };
