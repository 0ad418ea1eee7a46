import type { Issue } from "../../model/modelError.ts";

/** Issues in the order in which a reader of the file meets their paths; what the file lacks comes behind what it has. */
export function asInFile(issues: readonly Issue[], file: object): Issue[] {
  return issues
    .map((issue) => ({ issue, at: positionOf(issue.path, file) }))
    .sort((a, b) => compared(a.at, b.at))
    .map(({ issue }) => issue);
}

/** Position of each key of a path among its neighbours. */
function positionOf(path: string, file: object): number[] {
  const position: number[] = [];
  let at: unknown = file;
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    const isKnown = at !== null && typeof at === "object" && Object.hasOwn(at, key);
    if (!isKnown) return [...position, Number.POSITIVE_INFINITY];
    position.push(Array.isArray(at) ? Number(key) : Object.keys(at as object).indexOf(key));
    at = (at as Record<string, unknown>)[key];
  }
  return position;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((number, k) => number !== b[k]);
  if (i === -1 || b[i] === undefined) return a.length - b.length;
  return (a[i] as number) < (b[i] as number) ? -1 : 1;
}
