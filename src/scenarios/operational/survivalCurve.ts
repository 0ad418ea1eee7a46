import { shown } from "../../display/shown.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { linearSolver } from "../linearProgram/linearSolver.ts";
import type { Effects } from "../shocks/effects.ts";
import { askedChain } from "./askedChain.ts";
import type { OpenChain } from "./chainAnswer.ts";
import { daysCell } from "./daysCell.ts";
import { longestDays } from "./longestDays.ts";
import { missingNotes } from "./missing.ts";
import { shareServed } from "./mostServed.ts";
import type { OperationalChain } from "./operationalChain.ts";
import { operationalCitations } from "./operationalCitations.ts";
import { operationalNotes } from "./operationalNotes.ts";
import { type OperationalOptions, operationalQuestion } from "./operationalQuestion.ts";
import { each, type Readings, shareOf, whileOpen } from "./readings.ts";
import { solved } from "./solved.ts";
import { survivalPoints } from "./survivalPoints.ts";
import { SURVIVAL_COLUMNS, survivalNotes, WHAT } from "./survivalTable.ts";
import { unitWeights } from "./unitWeights.ts";

/** Whose survival is asked about, what is cut, and how far the chain may stretch. */
export interface SurvivalOptions extends Omit<OperationalOptions, "days"> {
  /** What shocks leave of the chain, the home being served first; left out or null: everything outside the home is switched off. */
  readonly effects?: Effects | null | undefined;
}

/**
 * Survival curve: the largest share of its final demand that a home can be served over the first T days after a cut, for every T, with the days for which a floor holds. A best case for each duration apart, not a course of events: the plan for one duration need not be the beginning of that for a longer one.
 *
 * Formula: S(T) = V(T) / (D T), V(T) = most that is served within T days with stocks used once, D = final demand per day; V is concave and piecewise linear, S never rises. Time to survive = the largest T for which a plan serves at least floor × demand of every product.
 *
 * @param network - a compiled model
 * @param options - `home`; where needed `groups`; `effects` of shocks (left out: everything outside the home is switched off), `floor` (1 unless said), `flexibility`, `spare`, `recycling` and `inputs` as in `operationalSelfSufficiency`
 * @returns a table with a row for each bend of the curve: `days` T, `share` S(T) (0–1, low is risk), `amount` V(T) in days of demand, `slope` the share served in the days that follow; between two rows V is a straight line. Further rows give the time to survive and the share for ever. Bounds at each T are `{ value, lo, hi }`; no rows where the model does not give what is needed, which the notes list
 * @throws RangeError when the home is no known place or group or an option is out of range; Error when the package highs is not installed
 * @see kyusho's own definition of the envelope; the time to survive as a linear program after Simchi-Levi et al. (2015), doi:10.1287/inte.2015.0804 (not verified against the primary text)
 * @example
 * const demands = [{ stage: "refining", place: "JPN", amount: 25, citation: "made-up" }];
 * const stocks = [{ stage: "mining", place: "JPN", amount: 25, citation: "made-up" }];
 * const curve = await survivalCurve(compile(parseModel({ ...tinyModel, demands, stocks })), { home: "JPN" });
 * curve.rows.map(({ whatId }) => whatId) // => ["start", "bend", "floor", "forEver"]
 */
export async function survivalCurve(network: Network, options: SurvivalOptions): Promise<Result> {
  const { effects = null } = options;
  const { home, question, floor } = operationalQuestion(network, options, {
    isCutOff: effects === null,
    rivals: false,
    effects,
  });
  const chain = askedChain(question);
  const lacking = [...chain.missing, ...chain.missingStocks];
  const weights = unitWeights(network, chain.groups);
  const isKnown = lacking.length === 0 && chain.wants.some(({ amount }) => amount.hi > 0);
  const found = isKnown ? await curveOf(chain, weights, floor) : null;
  return shown({
    kind: "survivalCurve",
    home,
    title: answerTitle(network, home, { en: "survival curve of", ja: "耐久曲線" }),
    columns: SURVIVAL_COLUMNS,
    rows: found?.answer ?? [],
    notes: {
      ...survivalNotes({ isCutOff: effects === null, isWeighted: weights !== null, floor }),
      ...operationalNotes(network, question.limits),
      ...missingNotes(network, lacking, home.places),
      ...found?.notes,
    },
    citations: operationalCitations(network),
    methods: ["survivalCurve"],
  });
}

type Row = Result["rows"][number];

async function curveOf(chain: OperationalChain, weights: readonly number[] | null, floor: number) {
  const solver = await linearSolver();
  return solved(() =>
    whileOpen(chain, solver, (open) => {
      const counted = (one: OpenChain) =>
        one.layout.wanted.map((want, g) => (want > 0 ? (weights?.[g] ?? 1 / want) : 0));
      const middle = open.middle ?? open.least;
      const { atFirst, forEver, bends } = survivalPoints(middle, counted(middle));
      const shareAt = (pace: number) =>
        shareOf(each(open, (one) => shareServed(one, counted(one), pace)));
      const start: Row = rowOf("start", { days: 0, share: atFirst, amount: 0, slope: atFirst });
      const turns = bends.map(({ at, value, slope }) =>
        rowOf("bend", { days: at, share: shareAt(1 / at), amount: value, slope }),
      );
      const end = rowOf("forEver", { days: null, share: shareAt(0), amount: null, slope: forEver });
      return [start, ...turns, floorRow(open, floor), end];
    }),
  );
}

function floorRow(open: Readings<OpenChain>, floor: number): Row {
  const days = each(open, (one) => {
    const asked = one.layout.wanted.flatMap((want, g) => (want > 0 ? [[g, floor] as const] : []));
    return longestDays(one, new Map(asked));
  });
  const { cell, remark } = daysCell(days);
  return { ...rowOf("floor", { days: cell, share: null, amount: null, slope: null }), remark };
}

function rowOf(whatId: keyof typeof WHAT, cells: Readonly<Record<string, Cell>>): Row {
  return { whatId, what: WHAT[whatId], remark: null, ...cells };
}
