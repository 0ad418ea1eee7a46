import { add, type IssueList } from "../modelError.ts";

/**
 * Reports own `__proto__` keys where a file may use keys of its own choice: there the validator drops them without
 * a word. Elsewhere it takes them for unknown fields.
 */
export function refusePrototypeKeys(source: Record<string, unknown>, issues: IssueList): void {
  refuseIn(source.citations, "citations", issues);
  if (!Array.isArray(source.stages)) return;
  for (const [at, stage] of source.stages.entries()) {
    const content = (stage as { content?: unknown } | null | undefined)?.content;
    refuseIn(content, `stages[${at}].content`, issues);
  }
}

function refuseIn(record: unknown, path: string, issues: IssueList): void {
  if (record === null || typeof record !== "object" || !Object.hasOwn(record, "__proto__")) return;
  add(issues, {
    path: `${path}.__proto__`,
    must: "be a known field",
    found: "'__proto__'",
    fix: "remove it",
  });
}
