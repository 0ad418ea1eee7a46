import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { bilingual } from "../bilingual.ts";
import type { Asked } from "../measures/asked.ts";
import { type Juror, scored, unscored, type Verdict } from "../methodJury/juror.ts";
import { measureJuror } from "../methodJury/measureJuror.ts";
import { measureNamed, type NamedMeasure } from "../methodJury/measureNamed.ts";
import type { Score, ScoreMeasure } from "./scoreShape.ts";
import { scoreKey } from "./scoreSources.ts";
import { unitOfMeasure } from "./unitOfMeasure.ts";

/** One number that a score is made of. */
export interface ScorePart extends Pick<Juror, "label" | "unit" | "risk" | "at"> {
  readonly name: string;
  readonly range: readonly [number, number];
}

/** The measures of a score, each asked for at every stage. */
export function scoreParts(score: Score, asked: Asked): ScorePart[] {
  return Object.entries(score.measures).map(([name, entry]) => {
    const juror = jurorOf(entry, { score, asked });
    const label = entry.label === undefined ? juror.label : bilingual(entry.label);
    const { risk, at } = juror;
    const { range } = entry;
    const named = (reason: Label): Label => ({
      en: `${name}: ${reason.en}`,
      ja: `${name}:${reason.ja}`,
    });
    return {
      ...{ name, label, risk, range },
      unit: unitOfMeasure(entry),
      at: (stage): Verdict => {
        const verdict = withinRange(at(stage), range);
        return verdict.reason === null ? verdict : { ...verdict, reason: named(verdict.reason) };
      },
    };
  });
}

function jurorOf(
  entry: ScoreMeasure,
  { score, asked }: { readonly score: Score; readonly asked: Asked },
): Pick<Juror, "label" | "risk" | "at"> {
  if (entry.measure !== undefined) {
    return measureJuror(asked, measureNamed(entry.measure) as NamedMeasure);
  }
  const { value, byStage = {}, citation, risk = "high" } = entry;
  const citations = citation === undefined ? [] : [scoreKey(score, citation)];
  return {
    label: { en: "given value", ja: "与えられた値" },
    risk,
    at: (stage) => {
      const id = asked.network.stages[stage]?.id ?? "";
      const amount = value ?? (Object.hasOwn(byStage, id) ? byStage[id] : undefined);
      if (amount === undefined) return unscored(NOT_GIVEN);
      return scored(intervalOf(amount), { citations });
    },
  };
}

const NOT_GIVEN: Label = {
  en: "the score's file gives none for this stage",
  ja: "スコアのファイルにこの工程の値がない",
};

function intervalOf(amount: number | Interval): Interval {
  return typeof amount === "number" ? { value: amount, lo: amount, hi: amount } : amount;
}

/** Rounding of the last digits is no way out of a range. */
const SLACK = 1e-9;

/** A number outside the range that the file states is none that the score was made for. */
function withinRange(verdict: Verdict, [least, most]: readonly [number, number]): Verdict {
  if (verdict.value === null) return verdict;
  const { value, lo, hi } = verdict.value;
  if (lo >= least - SLACK && hi <= most + SLACK) {
    const cut = (x: number) => Math.min(Math.max(x, least), most);
    const inside = { value: value === null ? null : cut(value), lo: cut(lo), hi: cut(hi) };
    return { ...verdict, value: inside };
  }
  const told = lo === hi ? `${lo}` : `${lo}–${hi}`;
  return unscored(
    {
      en: `${told} is outside its range, ${least} to ${most}`,
      ja: `${told}は範囲${least}〜${most}の外`,
    },
    verdict,
  );
}
