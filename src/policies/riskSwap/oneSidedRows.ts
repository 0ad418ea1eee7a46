import type { Cell } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { classed, groupClass } from "./swapClass.ts";
import { swapFinding } from "./swapFinding.ts";
import type { SwapEntry, SwapGroup } from "./swapGroup.ts";
import { EMPTY_CELLS, type SwapRow } from "./swapRow.ts";
import { TOTAL } from "./swapWords.ts";

/** Rows of a group with nothing to compare. */
export function oneSidedRows(group: SwapGroup, base: Readonly<Record<string, Cell>>): SwapRow[] {
  const { standing, entries, notes } = group;
  const nothing = { change: null, removed: null, moved: null, new: null };
  const cells = { ...base, ...EMPTY_CELLS, ...nothing, ...classed(groupClass(group)), notes };
  const side = (figure: Interval, of: SwapGroup["standing"]) => (standing === of ? figure : null);
  const rows = entries.map(
    ({ id, who, before, after }: SwapEntry): SwapRow => ({
      ...cells,
      part: "actor",
      id,
      who,
      before: side(before, "onlyBefore"),
      after: side(after, "onlyAfter"),
    }),
  );
  const finding = swapFinding(group, []);
  const total = { id: null, ids: [], who: TOTAL, before: null, after: null, finding };
  return [{ ...cells, ...total, part: "total" }, ...rows];
}
