import { checkBalances } from "./checkBalances.ts";
import { checkContents } from "./checkContents.ts";
import { checkDuplicates } from "./checkDuplicates.ts";
import { checkLoops } from "./checkLoops.ts";
import { checkReferences } from "./checkReferences.ts";
import { checkShares } from "./checkShares.ts";
import { checkUnits } from "./checkUnits.ts";
import type { IssueList } from "./modelError.ts";
import type { ModelEntries } from "./parseModel.ts";
import type { Stage } from "./stage.ts";

/** What the checks of a whole model look things up in. */
export interface ModelIndex {
  readonly lists: ModelEntries;
  /** Every id that the file names, also of entries whose shape is wrong, so that one error is told once. */
  readonly ids: { readonly materials: readonly string[]; readonly stages: readonly string[] };
  readonly citations: readonly string[];
  readonly stage: ReadonlyMap<string, Stage>;
}

/** Checks what no single entry shows: references, duplicates, units, shares, balances, loops. */
export function checkModel(
  source: Record<string, unknown>,
  lists: ModelEntries,
  issues: IssueList,
): void {
  const index: ModelIndex = {
    lists,
    ids: { materials: idsOf(source.materials), stages: idsOf(source.stages) },
    citations:
      source.citations !== null && typeof source.citations === "object"
        ? Object.keys(source.citations)
        : [],
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

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const id = entry !== null && typeof entry === "object" ? (entry as { id?: unknown }).id : null;
    return typeof id === "string" ? [id] : [];
  });
}
