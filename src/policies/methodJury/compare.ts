import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { scoreSources } from "../userScore/scoreSources.ts";
import type { Agreement } from "./agreement.ts";
import { agreementOf } from "./agreementOf.ts";
import { checkJuryInputs } from "./checkJuryInputs.ts";
import { COMPARISON_COLUMNS } from "./comparisonColumns.ts";
import type { ComparisonRow } from "./comparisonRow.ts";
import { disagreements } from "./disagreements.ts";
import { flippedTops } from "./flippedTops.ts";
import type { Method } from "./jurorsOf.ts";
import type { JuryInputs } from "./juryInputs.ts";
import { type Ballot, type JuryQuestion, type Ranked, ranked } from "./ranked.ts";
import { withNotes } from "./withNotes.ts";

/** Whose dependency the methods are asked about, and what they read besides the model. */
export interface CompareOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Governance, prices and whatever else a model does not hold, as `parseJuryInputs` reads it. */
  readonly inputs?: JuryInputs;
  /** Ids of the stages that are ranked; all where left out. */
  readonly stages?: readonly string[];
}

/** The answer of `compare`: a row for each stage and method, how far the methods agree, where they do not, and what they rest on. */
export interface Comparison extends Result {
  readonly kind: "comparison";
  readonly home: ResolvedHome;
  readonly rows: readonly ComparisonRow[];
  readonly agreement: Agreement;
  /** Stages by how far apart the methods rank them, with what drives the extremes. */
  readonly disagreements: Result;
  /** Assumptions made the other way, and which of them changes the riskiest stage. */
  readonly flips: Result;
}

/**
 * A jury of methods: how each method ranks the stages of a chain, how far the ranks could move within the data, how well the methods agree, where they disagree and why, and which assumption changes the first rank.
 *
 * Formula: rank = 1 + number of riskier stages + half the number of tied ones; first rank possible = 1 + number of stages surely riskier, last = 1 + number perhaps riskier, over all scores within the bounds; agreement is `kendallsW` over the stages to which every method gives a single score.
 *
 * @param network - a compiled model
 * @param methods - ids of published methods (`methods()`), scores of one's own (`await parseScore(file)`), or measures of the model: "netImportReliance", or "hhi:homeImports:owner" for one of a whole (worldProduction, homeImports, homeConsumption) and a key (place where left out, owner, operator)
 * @param options - `home`, and where needed `groups`, `inputs` (what a model does not hold) and `stages`
 * @returns a table with a row for each stage and method: score in the method's unit with guaranteed bounds, or null with the reason, never a filler for what is missing; ranks are pure numbers from 1, the lower the riskier; with it `agreement` (Kendall's W, 0 to 1, or null with a reason), `disagreements` and `flips`
 * @throws RangeError when a method, stage or home is not known, a method or the id of a score is named twice, a score does not come from `parseScore`, or an input is out of range
 * @see kyusho's own definition of the jury; each method's source is in its note
 * @example
 * compare(compile(parseModel(tinyModel)), ["hhi:worldProduction", "netImportReliance"], { home: "JPN" }).rows.length // => 4
 */
export function compare(
  network: Network,
  methods: readonly Method[],
  options: CompareOptions,
): Comparison {
  const { groups, inputs, stages: stageIds } = options;
  const home = resolveHome(options.home, groups);
  checkJuryInputs(network, inputs, { home, groups });
  const question: JuryQuestion = {
    ...{ network, methods, home: options.home, groups },
    ...{ inputs, stageIds },
  };
  const jury = ranked(question);
  const title = (of: keyof typeof TITLES) => answerTitle(network, home, TITLES[of]);
  const agreement = agreementOf(jury);
  const { rows, notes } = withNotes(
    jury.stages.flatMap((stage, i) =>
      jury.ballots.map((ballot) => rowOf(network, stage, { ballot, i })),
    ),
    { asked: jury.asked, agreement, jurors: jury.ballots.map(({ juror }) => juror) },
  );
  return shown({
    kind: "comparison",
    title: title("ranks"),
    home,
    columns: COMPARISON_COLUMNS,
    rows,
    notes,
    citations: citationsOf(rows, question),
    methods: jury.ballots.map(({ juror }) => juror.id),
    agreement,
    disagreements: disagreements(jury, title("disagreements")),
    flips: flippedTops(jury, question, title("flips")),
  });
}

const TITLES = {
  ranks: { en: "how methods rank the stages for", ja: "方法別の順位" },
  disagreements: {
    en: "where methods disagree most, for",
    ja: "方法の順位が最も分かれる工程",
  },
  flips: { en: "which assumption changes the riskiest stage for", ja: "1位を変える仮定" },
} as const;

function rowOf(
  network: Network,
  stage: number,
  { ballot, i }: { readonly ballot: Ballot; readonly i: number },
): ComparisonRow {
  const { juror, verdicts, ranks } = ballot;
  const verdict = verdicts[i] as Ranked["ballots"][number]["verdicts"][number];
  const rank = ranks[i] ?? null;
  return {
    stageId: network.stages[stage]?.id ?? "",
    methodId: juror.id,
    stage: stageLabel(network, stage),
    method: juror.label,
    score: verdict.value,
    unit: juror.unit,
    rank: rank?.value ?? null,
    bestRank: rank?.lo ?? null,
    worstRank: rank?.hi ?? null,
    among: ranks.filter((one) => one !== null).length,
    reason: verdict.reason,
    notes: verdict.notes,
    citations: verdict.citations,
  };
}

/** Sources of the model, of the inputs and of the scores, as far as the rows name them. */
function citationsOf(
  rows: readonly ComparisonRow[],
  { network, inputs, methods }: JuryQuestion,
): Result["citations"] {
  const used = new Set(rows.flatMap(({ citations }) => citations));
  const scores = methods.filter((method) => typeof method !== "string");
  const all = Object.assign(
    { ...network.model.citations, ...inputs?.citations },
    ...scores.map(scoreSources),
  ) as Result["citations"];
  return Object.fromEntries(Object.entries(all).filter(([key]) => used.has(key)));
}
