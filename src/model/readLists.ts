import type * as z from "zod";
import { add, type IssueList } from "./modelError.ts";
import { issuesOf } from "./shapeIssue.ts";

const CHUNK = 1000;

interface EntrySchema<T> {
  readonly shape: Record<string, unknown>;
  readonly safeParse: (value: unknown) => z.ZodSafeParseResult<T>;
  readonly array: () => { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<T[]> };
}

/** An entry of a list that has the right shape, with its place in the file. */
export interface Entry<T> {
  readonly at: number;
  readonly value: T;
}

/**
 * Entries of one list that have the right shape; what the others lack goes to `issues`.
 * In chunks: the validator fails on a million issues in one call.
 */
export function readList<T>(
  name: string,
  raw: unknown,
  read: { readonly schema: EntrySchema<T>; readonly issues: IssueList },
): Entry<T>[] {
  if (!Array.isArray(raw)) {
    add(read.issues, {
      path: name,
      must: "be a list",
      found: raw === undefined ? "nothing" : typeof raw,
      fix: raw === undefined ? "add it" : "write it as [ … ]",
    });
    return [];
  }
  const entries: Entry<T>[] = [];
  const chunked = read.schema.array();
  for (let start = 0; start < raw.length; start += CHUNK) {
    const chunk = raw.slice(start, start + CHUNK);
    const parsed = chunked.safeParse(chunk);
    if (parsed.success) {
      for (let i = 0; i < chunk.length; i++)
        entries.push({ at: start + i, value: parsed.data[i] as T });
    } else {
      entries.push(...readEach(name, chunk, { ...read, start }));
    }
  }
  return entries;
}

function readEach<T>(
  name: string,
  chunk: readonly unknown[],
  read: { readonly schema: EntrySchema<T>; readonly issues: IssueList; readonly start: number },
): Entry<T>[] {
  const keys = Object.keys(read.schema.shape);
  return chunk.flatMap((value, i) => {
    const parsed = read.schema.safeParse(value);
    const at = read.start + i;
    if (parsed.success) return [{ at, value: parsed.data }];
    for (const issue of parsed.error.issues) {
      for (const found of issuesOf(issue, { prefix: [name, at], value, keys }))
        add(read.issues, found);
    }
    return [];
  });
}
