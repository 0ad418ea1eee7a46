import { note as assessNote } from "../assess/notes.ts";
import type { Citation } from "../model/citation.ts";
import type { Note } from "../model/result.ts";
import { traceNotes } from "../trace/reading/traceNotes.ts";
import { bilingual } from "./bilingual.ts";
import type { Asked } from "./measures/asked.ts";
import { STATED } from "./measures/stated.ts";
import { TRACED } from "./measures/traceEvidence.ts";
import { policyNotes } from "./policyNotes.ts";
import type { Policy, Rule } from "./policyShape.ts";
import type { Summary } from "./summaryOf.ts";
import type { VerdictRow } from "./verdictRow.ts";

interface About {
  readonly policy: Policy;
  readonly asked: Asked;
  readonly asOf: string | undefined;
  /** Rules without a threshold in force on the day. */
  readonly notYet: readonly Rule[];
  readonly summary: Summary;
}

/** What the verdicts rest on, by the keys that rows use, and what is said of all of them. */
export function verdictNotes(rows: readonly VerdictRow[], about: About): Record<string, Note> {
  const { policy, asked } = about;
  const all: Record<string, Note> = {
    ...policyNotes(about),
    ...rowNotes(policy),
    ...assessmentNotes(asked, rows),
  };
  const used = new Set(rows.flatMap(({ notes }) => notes));
  const isOfAll = (key: string) => OF_ALL.some((prefix) => key.startsWith(prefix));
  return Object.fromEntries(Object.entries(all).filter(([key]) => used.has(key) || isOfAll(key)));
}

/** Notes that no single row points at. */
const OF_ALL = ["outcome", "policy", "inForce", "notYet:", "model", "consumption"];

function rowNotes({ rules }: Policy): Record<string, Note> {
  const notes: Record<string, Note> = {
    notVerified: {
      kind: "unknown",
      text: {
        en: "the threshold was not verified against the text of the law",
        ja: "この基準値は法令の原文で確認していない",
      },
    },
  };
  for (const { id, reading, note } of rules) {
    if (reading) notes[`reading:${id}`] = { kind: "assumed", text: bilingual(reading) };
    if (note) notes[`note:${id}`] = { kind: "data", text: bilingual({ en: note }) };
  }
  return notes;
}

const GIVEN: Note = {
  kind: "data",
  text: {
    en: "the home's figure is given beside the model, as printed and without the room of its rounding; it may be of another year and of another count than the model's, and import reliance nets exports off while sourcing does not, so that the two need not agree",
    ja: "自国側の値はモデルとは別に与えられた公表値で、丸めの幅は考慮していない。年や集計方法がモデルと異なる場合があり、輸入依存度は輸出を差し引くが調達先の割合は差し引かないため、両者は一致しないことがある",
  },
};

/** Those of the assessment and of the look-through, each only where something was read from it. */
function assessmentNotes(
  { assessment, network }: Asked,
  rows: readonly VerdictRow[],
): Record<string, Note> {
  if (rows.every(({ value, citations }) => value === null && citations.length === 0)) return {};
  const traced = Object.entries(traceNotes(network)).map(([key, note]) => [TRACED + key, note]);
  const { notes } = assessment();
  return {
    [STATED]: GIVEN,
    largestKnown: { kind: "assumed", text: assessNote.largestKnown },
    listedExports: { kind: "assumed", text: assessNote.listedExports },
    ...notes,
    ...Object.fromEntries(traced),
  };
}

/** Sources of the rules, under keys of their own, and of the data. */
export function verdictCitations(
  rows: readonly VerdictRow[],
  { policy, asked }: Pick<About, "policy" | "asked">,
): Record<string, Citation> {
  const rules = rows.flatMap(({ ruleCitations }) => ruleCitations);
  const data = rows.flatMap(({ citations }) => citations);
  const of = (keys: readonly string[], from: Policy["citations"], prefix: string) =>
    [...new Set(keys)].flatMap((key): [string, Citation][] => {
      const citation = key.startsWith(prefix) ? from[key.slice(prefix.length)] : undefined;
      return citation === undefined ? [] : [[key, citation]];
    });
  return Object.fromEntries([
    ...of(rules, policy.citations, "policy:"),
    ...of(data, asked.network.model.citations, ""),
    ...of(data, asked.inputs?.citations ?? {}, "inputs:"),
  ]);
}
