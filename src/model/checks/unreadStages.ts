import type { ModelIndex } from "./modelIndex.ts";

/** Stages that an entry of the list names whose shape is wrong: what sums over the list cannot be judged for them. */
export function unreadStages(index: ModelIndex, list: "suppliers" | "flows"): ReadonlySet<string> {
  if (index.lists[list].length === index.raw[list].length) return new Set();
  const read = new Set(index.lists[list].map(({ at }) => at));
  const unread = index.raw[list].filter((_, at) => !read.has(at));
  return new Set(unread.flatMap(({ stage }) => (typeof stage === "string" ? [stage] : [])));
}
