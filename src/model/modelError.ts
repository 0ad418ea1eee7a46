/** One thing that is wrong in a file. */
export interface Issue {
  /** Where, as in `suppliers[4].production`; empty for the file as a whole. */
  readonly path: string;
  /** What must hold there. */
  readonly must: string;
  /** What was found instead. */
  readonly found: string;
  /** What to do about it. */
  readonly fix: string;
}

const PRINTED = 50;
/** Issues kept in `issues`; the rest is only counted. */
export const KEPT = 1000;

/**
 * A file is wrong: every issue at once, each with its path, what must hold, what was found and what to do.
 *
 * The message prints the first 50 issues and the count of all; `issues` keeps the first 1000, `total` counts all.
 *
 * @example
 * new ModelError("model", [{ path: "id", must: "be text", found: "7", fix: "write \"7\"" }], 1).total // => 1
 */
export class ModelError extends Error {
  readonly issues: readonly Issue[];
  readonly total: number;

  constructor(what: string, issues: readonly Issue[], total: number) {
    const lines = issues.slice(0, PRINTED).map(lineOf);
    const rest = total - lines.length;
    super(
      [
        `${what} has ${total} ${total === 1 ? "error" : "errors"}`,
        ...lines,
        ...(rest > 0 ? [`… and ${rest} more`] : []),
      ].join("\n  "),
    );
    this.name = "ModelError";
    this.issues = issues;
    this.total = total;
  }
}

function lineOf({ path, must, found, fix }: Issue): string {
  return `${path === "" ? "file" : path}: must ${must} (found ${found}); ${fix}`.replace(
    UNPRINTABLE,
    "\uFFFD",
  );
}

/** Text of a file may hold line breaks and escape sequences, which a message must not pass on. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]/gu;

/** Collects issues up to a bound and counts the rest. */
export interface IssueList {
  readonly kept: Issue[];
  total: number;
}

/** An issue given as a function is built only if it is kept. */
export function add(list: IssueList, issue: Issue | (() => Issue)): void {
  list.total++;
  if (list.kept.length >= KEPT) return;
  list.kept.push(typeof issue === "function" ? issue() : issue);
}

/** A found value, short enough to print. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  const text = jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A name in quotes, short enough to print. */
export function quoted(name: string): string {
  return name.length > 60 ? `'${name.slice(0, 57)}…'` : `'${name}'`;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "a value that JSON cannot hold";
  } catch {
    return "a value that JSON cannot hold";
  }
}
