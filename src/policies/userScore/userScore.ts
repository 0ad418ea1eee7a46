import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { bilingual } from "../bilingual.ts";
import { askedOf } from "../measures/asked.ts";
import { askedStages } from "../methodJury/askedStages.ts";
import { aggregates } from "./aggregates.ts";
import { scoreColumns } from "./scoreColumns.ts";
import { scoreCitations, scoreNotes } from "./scoreNotes.ts";
import type { ParsedScore } from "./scoreShape.ts";
import { type Scoring, scoring } from "./scoring.ts";

/** Whose dependency a score is about. */
export interface UserScoreOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Ids of the stages that have a row; all where left out. */
  readonly stages?: readonly string[];
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
 * @param options - `home`, and where needed `groups` and `stages`
 * @returns a table with a row for each stage: the score in its unit, riskier as the score says, each part in its own unit, and three aggregates (0 to 1, riskier when high), all with bounds that hold for whatever the data allow, tight where the expression names each measure once; null with a reason where a part is not known or outside its range, a divisor may be 0, or a root, logarithm or power has no value
 * @throws RangeError when the home is no known place or group, a stage is not known, or the score does not come from `parseScore`
 * @see kyusho's own definition: interval arithmetic over the expression
 * @example
 * userScore(compile(parseModel(tinyModel)), await parseScore({ kyusho: "score/1", id: "s", title: { en: "S" }, expression: "2 * reliance", measures: { reliance: { measure: "netImportReliance", range: [0, 1] } }, range: [0, 2], risk: "high" }), { home: "JPN" }).rows.find(({ stageId }) => stageId === "refining").score.value // => 1.375
 */
export function userScore(
  network: Network,
  score: ParsedScore,
  { home: spec, groups, stages }: UserScoreOptions,
): ScoreTable {
  const home = resolveHome(spec, groups);
  const asked = askedOf(network, { home: spec, groups });
  const scored = scoring(score, asked);
  const { rows, notes } = scoreNotes(
    askedStages(network, stages).map((stage) => rowOf(network, stage, scored)),
    { score, asked },
  );
  const { en, ja } = bilingual(score.title);
  return shown({
    kind: "score",
    title: answerTitle(network, home, { en: `${en}, for`, ja }),
    scoreId: score.id,
    home,
    columns: scoreColumns(scored.parts, scored.unit, score),
    rows,
    notes,
    citations: scoreCitations(rows, score, network),
    methods: Object.values(score.measures).flatMap(({ measure }) => measure ?? []),
  });
}

function rowOf(network: Network, stage: number, { parts, at }: Scoring): UserScoreRow {
  const { values, verdict } = at(stage);
  const cells = parts.map(({ name }, i) => [`part:${name}`, values[i] ?? null] as const);
  return {
    ...Object.fromEntries(cells),
    stageId: network.stages[stage]?.id ?? "",
    stage: stageLabel(network, stage),
    score: verdict.value,
    ...aggregates(parts, values),
    reason: verdict.reason,
    notes: verdict.notes,
    citations: verdict.citations,
  };
}
