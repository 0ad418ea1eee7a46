import { add, type IssueList, quoted } from "../modelError.ts";
import type { Flow, Supplier } from "../supplier.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** Stands in no name that people write, so that two names cannot pass for one. */
const BETWEEN = "\u0000";

/** The same thing said twice would be counted twice. */
export function checkDuplicates(index: ModelIndex, issues: IssueList): void {
  const { materials, stages, suppliers, flows, demands, stocks } = index.lists;
  findTwins({ name: "materials", entries: materials, issues }, (m) => m.id);
  findTwins({ name: "stages", entries: stages, issues }, (s) => s.id);
  findTwins({ name: "suppliers", entries: suppliers, issues }, supplierKey);
  findTwins({ name: "flows", entries: flows, issues }, flowKey);
  findTwins({ name: "demands", entries: demands, issues }, (d) => d.stage + BETWEEN + d.place);
  findTwins({ name: "stocks", entries: stocks, issues }, (s) =>
    [s.stage, s.place, s.note ?? ""].join(BETWEEN),
  );
  for (const { at, value } of stages) {
    for (const [g, { of }] of (value.inputs ?? []).entries()) {
      const entries = of.map((alternative, i) => ({ at: i, value: alternative }));
      findTwins({ name: `stages[${at}].inputs[${g}].of`, entries, issues }, (a) => a.stage);
    }
  }
}

function supplierKey(s: Supplier): string {
  return [s.stage, s.place, s.operator ?? "", s.owner ?? ""].join(BETWEEN);
}

/** Flows between the same pools add up where their route or note tells them apart. */
function flowKey(f: Flow): string {
  const pools = f.stage + BETWEEN + f.from + BETWEEN + f.to;
  if (f.via === undefined && f.note === undefined) return pools;
  return [pools, (f.via ?? []).join(" "), f.note ?? ""].join(BETWEEN);
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
        found: `${quoted(key.split(BETWEEN).filter(Boolean).join(" "))} again, first at ${list.name}[${twin}]`,
        fix: "merge the two, or tell them apart by operator, owner, route or note",
      });
    }
  }
}
