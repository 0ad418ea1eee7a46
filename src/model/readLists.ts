import type * as z from "zod";
import { add, type IssueList } from "./modelError.ts";
import { issuesOf } from "./shapeIssue.ts";

const CHUNK = 1000;

interface EntrySchema<T> extends z.core.$ZodType<T> {
  readonly shape: Record<string, unknown>;
  readonly safeParse: (value: unknown) => z.ZodSafeParseResult<T>;
  readonly array: () => { readonly safeParse: (value: unknown) => z.ZodSafeParseResult<T[]> };
}

interface Reading<T> {
  readonly schema: EntrySchema<T>;
  readonly issues: IssueList;
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
  read: Reading<T> & { readonly filled: boolean },
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
  if (raw.length === 0 && read.filled) {
    const fix = "add at least one entry";
    add(read.issues, { path: name, must: "hold at least one entry", found: "an empty list", fix });
  }
  const entries: Entry<T>[] = [];
  const chunked = read.schema.array();
  for (let start = 0; start < raw.length; start += CHUNK) {
    // Array.from turns holes into entries that are not given.
    const chunk: unknown[] = Array.from(raw.slice(start, start + CHUNK));
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
  read: Reading<T> & { readonly start: number },
): Entry<T>[] {
  const { schema } = read;
  const keys = Object.keys(schema.shape);
  return chunk.flatMap((value, i) => {
    const parsed = schema.safeParse(value);
    const at = read.start + i;
    if (parsed.success) return [{ at, value: parsed.data }];
    for (const issue of parsed.error.issues) {
      for (const found of issuesOf(issue, { prefix: [name, at], value, keys, schema }))
        add(read.issues, found);
    }
    return [];
  });
}
