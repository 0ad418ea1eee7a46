import type { Label } from "../../indices/shareIndex.ts";
import type { Cell } from "../../model/result.ts";
import type { CourseOfShortages } from "../../numeric/rationing/shortagesByDay.ts";
import type { Asked } from "./asked.ts";
import type { Computed } from "./computed.ts";
import { timeToRecover } from "./timeToRecover.ts";

/**
 * Day of the first shortage: at the earliest where the unclear is hit, at the latest where it is spared; words where none
 * comes, and where stocks that are not known may last longer.
 */
export function survivesOf({ courses, days, isStocked }: Computed, { nodes }: Asked): Cell {
  const first = ({ firstShort }: CourseOfShortages) =>
    nodes.reduce(
      (day, node) => Math.min(day, firstShort[node] as number),
      Number.POSITIVE_INFINITY,
    );
  const lo = first(courses.hit);
  const hi = first(courses.spared);
  if (lo >= days) return { en: `all ${days} days`, ja: `${days}日間すべて` };
  if (!isStocked || hi >= days) return atLeast(lo);
  return { value: hi === lo ? lo : null, lo, hi };
}

function atLeast(days: number): Label {
  const rounded = Math.floor(days * 10) / 10;
  return { en: `at least ${rounded} days`, ja: `${rounded}日以上` };
}

/** Day from which all that is wanted is there again, until the end of what is looked at. */
export function recoversOf({ courses, step, days }: Computed, { nodes }: Asked): Cell {
  const last = ({ lost }: CourseOfShortages) =>
    nodes.map((node) => timeToRecover(lost, { node, step }));
  const late = last(courses.hit);
  const early = last(courses.spared);
  if (late.includes(null)) {
    const text = early.includes(null) ? NOT_BACK : PERHAPS_NOT_BACK;
    return { en: `${text.en} within ${days} days`, ja: `${days}日以内${text.ja}` };
  }
  const lo = Math.max(...(early as number[]));
  const hi = Math.max(lo, ...(late as number[]));
  if (hi === 0) return { en: "not short", ja: "不足なし" };
  return { value: lo === hi ? lo : null, lo, hi };
}

const NOT_BACK = { en: "not back", ja: "に回復せず" };
const PERHAPS_NOT_BACK = { en: "perhaps not back", ja: "に回復しないおそれ" };
