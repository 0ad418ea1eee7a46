import type { Citation } from "../model/citation.ts";
import type { Cell, Note, Result } from "../model/result.ts";
import { citationLinks, type Link } from "./citationLink.ts";
import { type Lang, WORDS } from "./labels.ts";
import { printable } from "./printable.ts";

/** What a cell prints to point at a footnote; `id` is null where there is no such footnote. */
export interface Mark {
  readonly text: string;
  readonly id: string | null;
}

export interface PrintedNote {
  readonly mark: string;
  readonly id: string;
  readonly text: string;
}

export interface NoteGroup {
  readonly heading: string;
  readonly notes: readonly PrintedNote[];
}

export interface Source {
  readonly mark: string;
  readonly id: string;
  readonly text: string;
  readonly links: readonly Link[];
  readonly note: string;
}

export interface Footnotes {
  readonly groups: readonly NoteGroup[];
  readonly sources: readonly Source[];
  readonly noteMark: (key: string) => Mark;
  readonly sourceMark: (key: string) => Mark;
}

const NOTE_KINDS: readonly Note["kind"][] = ["assumed", "unknown", "data"];

/**
 * Every note and every citation of results whose keys mean the same in all of them, numbered in the order in which the rows
 * point at them; the rest follow.
 */
export function footnotes(results: readonly Result[], lang: Lang): Footnotes {
  const allNotes = Object.assign({}, ...results.map(({ notes }) => notes)) as Result["notes"];
  const allCitations = Object.assign(
    {},
    ...results.map(({ citations }) => citations),
  ) as Result["citations"];
  const noteKeys = keysInOrder(results, "notes", allNotes);
  const sorted = NOTE_KINDS.flatMap((kind) =>
    noteKeys.filter((key) => allNotes[key]?.kind === kind),
  );
  const sourceKeys = keysInOrder(results, "citations", allCitations);
  const letters = new Map(sorted.map((key, i) => [key, letter(i)]));
  const numbers = new Map(sourceKeys.map((key, i) => [key, `${i + 1}`]));
  return {
    groups: NOTE_KINDS.map((kind) => ({
      heading: WORDS[lang].noteKinds[kind],
      notes: sorted
        .filter((key) => allNotes[key]?.kind === kind)
        .flatMap((key) => printedNote(allNotes[key], letters.get(key), lang)),
    })).filter((group) => group.notes.length > 0),
    sources: sourceKeys.flatMap((key) => source(allCitations[key], numbers.get(key), lang)),
    noteMark: (key) =>
      markOf(letters.get(key), key, (mark) => ({ text: mark, id: `note-${mark}` })),
    sourceMark: (key) =>
      markOf(numbers.get(key), key, (mark) => ({ text: `[${mark}]`, id: `source-${mark}` })),
  };
}

export function keysOf(cell: Cell | undefined): readonly string[] {
  if (typeof cell === "string") return [cell];
  return Array.isArray(cell) ? cell : [];
}

function keysInOrder(
  results: readonly Result[],
  type: "notes" | "citations",
  entries: object,
): string[] {
  const used = results.flatMap((result) => {
    const columns = result.columns.filter((column) => column.type === type);
    return result.rows.flatMap((row) => columns.flatMap((column) => keysOf(row[column.key])));
  });
  return [
    ...new Set([...used.filter((key) => Object.hasOwn(entries, key)), ...Object.keys(entries)]),
  ];
}

function markOf(mark: string | undefined, key: string, known: (mark: string) => Mark): Mark {
  return mark === undefined ? { text: `[?${printable(key)}]`, id: null } : known(mark);
}

/** a … z, aa, ab … */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

function printedNote(note: Note | undefined, mark: string | undefined, lang: Lang): PrintedNote[] {
  if (note === undefined || mark === undefined) return [];
  return [{ mark, id: `note-${mark}`, text: printable(note.text[lang]) }];
}

function source(citation: Citation | undefined, mark: string | undefined, lang: Lang): Source[] {
  if (citation === undefined || mark === undefined) return [];
  const words = WORDS[lang];
  const text = [
    citation.title,
    `${citation.publisher}, ${citation.year} (${words.citationKinds[citation.kind]})`,
    `${words.licence}${words.colon}${citation.licence}`,
  ].map((part) => printable(part).replace(/\.$/, ""));
  return [
    {
      mark: `[${mark}]`,
      id: `source-${mark}`,
      text: `${text.join(". ")}.`,
      links: citationLinks(citation),
      note: printable(citation.note ?? ""),
    },
  ];
}
