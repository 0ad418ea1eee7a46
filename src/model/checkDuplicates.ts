import { add, type IssueList } from "./modelError.ts";
import type { ModelIndex } from "./modelIndex.ts";
import type { Flow, Supplier } from "./supplier.ts";

/** The same thing said twice would be counted twice. */
export function checkDuplicates(index: ModelIndex, issues: IssueList): void {
  const { materials, stages, suppliers, flows, demands, stocks } = index.lists;
  findTwins({ name: "materials", entries: materials, issues }, (m) => m.id);
  findTwins({ name: "stages", entries: stages, issues }, (s) => s.id);
  findTwins({ name: "suppliers", entries: suppliers, issues }, supplierKey);
  findTwins({ name: "flows", entries: flows, issues }, flowKey);
  findTwins({ name: "demands", entries: demands, issues }, (d) => `${d.stage} ${d.place}`);
  findTwins(
    { name: "stocks", entries: stocks, issues },
    (s) => `${s.stage} ${s.place} ${s.note ?? ""}`,
  );
}

function supplierKey(s: Supplier): string {
  return [s.stage, s.place, s.operator ?? "", s.owner ?? ""].join(" ").trim();
}

/** Flows between the same pools add up where their route or note tells them apart. */
function flowKey(f: Flow): string {
  return [f.stage, f.from, f.to, ...(f.via ?? []), f.note ?? ""].join(" ").trim();
}

function findTwins<T>(
  list: {
    readonly name: string;
    readonly entries: readonly { readonly at: number; readonly value: T }[];
    readonly issues: IssueList;
  },
  keyOf: (value: T) => string,
): void {
  const first = new Map<string, number>();
  for (const { at, value } of list.entries) {
    const key = keyOf(value);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, at);
    else {
      add(list.issues, {
        path: `${list.name}[${at}]`,
        must: "be listed once",
        found: `'${key}' again, first at ${list.name}[${twin}]`,
        fix: "merge the two, or tell them apart by operator, owner, route or note",
      });
    }
  }
}
