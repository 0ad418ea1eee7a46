import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { greedyMinimalSet } from "../../numeric/contingency/greedyMinimalSet.ts";
import type { Watch } from "../../numeric/contingency/setLoss.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { type BreakingSets, breakingSets, type Certainty } from "./breakingSets.ts";
import { aboutStages, contingencyNotes } from "./contingencyNotes.ts";
import {
  type Asked,
  type ContingencyQuestion,
  checkTop,
  contingencyQuestion,
  limitOf,
} from "./contingencyQuestion.ts";
import { percent } from "./percent.ts";
import {
  BY_HEURISTIC,
  EXACT,
  HEURISTIC,
  hiddenNote,
  NOBODY,
  NOT_ALL,
} from "./reverseStressWords.ts";
import { BY, countColumn, LEFT, LOSS, PRODUCT, textColumn, WHO } from "./setCells.ts";
import { CERTAINTIES, CERTAINTY, setRows } from "./setRows.ts";

/** Whose supply is asked about, who may fail, and what must be left. */
export interface ReverseStressTestOptions extends ContingencyQuestion {
  /** Part of the home's supply of the product that must be left: above 0, at most 1. */
  readonly floor: number;
  /** Rows at most for each product and kind; 20 unless said. */
  readonly top?: number;
}

/**
 * Reverse stress test: how few actors must fail at once until a home is left with less than a floor of its supply, and which.
 *
 * Sets of 1, then 2, then 3 actors are all looked at, and the first size at which some break the floor is shown in full. Where none does, one set that does is looked for by a heuristic: it breaks the floor and no part of it does, but others, with fewer actors too, may.
 *
 * Formula: the least k for which some S with k actors has 1 − E(S) < floor, where E(S) = 1 − A_S is the exposure to all of S as one (proportional rationing), at its lower bound for certain answers and at its upper bound for possible ones.
 *
 * @param network - a compiled model
 * @param options - `home` and `floor` (0–1, share of supply that must be left), and where wanted `groups`, `stage`, `actors` ("place" unless said), `withHome`, `inputs`, `top`; `onProgress` is told the part of the work done and `signal` stops it, between pieces of work
 * @returns a table with rows by product and certainty: `size` is the number of actors (low is risk), `loss` (high is risk) and `left` (low is risk) are shares of the home's supply (0–1), `{ value, lo, hi }`, value null where the bounds are more than 0.1 apart; `method` tells exact rows from heuristic ones; all of these null, with `reason`, where not even all actors together break the floor; possible rows only where fewer or other actors may break it than surely do, those from which nothing is surely lost as one row with their number as `sets`
 * @throws RangeError when the home, a stage or an option is none of those named, or `floor` is not in (0, 1]; the reason of `signal` once that is aborted
 * @see kyusho's own definition
 * @example
 * reverseStressTest(compile(parseModel(tinyModel)), { home: "JPN", floor: 0.5, stage: "refining" }).rows[0].ids // => ["CHN"]
 */
export function reverseStressTest(network: Network, options: ReverseStressTestOptions): Result {
  const { floor, top = 20 } = options;
  checkTop(top);
  const limit = limitOf(floor);
  const asked = contingencyQuestion(network, options, "reverseStressTest");
  const found = breakingSets(asked.stages, { limit, size: 3, isFirstOnly: true }, options);
  const answers = found.flatMap((one) =>
    CERTAINTIES.map((certainty) => answerOf(asked, one, { certainty, limit, watch: options })),
  );
  options.onProgress?.(1);
  const hidden = answers.filter(({ rows }) => rows.length > top).map(({ stage }) => stage);
  return shown({
    kind: "reverseStressTest",
    home: asked.home,
    title: answerTitle(asked.network, asked.home, titleOf(floor)),
    columns: COLUMNS,
    rows: answers.flatMap(({ rows }) => rows.slice(0, top)),
    notes: {
      ...contingencyNotes(asked),
      ...(answers.some(({ isExact }) => !isExact) ? { heuristic: HEURISTIC } : {}),
      ...aboutStages(asked.network, hidden, hiddenNote(top)),
    },
    citations: usedCitations(asked.network),
    methods: ["reverseStressTest", "exposure"],
  });
}

interface Answer {
  readonly stage: number;
  readonly isExact: boolean;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

interface Sought {
  readonly certainty: Certainty;
  readonly limit: number;
  readonly watch: Watch;
}

function answerOf(asked: Asked, found: BreakingSets, sought: Sought): Answer {
  const { certainty, limit, watch } = sought;
  const { loss, canBreak } = found;
  const { stage } = loss;
  const rows = setRows(asked, found, certainty).map((row) => ({ ...row, ...EXACT }));
  if (rows.length > 0) return { stage, isExact: true, rows };
  // What surely breaks possibly breaks as well.
  if (certainty === "possible" && (loss.isKnown || found.certain.length > 0))
    return { stage, isExact: true, rows: [] };
  if (!canBreak[certainty])
    return { stage, isExact: true, rows: [noneRow(asked, found, certainty)] };
  const measured = certainty === "certain" ? loss.surely : loss.perhaps;
  const larger = greedyMinimalSet(measured, limit, { signal: watch.signal })?.set ?? [];
  if (certainty === "possible" && loss.surely.of(larger) > limit)
    return { stage, isExact: true, rows: [] };
  const one = { ...found, [certainty]: [larger] };
  const some = setRows(asked, one, certainty).map((row) => ({ ...row, ...BY_HEURISTIC }));
  return { stage, isExact: false, rows: some };
}

function noneRow(
  { network, actors }: Asked,
  { loss }: BreakingSets,
  certainty: Certainty,
): Readonly<Record<string, Cell>> {
  const all = loss.of([...actors.keys()]);
  const reason = all.hi === 0 ? NOBODY : NOT_ALL[certainty](all);
  return {
    stageId: network.stages[loss.stage]?.id as string,
    product: stageLabel(network, loss.stage),
    ...{ certaintyId: certainty, certainty: CERTAINTY[certainty] },
    ...{
      size: null,
      sets: 0,
      keyIds: null,
      ids: null,
      by: null,
      who: null,
      loss: null,
      left: null,
    },
    ...{ methodId: null, method: null, reason },
  };
}

function titleOf(floor: number): Label {
  return {
    en: `fewest failures that leave less than ${percent(floor)} of the supply of`,
    ja: `供給が${percent(floor)}を下回る最少の停止`,
  };
}

const COLUMNS: readonly Column[] = [
  PRODUCT,
  textColumn("certainty", { en: "breaks the floor", ja: "下限割れ" }),
  { ...countColumn("size", { en: "at once", ja: "同時停止数" }), risk: "low" },
  BY,
  WHO,
  LOSS,
  LEFT,
  textColumn("method", { en: "method", ja: "方法" }),
  textColumn("reason", { en: "reason", ja: "理由" }),
];
