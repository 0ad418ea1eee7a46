import { add, type IssueList, ModelError, shown } from "../model/modelError.ts";
import { readJson } from "../model/readJson.ts";
import { readList } from "../model/readLists.ts";
import { issuesOf } from "../model/shapeIssue.ts";
import { checkItems } from "./checkItems.ts";
import { checkRule } from "./checkRule.ts";
import { issuesInFile } from "./issuesInFile.ts";
import { POLICY_LISTS, type Policy, PolicyHead } from "./policyShape.ts";

/**
 * A policy file as a checked policy: shapes, thresholds, dates, citations, and that each measure has what it needs.
 *
 * Which stages a model has is asked with the model, by `checkPolicy`. Nothing is dropped and nothing is filled in.
 *
 * @param file - text of a policy file (JSON), or the object that it holds
 * @returns the policy as plain data
 * @throws ModelError with every issue at once, in the order of the file: path, what must hold, what was found, what to do
 * @see kyusho's own definition of the file's format
 * @example
 * parsePolicy({ kyusho: "policy/1", id: "none", title: { en: "No rules" }, inForce: {}, citations: {}, rules: [] }).rules.length // => 0
 * parsePolicy({ kyusho: "policy/2" }) // throws policy has 6 errors
 */
export function parsePolicy(file: unknown): Policy {
  const issues: IssueList = { kept: [], total: 0 };
  const raw = typeof file === "string" ? readJson(file) : file;
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    const issue = { path: "", must: "be a JSON object", found: shown(raw), fix: "write { … }" };
    throw new ModelError("policy", [issue], 1);
  }
  const source = raw as Record<string, unknown>;
  const head = readHead(source, issues);
  const items =
    source.items === undefined
      ? []
      : readList("items", source.items, { schema: POLICY_LISTS.items, issues, filled: false });
  const rules = readList("rules", source.rules, {
    schema: POLICY_LISTS.rules,
    issues,
    filled: false,
  });
  const known = { citations: citationKeys(source), hasItems: Array.isArray(source.items), issues };
  checkItems(items, known);
  for (const entry of rules) checkRule(entry, rules, known);
  if (issues.total > 0 || head === undefined)
    throw new ModelError("policy", issuesInFile(issues.kept, source), issues.total);
  return {
    ...head,
    ...(source.items === undefined ? {} : { items: items.map(({ value }) => value) }),
    rules: rules.map(({ value }) => value),
  };
}

/** Null for a file whose citations are no object, which is told once. */
function citationKeys({ citations }: Record<string, unknown>): readonly string[] | null {
  return citations === null || typeof citations !== "object" ? null : Object.keys(citations);
}

function readHead(source: Record<string, unknown>, issues: IssueList) {
  const { items: _, rules: __, ...rest } = source;
  const { citations } = source;
  if (citations !== null && typeof citations === "object" && Object.hasOwn(citations, "__proto__"))
    add(issues, {
      path: "citations.__proto__",
      must: "be a known field",
      found: "'__proto__'",
      fix: "remove it",
    });
  const parsed = PolicyHead.safeParse(rest);
  const keys = [...Object.keys(PolicyHead.shape), ...Object.keys(POLICY_LISTS)];
  for (const issue of parsed.error?.issues ?? [])
    for (const found of issuesOf(issue, { prefix: [], value: rest, keys, schema: PolicyHead }))
      add(issues, found);
  if (parsed.success) checkDates(parsed.data.inForce, issues);
  return parsed.data;
}

function checkDates(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  issues: IssueList,
): void {
  if (from === undefined || until === undefined || until >= from) return;
  add(issues, {
    path: "inForce.until",
    must: "not lie before `from`",
    found: shown(until),
    fix: "correct the dates",
  });
}
