import { add, type IssueList } from "./modelError.ts";
import { pathText } from "./shapeIssue.ts";

/** Deeper than any model file; stops at objects that hold themselves. */
const DEEPEST = 8;

interface Visit {
  readonly value: object;
  readonly path: readonly PropertyKey[];
}

/** Reports every own `__proto__` key: the validator would drop it without a word. */
export function refusePrototypeKeys(root: object, issues: IssueList): void {
  const open: Visit[] = [{ value: root, path: [] }];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value, path } = visit;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) push(open, value[i], path, i);
      continue;
    }
    if (Object.hasOwn(value, "__proto__")) {
      add(issues, {
        path: pathText([...path, "__proto__"]),
        must: "be a known field",
        found: "'__proto__'",
        fix: "remove it",
      });
    }
    for (const key of Object.keys(value)) {
      if (key !== "__proto__") push(open, (value as Record<string, unknown>)[key], path, key);
    }
  }
}

function push(open: Visit[], value: unknown, path: readonly PropertyKey[], key: PropertyKey): void {
  if (value !== null && typeof value === "object" && path.length < DEEPEST) open.push({ value, path: [...path, key] });
}
