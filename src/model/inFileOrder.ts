import type { Issue } from "./modelError.ts";
import { MODEL_LISTS } from "./shape.ts";

/** Issues in the order in which a reader of the file meets them: the head, then list by list and entry by entry. */
export function inFileOrder(
  issues: readonly Issue[],
  file: Readonly<Record<string, unknown>>,
): Issue[] {
  const lists = new Map(
    Object.keys(file)
      .filter((key) => Object.hasOwn(MODEL_LISTS, key))
      .map((key, at) => [key, at]),
  );
  return issues
    .map((issue) => ({ issue, ...positionOf(issue.path, lists) }))
    .sort((a, b) => a.list - b.list || a.entry - b.entry)
    .map(({ issue }) => issue);
}

/** The head comes before the lists, and what the file lacks behind them. */
function positionOf(path: string, lists: ReadonlyMap<string, number>) {
  const [, name = "", entry = "-1"] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const missing = Object.hasOwn(MODEL_LISTS, name) ? lists.size : -1;
  return { list: lists.get(name) ?? missing, entry: Number(entry) };
}
