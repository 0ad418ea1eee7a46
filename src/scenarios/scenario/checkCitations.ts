import { didYouMean } from "../../model/didYouMean.ts";
import { add, type IssueList, quoted } from "../../model/modelError.ts";
import { entriesOf } from "./entriesOf.ts";

/** Every citation must be a key of the file's citations. */
export function checkCitations(source: Record<string, unknown>, issues: IssueList): void {
  const { citations } = source;
  // A file without citations is told so once.
  if (citations === null || typeof citations !== "object") return;
  const keys = Object.keys(citations);
  const known = new Set(keys);
  for (const list of ["events", "measured"]) {
    for (const { at, entry } of entriesOf(source[list])) {
      const { citation } = entry;
      if (typeof citation !== "string" || known.has(citation)) continue;
      add(issues, () => ({
        path: `${list}[${at}].citation`,
        must: "be a key of `citations`",
        found: quoted(citation),
        fix: didYouMean(citation, keys, "add it to the file's citations"),
      }));
    }
  }
}
