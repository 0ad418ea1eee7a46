import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Asked } from "../measures/asked.ts";
import type { Verdict } from "../methodJury/juror.ts";
import { type ScorePart, scoreParts } from "./scoreParts.ts";
import type { ParsedScore } from "./scoreShape.ts";
import { type ScoreValue, scoreValue } from "./scoreValue.ts";
import { dimensionOf, isProblem, unitOfTerm, unitText } from "./unitOfTerm.ts";

/** A score worked out of a model. */
export interface Scoring {
  readonly parts: readonly ScorePart[];
  readonly unit: string;
  /** The score at a stage, and the values of the parts that it is made of. */
  readonly at: (stage: number) => Scored;
  /** The score of any values of its parts, in their order. */
  readonly of: (values: readonly Interval[]) => ScoreValue;
}

interface Scored {
  readonly verdict: Verdict;
  readonly values: readonly (Interval | null)[];
}

/** Everything that a score says of a model: the one way that it is evaluated, alone or beside other methods. */
export function scoring(score: ParsedScore, asked: Asked): Scoring {
  if (score.term === undefined) {
    throw new RangeError(
      `score: must be what \`parseScore\` gives (got '${score.id}' without its term)`,
    );
  }
  const parts = scoreParts(score, asked);
  const of = (values: readonly Interval[]) => {
    const names = parts.map(({ name }, i) => [name, values[i] as Interval] as const);
    return scoreValue(score.term, new Map(names), score.range);
  };
  return { parts, unit: unitOf(score, parts), of, at: (stage) => scoredAt(stage, parts, of) };
}

function scoredAt(stage: number, parts: readonly ScorePart[], of: Scoring["of"]): Scored {
  const verdicts = parts.map(({ at }) => at(stage));
  const values = verdicts.map(({ value }) => value);
  const reasons = verdicts.flatMap(({ reason }) => reason ?? []);
  const found =
    reasons.length > 0 ? { value: null, reason: joined(reasons) } : of(values as Interval[]);
  const verdict = {
    ...found,
    notes: [...new Set(verdicts.flatMap(({ notes }) => notes))],
    citations: [...new Set(verdicts.flatMap(({ citations }) => citations))],
  };
  return { verdict, values };
}

function unitOf({ term }: ParsedScore, parts: readonly ScorePart[]): string {
  const units = parts.map(({ name, unit }) => [name, dimensionOf(unit)] as const);
  const unit = unitOfTerm(term, new Map(units));
  return isProblem(unit) ? "1" : unitText(unit);
}

function joined(reasons: readonly Label[]): Label {
  return {
    en: reasons.map(({ en }) => en).join("; "),
    ja: reasons.map(({ ja }) => ja).join("。"),
  };
}
