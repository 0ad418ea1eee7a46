import { add, type IssueList } from "../../model/modelError.ts";
import { issuesOf } from "../../model/shapeIssue.ts";
import { SHOCKS, type Shock } from "../shocks/index.ts";
import { entriesOf } from "./entriesOf.ts";

/**
 * Shocks of a file's events by the number of the event, each read as its kind says. Also of events that are wrong
 * elsewhere, so that every issue is told at once.
 */
export function readShocks(events: unknown, issues: IssueList): Map<number, Shock> {
  const shocks = new Map<number, Shock>();
  for (const { at, entry } of entriesOf(events)) {
    const { shock } = entry;
    if (shock === null || typeof shock !== "object") continue;
    const { kind } = shock as { readonly kind?: unknown };
    const row = SHOCKS.find((known) => known.kind === kind);
    if (row === undefined) continue;
    const { shape } = row;
    const parsed = shape.safeParse(shock);
    if (parsed.success) shocks.set(at, parsed.data);
    const keys = Object.keys(shape.shape);
    for (const issue of parsed.error?.issues ?? []) {
      const place = { prefix: ["events", at, "shock"], value: shock, keys, schema: shape };
      for (const found of issuesOf(issue, place)) add(issues, found);
    }
  }
  return shocks;
}
