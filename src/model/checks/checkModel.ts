import type { IssueList } from "../modelError.ts";
import { checkBalances } from "./checkBalances.ts";
import { checkContents } from "./checkContents.ts";
import { checkDuplicates } from "./checkDuplicates.ts";
import { checkLoops } from "./checkLoops.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkShares } from "./checkShares.ts";
import { checkUnits } from "./checkUnits.ts";
import type { ModelEntries, ModelIndex, RawEntry } from "./modelIndex.ts";

/** Checks what no single entry shows: references, duplicates, units, shares, balances, loops. */
export function checkModel(
  source: Record<string, unknown>,
  lists: ModelEntries,
  issues: IssueList,
): void {
  const index: ModelIndex = {
    lists,
    raw: {
      suppliers: objectsOf(source.suppliers),
      flows: objectsOf(source.flows),
      demands: objectsOf(source.demands),
      stocks: objectsOf(source.stocks),
    },
    ids: { materials: idsOf(source.materials), stages: idsOf(source.stages) },
    citations:
      source.citations !== null && typeof source.citations === "object"
        ? Object.keys(source.citations)
        : null,
    stage: new Map(lists.stages.map(({ value }) => [value.id, value])),
  };
  checkDuplicates(index, issues);
  checkReferences(index, issues);
  checkUnits(index, issues);
  checkShares(index, issues);
  checkBalances(index, issues);
  checkLoops(index, issues);
  checkContents(index, issues);
}

/** Entries that are no objects stand in as empty ones, so that the numbers of the others stay. */
function objectsOf(list: unknown): RawEntry[] {
  if (!Array.isArray(list)) return [];
  return Array.from(list, (entry: unknown) =>
    entry !== null && typeof entry === "object" ? (entry as RawEntry) : {},
  );
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const id = entry !== null && typeof entry === "object" ? (entry as { id?: unknown }).id : null;
    return typeof id === "string" ? [id] : [];
  });
}
