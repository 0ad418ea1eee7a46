import { note as assessNote } from "../../assess/notes.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import { bilingual } from "../bilingual.ts";
import type { Asked } from "../measures/asked.ts";
import { TRACED } from "../measures/traceEvidence.ts";
import { notedOnce } from "../methodJury/notedOnce.ts";
import type { ParsedScore, Score } from "./scoreShape.ts";
import { scoreSources } from "./scoreSources.ts";
import { isConservative } from "./scoreValue.ts";

interface About {
  readonly score: ParsedScore;
  readonly asked: Asked;
}

type Rows = readonly { readonly notes: readonly string[]; readonly citations: readonly string[] }[];

/** The rows with each note once; the formula, how its bounds are meant, and what the parts rest on. */
export function scoreNotes<Row extends Rows[number]>(
  rows: readonly Row[],
  { score, asked }: About,
): { readonly rows: readonly Row[]; readonly notes: Record<string, Note> } {
  const traced = Object.entries(traceNotes(asked.network));
  const all: Record<string, Note> = {
    largestKnown: { kind: "assumed", text: assessNote.largestKnown },
    listedExports: { kind: "assumed", text: assessNote.listedExports },
    ...asked.assessment().notes,
    ...Object.fromEntries(traced.map(([key, note]) => [TRACED + key, note])),
  };
  const told = notedOnce(rows, all);
  const notes: Record<string, Note> = {
    formula: {
      kind: "data",
      text: { en: `score = ${score.expression}`, ja: `スコア = ${score.expression}` },
    },
    ...(score.note === undefined ? {} : { score: { kind: "data", text: bilingual(score.note) } }),
    bounds: boundsNote(score),
    aggregates: AGGREGATES,
    ...told.notes,
  };
  return { rows: told.rows, notes };
}

/** How the bounds of a score are meant. */
export function boundsNote({ term }: ParsedScore): Note {
  return isConservative(term) ? WIDE : TIGHT;
}

const TIGHT: Note = {
  kind: "assumed",
  text: {
    en: "bounds of the score hold for all that the parts can be; each part is taken to move by itself",
    ja: "スコアの上下限は、各部分が独立に動くとして、取りうるすべての値で成り立つ",
  },
};

const WIDE: Note = {
  kind: "assumed",
  text: {
    en: "bounds of the score hold for all that the parts can be, but are wider than need be: the expression names a part more than once, and each time it is taken to move by itself",
    ja: "スコアの上下限は、各部分が取りうるすべての値で成り立つが、必要以上に広い。式に同じ部分が複数回現れ、それぞれ独立に動くとみなすため",
  },
};

const AGGREGATES: Note = {
  kind: "assumed",
  text: {
    en: "weakest link, geometric and arithmetic mean are of the parts' risks, each brought to 0–1 over its stated range, 1 at the risky end; they do not use the expression",
    ja: "最弱の環・幾何平均・算術平均は、各部分を定めた範囲で0〜1(1が高リスク)にした値のもので、式は用いない",
  },
};

/** Sources of the model's numbers, and of those that the score gives, under keys of their own. */
export function scoreCitations(rows: Rows, score: Score, { model }: Network): Result["citations"] {
  const used = new Set(rows.flatMap((row) => row.citations));
  const all = { ...model.citations, ...scoreSources(score) };
  return Object.fromEntries(Object.entries(all).filter(([key]) => used.has(key)));
}
