import { note as assessNote } from "../../assess/notes.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Note } from "../../model/result.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import type { Asked } from "../measures/asked.ts";
import { TRACED } from "../measures/traceEvidence.ts";
import type { Agreement } from "./agreement.ts";
import type { ComparisonRow } from "./comparisonRow.ts";
import type { Juror } from "./juror.ts";
import { notedOnce } from "./notedOnce.ts";

interface About {
  readonly asked: Asked;
  readonly jurors: readonly Juror[];
  readonly agreement: Agreement;
}

/** The rows with the notes that say the same under one key, and what the ranks rest on, by the keys that rows use. */
export function withNotes(
  rows: readonly ComparisonRow[],
  about: About,
): { readonly rows: readonly ComparisonRow[]; readonly notes: Record<string, Note> } {
  const told = notedOnce(rows, everyNote(about));
  const { agreement } = about;
  const notes: Record<string, Note> = {
    agreement: { kind: agreement.kendallsW === null ? "unknown" : "data", text: said(agreement) },
    ranks: { kind: "assumed", text: RANKS },
    ...told.notes,
  };
  return { rows: told.rows, notes };
}

function everyNote({ asked, jurors }: About): Record<string, Note> {
  const traced = Object.entries(traceNotes(asked.network));
  const abouts = jurors.map(({ id, about }): [string, Note] => [
    `method:${id}`,
    { kind: "data", text: about },
  ]);
  return {
    largestKnown: { kind: "assumed", text: assessNote.largestKnown },
    listedExports: { kind: "assumed", text: assessNote.listedExports },
    scaleBounds: { kind: "assumed", text: SCALE_BOUNDS },
    ...asked.assessment().notes,
    ...Object.fromEntries(traced.map(([key, note]) => [TRACED + key, note])),
    ...Object.fromEntries(abouts),
  };
}

const SCALE_BOUNDS: Label = {
  en: "the method is not known to rise or fall with what is uncertain here; the bounds are those of its whole scale, wider than need be",
  ja: "不確かな入力に対する増減の向きが定まらないため、上下限は方法の尺度全体とした(必要以上に広い)",
};

const RANKS: Label = {
  en: "rank 1 is the riskiest; ranks are among the stages that the method can score, and each stage that it cannot score could take any place among them; the best and worst rank take each score to move within its bounds by itself, so they hold for every whole that the data allow, but may be wider than need be where scores move together",
  ja: "順位1が最も高リスク。順位は、その方法が値を与えられる工程の中でのもので、値のない工程はどの順位にもなりうる。最良と最悪の順位は、各値が上下限の中で独立に動くとして求めた。データが許すすべての場合に成り立つが、値が連動する場合は必要以上に広い",
};

function said({ kendallsW, methods, stages, reason, leftOut }: Agreement): Label {
  const out = leftOut.length === 0 ? null : leftOut.join(", ");
  const rest = {
    en: out === null ? "" : `; left out, with fewer than two such stages: ${out}`,
    ja: out === null ? "" : `。そのような工程が2つ未満のため除いた方法:${out}`,
  };
  if (kendallsW === null) {
    const { en, ja } = reason ?? { en: "", ja: "" };
    return {
      en: `Kendall's W cannot be told: ${en}${rest.en}`,
      ja: `ケンドールのWは求められない:${ja}${rest.ja}`,
    };
  }
  const w = kendallsW.toFixed(2);
  return {
    en: `agreement of ${methods} methods over the ${stages} stages that all of them give a single score: Kendall's W = ${w} (0 none, 1 the same order; corrected for ties)${rest.en}`,
    ja: `${methods}つの方法の一致度(すべてが一つの値を与える${stages}工程):ケンドールのW = ${w}(0は一致なし、1は同じ順序。同順位を補正)${rest.ja}`,
  };
}
