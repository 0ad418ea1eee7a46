import type { Issue } from "../model/modelError.ts";

/** Issues in the order in which a reader of the file meets them: by field, then by entry; what the file lacks comes last. */
export function issuesInFile(
  issues: readonly Issue[],
  file: Readonly<Record<string, unknown>>,
): Issue[] {
  const fields = new Map(Object.keys(file).map((key, at) => [key, at]));
  const positionOf = ({ path }: Issue) => {
    const [, name = "", entry = "-1"] = /^([^.[]*)(?:\[(\d+)\])?/.exec(path) ?? [];
    return { field: fields.get(name) ?? fields.size, entry: Number(entry) };
  };
  return issues
    .map((issue) => ({ issue, ...positionOf(issue) }))
    .sort((a, b) => a.field - b.field || a.entry - b.entry)
    .map(({ issue }) => issue);
}
