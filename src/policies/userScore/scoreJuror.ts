import { bilingual } from "../bilingual.ts";
import type { Asked } from "../measures/asked.ts";
import type { Juror } from "../methodJury/juror.ts";
import { boundsNote } from "./scoreNotes.ts";
import type { ParsedScore } from "./scoreShape.ts";
import { scoring } from "./scoring.ts";

/** A score of one's own as a method that ranks stages. */
export function scoreJuror(asked: Asked, score: ParsedScore): Juror {
  const { parts, unit, at, of } = scoring(score, asked);
  const id = `score:${score.id}`;
  return {
    ...{ id, unit, risk: score.risk },
    label: bilingual(score.title),
    about: aboutOf(score),
    reads: parts.map(({ name, label }) => ({ label, names: [name] })),
    at: (stage) => {
      const { verdict } = at(stage);
      return { ...verdict, notes: [`method:${id}`, ...verdict.notes] };
    },
    exchanged: (stage, { names }, other) => {
      const [own, their] = [at(stage).values, at(other).values];
      const points = parts.flatMap(({ name }, i) => {
        const value = (names.includes(name) ? their : own)[i]?.value ?? null;
        return value === null ? [] : [{ value, lo: value, hi: value }];
      });
      return points.length < parts.length ? null : (of(points).value?.value ?? null);
    },
  };
}

function aboutOf(score: ParsedScore): Juror["about"] {
  const [title, note] = [score.title, score.note].map((text) => text && bilingual(text));
  const bounds = boundsNote(score).text;
  return {
    en: [
      `${title?.en}: ${score.expression}; a score of one's own, no published method`,
      ...(note ? [note.en] : []),
      bounds.en,
    ].join("; "),
    ja: [
      `${title?.ja}:${score.expression}。公表された方法ではなく、独自のスコア`,
      ...(note ? [note.ja.replace(/。$/, "")] : []),
      bounds.ja,
    ].join("。"),
  };
}
