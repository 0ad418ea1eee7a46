import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { claim, isOpen } from "./claim.ts";

/** A part of a sentence that says one thing; Japanese ends otherwise where another part follows. */
export interface Clause {
  readonly en: string;
  readonly ja: string;
  readonly jaBefore: string;
}

/** What a figure is, or that it cannot be told. `subject` is a noun phrase. */
export function figureClause(subject: Label, figure: Interval, unit: string | null): Clause {
  const said = claim(figure, unit);
  if (isOpen(figure, unit))
    return {
      en: `${subject.en} cannot be told from the data (${said.en})`,
      ja: `${subject.ja}はデータからは分からない（${said.ja}）`,
      jaBefore: `${subject.ja}はデータからは分からず（${said.ja}）`,
    };
  return {
    en: `${subject.en} is ${said.en}`,
    ja: `${subject.ja}は${said.ja}である`,
    jaBefore: `${subject.ja}は${said.ja}であり`,
  };
}

/** A figure, or the words that stand in its place; nothing where there are neither. */
export function figureOrWords(
  subject: Label,
  figure: Interval | null,
  { unit, words }: { readonly unit: string; readonly words: Label | null },
): Clause[] {
  if (figure !== null) return [figureClause(subject, figure, unit)];
  if (words === null) return [];
  return [
    {
      en: `${subject.en} is given as “${words.en}”`,
      ja: `${subject.ja}は「${words.ja}」とされている`,
      jaBefore: `${subject.ja}は「${words.ja}」とされており`,
    },
  ];
}

/** The clause of each figure that there is. */
export function figureClauses(
  figures: readonly (readonly [subject: Label, figure: Interval | null])[],
  unit: string | null,
): Clause[] {
  return figures.flatMap(([subject, figure]) =>
    figure === null ? [] : [figureClause(subject, figure, unit)],
  );
}

const NOTHING: Label = { en: "", ja: "" };

/** One sentence of clauses: behind a lead, before what is added in brackets. Null where there is nothing to say. */
export function sentenceOf(
  lead: Label,
  clauses: readonly Clause[],
  added: Label = NOTHING,
): Label | null {
  const last = clauses.at(-1);
  if (last === undefined) return null;
  const first = clauses.slice(0, -1);
  const ja = [...first.map(({ jaBefore }) => jaBefore), last.ja].join("、");
  return {
    en: `${lead.en}${listOf(clauses.map(({ en }) => en))}${added.en}.`,
    ja: `${lead.ja}${ja}${added.ja}。`,
  };
}

function listOf(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(", and ");
  return `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
}
