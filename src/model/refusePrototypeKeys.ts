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
      for (let i = 0; i < value.length; i++) {
        if (isDeeper(value[i], path)) open.push({ value: value[i], path: [...path, i] });
      }
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
    for (const [key, inner] of Object.entries(value)) {
      if (isDeeper(inner, path)) open.push({ value: inner, path: [...path, key] });
    }
  }
}

function isDeeper(value: unknown, path: readonly PropertyKey[]): value is object {
  return value !== null && typeof value === "object" && path.length < DEEPEST;
}
