import { shown } from "../../display/shown.ts";
import type { Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { linearSolver } from "../linearProgram/linearSolver.ts";
import type { Effects } from "../shocks/effects.ts";
import { askedChain } from "./askedChain.ts";
import { missingNotes } from "./missing.ts";
import { operationalCitations } from "./operationalCitations.ts";
import { operationalNotes } from "./operationalNotes.ts";
import { type OperationalOptions, operationalQuestion } from "./operationalQuestion.ts";
import { type Phase, phases, type Span } from "./phases.ts";
import { solved } from "./solved.ts";
import { unitWeights } from "./unitWeights.ts";

/** Shocks in force from one day until the next step. */
export interface Step {
  /** Days since the beginning. */
  readonly from: number;
  readonly effects: Effects | null;
}

/** Whose supply is followed, and what happens when. */
export interface UntilEmptyOptions extends Omit<OperationalOptions, "floor"> {
  /** In the order of their days, the first from day 0; left out: no shock. */
  readonly steps?: readonly Step[] | undefined;
  /** Whether everything outside the home is switched off; so unless said. */
  readonly isolated?: boolean | undefined;
}

/**
 * A simulated policy after a cut: everybody at home is served as well as goes at each moment until stocks are empty, nothing is kept for later. A course of events, and therefore never above the survival curve of the same chain.
 *
 * Formula: at each moment the largest even share (max–min over products) that capacities and what is left in store allow, held by the plan that lasts longest; when a stock is empty, or a step begins, the same again.
 *
 * @param network - a compiled model
 * @param options - `home`; where needed `groups`; `days` until which it is followed (Infinity unless said), `steps` of shocks in days, such as capacity that comes later, `isolated` (true unless said: everything outside the home is switched off), `flexibility`, `spare`, `recycling` and `inputs` as in `operationalSelfSufficiency`
 * @returns a table with a row for each span of days in which the same is served: `from` and `to` in days (`to` null: for ever), `share` served meanwhile and `soFar` from the beginning (0–1, low is risk); at the middle of the data, without bounds; no rows where the model does not give what is needed, which the notes list
 * @throws RangeError when the home is no known place or group, an option is out of range or the steps are out of order; Error when the package highs is not installed
 * @see kyusho's own definition
 * @example
 * const demands = [{ stage: "refining", place: "JPN", amount: 25, citation: "made-up" }];
 * const stocks = [{ stage: "mining", place: "JPN", amount: 25, citation: "made-up" }];
 * const course = await servedUntilEmpty(compile(parseModel({ ...tinyModel, demands, stocks })), { home: "JPN" });
 * course.rows.map(({ share, to }) => [share, to === null ? null : Math.round(to)]) // => [[1, 365], [0, null]]
 */
export async function servedUntilEmpty(
  network: Network,
  options: UntilEmptyOptions,
): Promise<Result> {
  const { steps = [{ from: 0, effects: null }], isolated = true, days = Infinity } = options;
  checkSteps(steps);
  const asked = steps.map(({ effects }) =>
    operationalQuestion(network, options, { isCutOff: isolated, rivals: false, effects }),
  );
  const [first] = asked as [(typeof asked)[number]];
  const spans = asked
    .map(({ question }, i): Span => {
      const to = Math.min(days, steps[i + 1]?.from ?? Infinity);
      return { chain: askedChain(question), from: steps[i]?.from as number, to };
    })
    .filter(({ from, to }) => from < to);
  const lacking = spans.flatMap(({ chain }) => [...chain.missing, ...chain.missingStocks]);
  const isKnown = lacking.length === 0 && spans.every(({ chain }) => wantsSome(chain.wants));
  const solver = isKnown ? await linearSolver() : null;
  const found = solver === null ? null : solved(() => phases(spans, solver));
  const [span] = spans;
  const weights = span === undefined ? null : unitWeights(network, span.chain.groups);
  return shown({
    kind: "servedUntilEmpty",
    title: answerTitle(network, first.home, {
      en: "served until stocks are empty, in",
      ja: "在庫が尽きるまでの供給",
    }),
    columns: COLUMNS,
    rows: rowsOf(found?.answer ?? [], spans, weights),
    notes: {
      policy: POLICY,
      ...operationalNotes(network, first.question.limits),
      ...missingNotes(network, lacking, first.home.places),
      ...found?.notes,
    },
    citations: operationalCitations(network),
    methods: ["servedUntilEmpty"],
  });
}

function checkSteps(steps: readonly Step[]): void {
  const inOrder = steps.every(({ from }, i) => i === 0 || from > (steps[i - 1] as Step).from);
  if (steps[0]?.from === 0 && inOrder) return;
  throw new RangeError(
    `steps: must begin at day 0 and follow each other (got ${JSON.stringify(steps.map(({ from }) => from))})`,
  );
}

function wantsSome(wants: Span["chain"]["wants"]): boolean {
  return wants.some(({ amount, group }) => group >= 0 && amount.hi > 0);
}

function rowsOf(
  found: readonly Phase[],
  spans: readonly Span[],
  weights: readonly number[] | null,
): Result["rows"] {
  let served = 0;
  return found.map(({ from, to, shares }) => {
    const { chain } = spans.findLast((span) => span.from <= from) as Span;
    const share = shareOfAll(chain, shares, weights);
    if (to < Infinity) served += share * (to - from);
    return {
      from,
      to: to === Infinity ? null : to,
      share,
      soFar: to === Infinity ? null : served / to,
    };
  });
}

/** Share of all products, by amount where amounts add up, else each counting the same. */
function shareOfAll(
  { wants }: Span["chain"],
  shares: Float64Array,
  weights: readonly number[] | null,
): number {
  let [served, whole] = [0, 0];
  for (const [group, share] of shares.entries()) {
    if (Number.isNaN(share)) continue;
    const want = wants
      .filter((one) => one.group === group)
      .reduce((sum, { amount }) => sum + (amount.value ?? (amount.lo + amount.hi) / 2), 0);
    const weight = weights === null ? 1 : want * (weights[group] as number);
    served += weight * share;
    whole += weight;
  }
  return served / whole;
}

const days = { type: "quantity", unit: "days", risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "low" } as const;

const COLUMNS: readonly Column[] = [
  { key: "from", label: { en: "from day", ja: "開始日" }, ...days },
  { key: "to", label: { en: "to day", ja: "終了日" }, ...days },
  { key: "share", label: { en: "share served meanwhile", ja: "期間中の充足率" }, ...share },
  { key: "soFar", label: { en: "share served so far", ja: "累計の充足率" }, ...share },
];

const POLICY: Note = {
  kind: "assumed",
  text: {
    en: "a simulated policy, not a best case: everything is served as evenly and as fully as goes until stocks are empty, at the middle of the data",
    ja: "上限値ではなく方針の模擬計算:在庫が尽きるまで各製品を均等にできるだけ多く供給する。データの中央値による",
  },
};
