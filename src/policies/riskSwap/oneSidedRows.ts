import type { Cell } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import { changeOf } from "./decomposition.ts";
import { isPerhaps, perhapsRow } from "./perhapsRow.ts";
import { classed, groupClass } from "./swapClass.ts";
import { swapFinding } from "./swapFinding.ts";
import type { SwapGroup } from "./swapGroup.ts";
import { EMPTY_CELLS, type SwapRow } from "./swapRow.ts";
import { TOTAL } from "./swapWords.ts";

/** Rows of a group with nothing to compare. */
export function oneSidedRows(group: SwapGroup, base: Readonly<Record<string, Cell>>): SwapRow[] {
  const { standing, entries, notes } = group;
  const nothing = { change: null, removed: null, moved: null, new: null };
  const cells = { ...base, ...EMPTY_CELLS, ...nothing, ...classed(groupClass(group)), notes };
  const side = (figure: Interval, of: SwapGroup["standing"]) => (standing === of ? figure : null);
  const perhaps = entries.filter(isPerhaps);
  const rows = entries
    .filter((entry) => !perhaps.includes(entry))
    .map(
      ({ id, who, before, after }): SwapRow => ({
        ...cells,
        part: "actor",
        id,
        who,
        before: side(before, "onlyBefore"),
        after: side(after, "onlyAfter"),
      }),
    );
  const listed = perhaps.map((entry) => ({ entry, change: changeOf(entry) }));
  const others = perhapsRow(base, listed).map(({ before, after, ...row }) => ({
    ...{ ...row, ...nothing, ...classed(groupClass(group)) },
    before: side(before as Interval, "onlyBefore"),
    after: side(after as Interval, "onlyAfter"),
    notes: [...row.notes, ...notes],
  })) as SwapRow[];
  const finding = swapFinding(group, []);
  const total = { id: null, ids: group.ids ?? [], who: TOTAL, before: null, after: null, finding };
  return [{ ...cells, ...total, part: "total" }, ...rows, ...others];
}
