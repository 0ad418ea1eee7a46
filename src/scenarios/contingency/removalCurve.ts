import { shown } from "../../display/shown.ts";
import type { Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { lossesInOrder } from "../../numeric/contingency/lossesInOrder.ts";
import { traceGraph } from "../../trace/graph/traceGraph.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { numbersOf, usedCitations } from "../../trace/reading/traceNotes.ts";
import { actorSizes } from "./actorSizes.ts";
import { aboutStages, contingencyNotes } from "./contingencyNotes.ts";
import {
  type Asked,
  type ContingencyQuestion,
  checkTop,
  contingencyQuestion,
  watchOf,
} from "./contingencyQuestion.ts";
import { removalRows } from "./removalRows.ts";
import { HIDDEN, NONE, NOT_SIZED, ORDERS, TITLES } from "./removalWords.ts";
import { BY, countColumn, LEFT, LOSS, PRODUCT, shareColumn, WHO } from "./setCells.ts";
import type { StageLoss } from "./stageLoss.ts";

/** Whose supply is asked about, who may fail, and in which order. */
export interface RemovalCurveOptions extends ContingencyQuestion {
  /** Order of removal: by what each takes away alone (the default), or by its largest share of world production (of chokepoints, of shipments) at any stage behind the product. */
  readonly by?: "exposure" | "size";
  /** Removals shown for each product; 20 unless said. The mean is always over all. */
  readonly top?: number;
}

/**
 * Removal curve (percolation): what a home loses of its supply as the largest 1, 2, 3 … actors fail, up to all of them, and how robust it is.
 *
 * Formula: loss(q) = E(the first q actors), the exposure to all of them as one (proportional rationing); robustness R = (1/N)·Σ (1 − loss(q)) over q = 1 … N, with N the actors that may stand upstream. R is 0 where the first removal takes all and (N − 1)/N where only the last one takes anything.
 *
 * @param network - a compiled model
 * @param options - `home`, and where wanted `groups`, `stage`, `actors` ("place" unless said), `withHome`, `inputs`, `by` ("exposure" or "size"), `top`; `onProgress` is told the part of the work done and `signal` stops it, between pieces of work
 * @returns a table with, for each product, a row for each removal (`part` "removal") and one for the mean over all (`part` "mean", whose `left` is R): `loss` and `exposure` (of the actor alone) are high where risky, `left` is low where risky, all shares of the home's supply (0–1), `{ value, lo, hi }`, value null where the bounds are more than 0.1 apart; `size` is a share (0–1) of what the world makes or ships, null where it is not known; no rows, with a note, where nobody asked about may stand upstream
 * @throws RangeError when the home, a stage or an option is none of those named; the reason of `signal` once that is aborted
 * @see Schneider et al. (2011) Proceedings of the National Academy of Sciences 108: 3838, doi:10.1073/pnas.1009440108, not verified against the primary text, for R of a network's largest component; R of a home's supply is kyusho's own definition
 * @example
 * removalCurve(compile(parseModel(tinyModel)), { home: "JPN", stage: "mining" }).rows[0].id // => "AUS"
 */
export function removalCurve(network: Network, options: RemovalCurveOptions): Result {
  const { by = "exposure", top = 20 } = options;
  if (by !== "exposure" && by !== "size")
    throw new RangeError(`by: must be exposure or size (got ${JSON.stringify(by)})`);
  checkTop(top);
  const asked = contingencyQuestion(network, options, "removalCurve");
  const sizes = sizesOf(asked);
  const curves = asked.stages.map((loss, s) => {
    const size = sizes(loss.stage);
    const order = orderOf(loss, by === "size" ? size : null);
    const watch = (half: number) => watchOf(options, 2 * s + half, 2 * asked.stages.length);
    const lo = lossesInOrder(loss.surely, order, watch(0));
    const hi = loss.isKnown ? lo : lossesInOrder(loss.perhaps, order, watch(1));
    return { loss, order, size, lo, hi };
  });
  options.onProgress?.(1);
  const stages = (isThis: (curve: (typeof curves)[number]) => boolean) =>
    curves.filter(isThis).map(({ loss }) => loss.stage);
  const none = stages(({ order }) => order.length === 0);
  const notSized = stages(({ order, size }) => order.some((i) => size[i] === null));
  const cut = stages(({ order }) => order.length > top);
  return shown({
    kind: "removalCurve",
    home: asked.home,
    title: answerTitle(asked.network, asked.home, TITLES[by]),
    columns: COLUMNS,
    rows: curves.flatMap((curve) => removalRows(asked, curve, top)),
    notes: {
      ...contingencyNotes(asked),
      order: ORDERS[by],
      ...aboutStages(asked.network, none, NONE),
      ...aboutStages(asked.network, notSized, NOT_SIZED),
      ...aboutStages(asked.network, cut, HIDDEN),
    },
    citations: usedCitations(asked.network),
    methods: ["removalCurve", "exposure"],
  });
}

/** Sizes of the actors, by product. */
function sizesOf({ network, home, actors }: Asked): (stage: number) => (number | null)[] {
  const numbers = numbersOf(network, home.places);
  const graph = traceGraph(network, { reading: "bounds", recycling: "collection", home: numbers });
  return (stage) => actorSizes(network, stage, { actors, graph });
}

/** Actors that may stand upstream, the largest first, equals by their numbers; unknown sizes come last. */
function orderOf(loss: StageLoss, size: readonly (number | null)[] | null): number[] {
  const alone = Array.from({ length: loss.surely.count }, (_, i) => loss.of([i]));
  const multiple = (x: number) => Math.round(x * 1e12);
  const by = (i: number) => {
    const { lo = 0, hi = 0 } = alone[i] ?? {};
    const exposure = [multiple(lo), multiple(hi)];
    return size === null ? exposure : [multiple(size[i] ?? -1), ...exposure];
  };
  return [...alone.keys()]
    .filter((i) => (alone[i]?.hi ?? 0) > 0)
    .map((i) => ({ i, rank: by(i) }))
    .sort((a, b) => {
      const at = a.rank.findIndex((x, k) => x !== b.rank[k]);
      return at < 0 ? a.i - b.i : (b.rank[at] as number) - (a.rank[at] as number);
    })
    .map(({ i }) => i);
}

const COLUMNS: readonly Column[] = [
  PRODUCT,
  countColumn("removed", { en: "removed", ja: "停止数" }),
  BY,
  WHO,
  shareColumn("size", { en: "size", ja: "規模" }, null),
  shareColumn("exposure", { en: "alone", ja: "単独の損失" }, "high"),
  LOSS,
  LEFT,
];
