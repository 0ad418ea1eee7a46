import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { type ActorParts, actorParts } from "./actorParts.ts";
import { changeOf, type Decomposition } from "./decomposition.ts";
import { oneSidedRows } from "./oneSidedRows.ts";
import { isNothing, isPerhaps, perhapsRow } from "./perhapsRow.ts";
import { actorClass, classed, groupClass } from "./swapClass.ts";
import { swapFinding } from "./swapFinding.ts";
import type { SwapEntry, SwapGroup } from "./swapGroup.ts";
import { EMPTY_CELLS, type SwapRow } from "./swapRow.ts";
import { ALL_STAGES, keyLabel, measureLabel, TOTAL, unitOf } from "./swapWords.ts";

/** The total of a group, then everybody in it who has a figure, the largest change first. */
export function swapRows(
  group: SwapGroup,
  groups: readonly SwapGroup[],
  stage: Label | null,
): SwapRow[] {
  const { measureId, stageId, keyId, byKey, entries, total } = group;
  const base = {
    measureId,
    stageId,
    keyId,
    byKeyId: byKey,
    unit: unitOf(measureId),
    stage: stage ?? ALL_STAGES,
    measure: measureLabel(group),
    key: keyLabel(keyId),
  };
  if (total === null) return oneSidedRows(group, base);
  const parts = actorParts(entries, total);
  const rows = entries.map((entry, i) => {
    const change = changeOf(entry);
    const classId = actorClass(entry, parts[i] as ActorParts);
    const row = { ...actorCells(entry), ...parts[i], change, ...classed(classId) };
    return { entry, change, row };
  });
  const listed = rows.filter(({ entry }) => !isPerhaps(entry) && !isNothing(entry));
  const perhaps = rows.filter(({ entry }) => isPerhaps(entry) && !entry.isSame);
  const still = rows.filter((one) => !listed.includes(one) && !perhaps.includes(one));
  listed.sort((a, b) => sizeOf(b.change) - sizeOf(a.change));
  const ids = still.flatMap(({ entry }) => entry.id ?? []);
  return [
    { ...base, ...totalRow(group, total), ids, finding: swapFinding(group, groups) },
    ...listed.map(({ row }): SwapRow => ({ ...base, ...row, part: "actor" })),
    ...perhapsRow(base, perhaps),
  ];
}

function totalRow(group: SwapGroup, total: Decomposition) {
  const { before, after, entries } = group;
  const classId = groupClass(group);
  const { net, gross, removed, moved, new: added } = total;
  // One supply that passes two places instead of one would count as twice what went.
  const ratio = group.notes.includes("overlap") ? null : total.ratio;
  return {
    part: "total",
    ...{ id: null, who: TOTAL, before, after, change: net },
    ...{ gross, removed, moved, new: added, ratio },
    ...classed(classId),
    notes: [...group.notes, ...(classId === "unchanged" ? sameNotes(entries) : [])],
  } as const;
}

function actorCells({ id, who, before, after, isSame }: SwapEntry) {
  return {
    ...EMPTY_CELLS,
    id,
    who,
    before,
    after,
    notes: [...(id === null ? ["nameless"] : []), ...(isSame ? sameNotes([{ before }]) : [])],
  };
}

/** That what is not known is taken to be the same says something only of what is not known. */
function sameNotes(entries: readonly { readonly before: Interval }[]): string[] {
  return entries.some(({ before: { lo, hi } }) => lo !== hi) ? ["sameUnknown"] : [];
}

function sizeOf({ value, lo, hi }: Interval): number {
  return Math.abs(value ?? (lo + hi) / 2);
}
