import type { Cell } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { classed } from "./swapClass.ts";
import type { SwapEntry } from "./swapGroup.ts";
import { EMPTY_CELLS, type SwapRow } from "./swapRow.ts";
import { perhapsLabel } from "./swapWords.ts";

/** An entry and its change. */
export interface Listed {
  readonly entry: SwapEntry;
  readonly change: Interval;
}

/** Those who may be upstream as one row, whose figures hold for each of them. */
export function perhapsRow(
  base: Readonly<Record<string, Cell>>,
  perhaps: readonly Listed[],
): SwapRow[] {
  if (perhaps.length === 0) return [];
  const hull = (all: readonly Interval[]): Interval => ({
    value: null,
    lo: Math.min(...all.map(({ lo }) => lo)),
    hi: Math.max(...all.map(({ hi }) => hi)),
  });
  const nothing = { removed: null, moved: null, new: null };
  const row: SwapRow = {
    ...base,
    ...EMPTY_CELLS,
    ...nothing,
    part: "perhaps",
    id: null,
    ids: perhaps.flatMap(({ entry }) => entry.id ?? []),
    who: perhapsLabel(perhaps.map(({ entry }) => entry.who)),
    before: hull(perhaps.map(({ entry }) => entry.before)),
    after: hull(perhaps.map(({ entry }) => entry.after)),
    change: hull(perhaps.map(({ change }) => change)),
    ...classed("unknown"),
    notes: ["perhaps"],
  };
  return [row];
}

/** Whether somebody named may be upstream, of which nothing else is known. */
export function isPerhaps({ id, before, after }: SwapEntry): boolean {
  const isOpen = ({ value, lo, hi }: Interval) =>
    lo === 0 && (value === null || value === 0 || hi === 0);
  return (
    id !== null && isOpen(before) && isOpen(after) && !isNothing({ before, after } as SwapEntry)
  );
}

/** Whether an entry is certainly nothing on both sides. */
export function isNothing({ before, after }: SwapEntry): boolean {
  return before.hi === 0 && after.hi === 0;
}
