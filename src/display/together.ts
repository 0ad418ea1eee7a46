import type { Cell, Column, Result } from "../model/result.ts";
import { keysOf } from "./footnotes.ts";

/**
 * Results whose keys of notes and citations mean the same in all of them: one that names different things in two results
 * gets a number in the later one.
 */
export function together(results: readonly Result[]): Result[] {
  const notes = new Map<string, string>();
  const citations = new Map<string, string>();
  return results.map((result) => {
    const renamedNotes = renamed(result.notes, notes);
    const renamedCitations = renamed(result.citations, citations);
    if (renamedNotes.size === 0 && renamedCitations.size === 0) return result;
    const keys = { notes: renamedNotes, citations: renamedCitations };
    return {
      ...result,
      notes: withKeys(result.notes, renamedNotes),
      citations: withKeys(result.citations, renamedCitations),
      rows: result.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [key, pointing(cell, key, [result, keys])]),
        ),
      ),
    };
  });
}

/** New names of the keys that stand for something else before; what each key stands for is remembered. */
function renamed(entries: object, known: Map<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, entry] of Object.entries(entries)) {
    const content = JSON.stringify(entry);
    let name = key;
    for (let i = 2; (known.get(name) ?? content) !== content; i++) name = `${key} ${i}`;
    known.set(name, content);
    if (name !== key) names.set(key, name);
  }
  return names;
}

function withKeys<T>(
  entries: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, string>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => [names.get(key) ?? key, entry]),
  );
}

type Names = Readonly<Record<"notes" | "citations", ReadonlyMap<string, string>>>;

function pointing(cell: Cell, key: string, [result, names]: readonly [Result, Names]): Cell {
  const type: Column["type"] | undefined = result.columns.find((c) => c.key === key)?.type;
  if (type !== "notes" && type !== "citations") return cell;
  return keysOf(cell).map((one) => names[type].get(one) ?? one);
}
