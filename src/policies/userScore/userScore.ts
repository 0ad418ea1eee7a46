import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { ModelError } from "../../model/modelError.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { bilingual } from "../bilingual.ts";
import { askedOf } from "../measures/asked.ts";
import { stageLabel } from "../methodJury/stageLabel.ts";
import { aggregates } from "./aggregates.ts";
import { parsedTerm } from "./parsedTerm.ts";
import { scoreColumns } from "./scoreColumns.ts";
import { scoreCitations, scoreNotes } from "./scoreNotes.ts";
import { type ScorePart, scoreParts } from "./scoreParts.ts";
import type { Score } from "./scoreShape.ts";
import type { Term } from "./scoreTerm.ts";
import { scoreValue } from "./scoreValue.ts";
import { dimensionOf, isProblem, unitOfTerm, unitText } from "./unitOfTerm.ts";

/** Whose dependency a score is about. */
export interface UserScoreOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
}

/** A score at one stage; its parts stand in the row under "part:" and their names. */
export type UserScoreRow = {
  readonly stageId: string;
  readonly stage: Label;
  /** In the score's unit; null with a reason. */
  readonly score: Interval | null;
  /** The parts' risks, each 0 to 1 over its range, put together in three ways. */
  readonly weakestLink: Interval | null;
  readonly geometric: Interval | null;
  readonly arithmetic: Interval | null;
  readonly reason: Label | null;
  readonly notes: readonly string[];
  readonly citations: readonly string[];
  readonly [part: `part:${string}`]: Cell;
};

/** The answer of `userScore`: a row for each stage. */
export interface ScoreTable extends Result {
  readonly kind: "score";
  readonly scoreId: string;
  readonly home: ResolvedHome;
  readonly columns: readonly Column[];
  readonly rows: readonly UserScoreRow[];
}

/**
 * A score of one's own at every stage of a chain, with its parts, and beside it three plain ways to put the parts together.
 *
 * Formula: the score's expression over its measures; weakest link = max r_i, geometric = (Π r_i)^(1/n), arithmetic = Σ r_i / n, where r_i is part i brought to 0–1 over its range, 1 at the risky end.
 *
 * @param network - a compiled model
 * @param score - a score that `parseScore` has checked
 * @param options - `home`, and where needed `groups`
 * @returns a promise of a table with a row for each stage: the score in its unit, riskier as the score says, each part in its own unit, and three aggregates (0 to 1, riskier when high), all with bounds that hold for whatever the data allow, tight where the expression names each measure once; null with a reason where a part is not known or outside its range, a divisor may be 0, or a root, logarithm or power has no value
 * @throws RangeError when the home is no known place or group; ModelError when the expression cannot be read; the promise is rejected
 * @see kyusho's own definition: interval arithmetic over the expression
 * @example
 * (await userScore(compile(parseModel(tinyModel)), await parseScore({ kyusho: "score/1", id: "s", title: { en: "S" }, expression: "2 * reliance", measures: { reliance: { measure: "netImportReliance", range: [0, 1] } }, range: [0, 2], risk: "high" }), { home: "JPN" })).rows.find(({ stageId }) => stageId === "refining").score.value // => 1.375
 */
export async function userScore(
  network: Network,
  score: Score,
  { home: spec, groups }: UserScoreOptions,
): Promise<ScoreTable> {
  const home = resolveHome(spec, groups);
  const term = await termOf(score);
  const asked = askedOf(network, { home: spec, groups });
  const parts = scoreParts(score, asked);
  const { rows, notes } = scoreNotes(
    network.stages.map((_, stage) => rowOf(network, stage, { score, term, parts })),
    { score, term, asked },
  );
  const { en, ja } = bilingual(score.title);
  return shown({
    kind: "score",
    title: answerTitle(network, home, { en: `${en}, for`, ja }),
    scoreId: score.id,
    home,
    columns: scoreColumns(parts, unitOf(term, parts), score),
    rows,
    notes,
    citations: scoreCitations(rows, score, network),
    methods: Object.values(score.measures).flatMap(({ measure }) => measure ?? []),
  });
}

async function termOf({ expression, measures }: Score): Promise<Term> {
  const parsed = await parsedTerm(expression, Object.keys(measures));
  if ("term" in parsed) return parsed.term;
  const issues = parsed.problems.map((problem) => ({ path: "expression", ...problem }));
  throw new ModelError("score", issues, issues.length);
}

function unitOf(term: Term, parts: readonly ScorePart[]): string {
  const units = parts.map(({ name, unit }) => [name, dimensionOf(unit)] as const);
  const unit = unitOfTerm(term, new Map(units));
  return isProblem(unit) ? "1" : unitText(unit);
}

interface Scoring {
  readonly score: Score;
  readonly term: Term;
  readonly parts: readonly ScorePart[];
}

function rowOf(network: Network, stage: number, { score, term, parts }: Scoring): UserScoreRow {
  const verdicts = parts.map(({ at }) => at(stage));
  const values = verdicts.map(({ value }) => value);
  const reasons = verdicts.flatMap(({ reason }) => reason ?? []);
  const known = parts.flatMap(({ name }, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  const found =
    reasons.length > 0
      ? { value: null, reason: joined(reasons) }
      : scoreValue(term, new Map(known), score.range);
  const cells = parts.map(({ name }, i) => [`part:${name}`, values[i] ?? null] as const);
  return {
    ...Object.fromEntries(cells),
    stageId: network.stages[stage]?.id ?? "",
    stage: stageLabel(network, stage),
    score: found.value,
    ...aggregates(parts, values),
    reason: found.reason,
    notes: [...new Set(verdicts.flatMap(({ notes }) => notes))],
    citations: [...new Set(verdicts.flatMap(({ citations }) => citations))],
  };
}

function joined(reasons: readonly Label[]): Label {
  return {
    en: reasons.map(({ en }) => en).join("; "),
    ja: reasons.map(({ ja }) => ja).join("。"),
  };
}
