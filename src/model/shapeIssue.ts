import type * as z from "zod";
import { didYouMean } from "./didYouMean.ts";
import { fieldsAt } from "./fieldsAt.ts";
import { type Issue, quoted, shown } from "./modelError.ts";
import { LARGEST_AMOUNT } from "./quantity.ts";

type Path = readonly PropertyKey[];

export function pathText(path: Path): string {
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${String(key)}`))
    .join("");
}

function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const key of path) {
    if (at === null || typeof at !== "object") return undefined;
    at = Object.hasOwn(at, key) ? (at as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return at;
}

/** What must hold and what to do, from one issue that zod reports. */
function ruleOf(issue: z.core.$ZodIssue, found: unknown): Pick<Issue, "must" | "fix"> {
  if (found === undefined) return { must: "be given", fix: "add it" };
  switch (issue.code) {
    case "invalid_type":
      return { must: `be ${withArticle(issue.expected)}`, fix: "change its type" };
    case "invalid_value":
      return {
        must: `be one of ${issue.values.map((v) => `'${String(v)}'`).join(", ")}`,
        fix: didYouMean(String(found), issue.values.map(String), "choose one of them"),
      };
    case "invalid_union":
      return { must: issue.message, fix: "correct the number, or leave it out if it is not known" };
    case "too_small":
      return {
        must: `be ${issue.inclusive === false ? ">" : "≥"} ${issue.minimum}${sizeOf(issue.origin)}`,
        fix: "correct it, or leave it out if it is not known",
      };
    case "too_big":
      return {
        must: `be ${issue.inclusive === false ? "<" : "≤"} ${issue.maximum}${sizeOf(issue.origin)}`,
        fix: issue.maximum === LARGEST_AMOUNT ? "write it in a larger unit" : "correct it",
      };
    case "custom":
      return { must: issue.message, fix: String(issue.params?.fix ?? "correct it") };
    default:
      return { must: issue.message, fix: "correct it" };
  }
}

function withArticle(type: string): string {
  if (type === "record") return "an object";
  if (type === "array") return "a list";
  if (type === "number") return "a finite number";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function sizeOf(origin: string): string {
  if (origin === "string") return " characters long";
  return origin === "array" ? " entries long" : "";
}

/** One zod issue as kyusho's issues: several for unknown keys, so that each has its own path. */
export function issuesOf(
  issue: z.core.$ZodIssue,
  at: {
    readonly prefix: Path;
    readonly value: unknown;
    /** Fields that the value may have; those of what lies inside it are looked up in the schema. */
    readonly keys: readonly string[];
    readonly schema?: z.core.$ZodType;
  },
): Issue[] {
  const path = [...at.prefix, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const inside = at.schema && issue.path.length > 0;
    const keys = inside ? fieldsAt(at.schema, issue.path) : at.keys;
    return issue.keys.map((key) => ({
      path: pathText([...path, key]),
      must: "be a known field",
      found: quoted(key),
      fix: didYouMean(key, keys, "remove it"),
    }));
  }
  if (issue.code === "invalid_key" || issue.code === "invalid_element") {
    const must = issue.issues[0]?.message ?? "be a valid key";
    return [{ path: pathText(path), must, found: shown(issue.path.at(-1)), fix: "rename it" }];
  }
  const found = valueAt(at.value, issue.path);
  return [{ path: pathText(path), found: shown(found), ...ruleOf(issue, found) }];
}
