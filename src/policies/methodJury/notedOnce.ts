import type { Note } from "../../model/result.ts";

/** Rows whose notes that say the same stand under one key, and of all notes those that the rows use. */
export function notedOnce<Row extends { readonly notes: readonly string[] }>(
  rows: readonly Row[],
  all: Readonly<Record<string, Note>>,
): { readonly rows: readonly Row[]; readonly notes: Record<string, Note> } {
  const first = new Map<string, string>();
  for (const [key, { text }] of Object.entries(all)) {
    if (!first.has(text.en)) first.set(text.en, key);
  }
  const keyOf = (key: string) => first.get(all[key]?.text.en ?? "") ?? key;
  const told = rows.map((row) => ({ ...row, notes: [...new Set(row.notes.map(keyOf))] }));
  const used = new Set(told.flatMap(({ notes }) => notes));
  const notes = Object.fromEntries(Object.entries(all).filter(([key]) => used.has(key)));
  return { rows: told, notes };
}
