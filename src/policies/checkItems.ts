import { didYouMean } from "../model/didYouMean.ts";
import { add, type IssueList, quoted } from "../model/modelError.ts";
import type { Entry } from "../model/readLists.ts";
import type { Item } from "./policyShape.ts";

/** What the entries of a policy are held against. */
export interface Known {
  /** Keys of the file's citations; null where it has none that can be read. */
  readonly citations: readonly string[] | null;
  readonly hasItems: boolean;
  readonly issues: IssueList;
}

/** Items must cite what the file has, and each have a name of its own. */
export function checkItems(items: readonly Entry<Item>[], known: Known): void {
  const taken = new Set<string>();
  for (const { at, value } of items) {
    checkCitation(`items[${at}].citation`, value.citation, known);
    checkOwnName(`items[${at}].id`, value.id, { taken, issues: known.issues });
    taken.add(value.id);
  }
}

export function checkOwnName(
  path: string,
  id: string,
  { taken, issues }: { readonly taken: ReadonlySet<string>; readonly issues: IssueList },
): void {
  if (!taken.has(id)) return;
  add(issues, { path, must: "be given once only", found: quoted(id), fix: "rename one of them" });
}

export function checkCitation(path: string, key: string, { citations, issues }: Known): void {
  if (citations === null || citations.includes(key)) return;
  add(issues, {
    path,
    must: "be a key of `citations`",
    found: quoted(key),
    fix: didYouMean(key, citations, "add it to the file's citations"),
  });
}
