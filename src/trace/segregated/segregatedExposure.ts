import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { upstreamOf } from "../../numeric/graph/upstreamOf.ts";
import type { Interval } from "../../numeric/interval.ts";
import { tracedShare } from "../ladder/tracedShare.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { candidatesOf } from "../reading/candidates.ts";
import { avoided, NOISE, passed, type Readings, readings } from "../reading/reading.ts";
import { rooted } from "../reading/rooted.ts";
import { outsidePlaces, type Subject } from "../reading/subject.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { flowBehind } from "./flowBehind.ts";
import { flowReason } from "./flowReasons.ts";
import { segregatedShare } from "./segregatedShare.ts";
import { SEGREGATED_COLUMNS, SEGREGATED_NOTES } from "./segregatedTable.ts";

/** Whose supply is asked about, and of which product. */
export interface SegregatedExposureOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all"; where left out, the products that the home finally uses. */
  readonly stage?: string;
}

/**
 * Bounds of look-through that do not assume that a market mixes what enters it: over all ways in which today's flows can be
 * split into paths from origins to users, the least and the largest part of the home's use that passes a place.
 *
 * Asked of chains in which each stage needs one input at a time (several that can serve it are fine), with production, trade
 * and needs in amounts. What leaves a market beyond what enters it, and what amounts within bounds leave open, is of unknown
 * origin: it counts against the claim for one bound and for it for the other. What enters beyond what leaves goes to other
 * uses. Where bounds of amounts or an unknown origin play a part, the bounds hold but need not be attained.
 *
 * Formula: with flows f (in units of the product), d = the home's use, S = all that sets out, X = the nodes of the place: least = 1 − maxflow(origins → home, f, without X) / d; largest = 1 − (S − maxflow(origins → X and the other uses, f, nothing out of X)) / d; traced self-sufficiency = 1 − both of them for X = all outside the home.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups` and `stage`
 * @returns a table with, for each product, traced self-sufficiency (riskier when low) and exposure to each place upstream (riskier when high): `mixed` as `trace` has it, with perfect mixing, and `segregated` without that assumption, both `{ value, lo, hi }` as shares (0–1) of the home's use; `segregated` null, with a reason, where the data make no such flow
 * @throws RangeError when the home is no known place or group, or the stage is not in the model
 * @see kyusho's own definition; the two largest flows by Ford and Fulkerson's theorem, doi:10.4153/CJM-1956-045-5, not verified against the primary text
 * @example
 * segregatedExposure(compile(parseModel(tinyModel)), { home: "JPN" }).rows.length // => 3
 */
export function segregatedExposure(network: Network, options: SegregatedExposureOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const numbers = numbersOf(network, home.places);
  const read = readings(network, numbers, "collection");
  const figures = figuresOf(network, home, { read, numbers });
  const products = askedProducts(network, options.stage, {
    home: home.places,
    verb: "segregatedExposure",
  });
  const { graph, homeNode } = read.bounds;
  return shown({
    kind: "segregatedExposure",
    home,
    title: answerTitle(network, home, {
      en: "look-through with and without mixing, for",
      ja: "遡及依存度(混合を仮定する場合としない場合)",
    }),
    columns: SEGREGATED_COLUMNS,
    rows: products.flatMap((product) => {
      const nodes = [...upstreamOf(graph, homeNode[product] as number).nodes];
      const flow = flowBehind({ network, graph: read.bounds, home: numbers, product, nodes });
      const reason = "why" in flow ? flowReason(network, flow.why, flow.stage) : null;
      const cells = {
        productId: network.stages[product]?.id ?? null,
        product: stageLabel(network, product),
      };
      return figures
        .map((figure) => {
          const bounds = "why" in flow ? null : segregatedShare(flow, read.bounds, figure.subject);
          return rowOf(figure, product, bounds);
        })
        .filter(({ isUpstream }) => isUpstream)
        .sort(byExposure)
        .map(({ isUpstream: _, ...row }) => ({ ...cells, ...row, reason }));
    }),
    notes: { ...traceNotes(network), ...SEGREGATED_NOTES },
    citations: usedCitations(network),
    methods: ["segregatedExposure", "exposure"],
  });
}

interface Figure {
  readonly id: "traced" | "exposure";
  readonly placeId: string | null;
  readonly who: Label;
  readonly subject: Subject;
  /** With perfect mixing, by stage. */
  readonly mixed: readonly Interval[];
}

/** Traced self-sufficiency, then exposure to each place. */
function figuresOf(
  network: Network,
  home: ResolvedHome,
  { read, numbers }: { readonly read: Readings; readonly numbers: readonly number[] },
): Figure[] {
  const outside = outsidePlaces(network, new Set(numbers));
  const forExposure = rooted(read);
  const places = candidatesOf(network, home).filter(({ key }) => key === "place");
  return [
    {
      id: "traced",
      placeId: null,
      who: home.label,
      subject: outside,
      mixed: tracedShare(network, numbers, { read }),
    },
    ...places.map(({ id, who, subject }) => ({
      id: "exposure" as const,
      placeId: id,
      who,
      subject,
      mixed: avoided(forExposure, subject, { unclear: "avoided" }).map((share) => passed(share)),
    })),
  ];
}

function rowOf(
  { id, placeId, who, mixed }: Figure,
  product: number,
  bounds: ReturnType<typeof segregatedShare>,
) {
  const share = mixed[product] as Interval;
  const isUpstream = id === "traced" || share.lo > NOISE || (bounds?.certain.hi ?? 0) > NOISE;
  const part = id === "traced" ? "avoided" : "passed";
  return {
    figureId: id,
    figure: FIGURES[id],
    placeId,
    who,
    mixed: share,
    segregated: bounds?.[part] ?? null,
    isUpstream,
  };
}

/** Self-sufficiency first, then the places on which most depends. */
function byExposure(a: ReturnType<typeof rowOf>, b: ReturnType<typeof rowOf>): number {
  if (a.placeId === null || b.placeId === null) return a.placeId === null ? -1 : 1;
  return b.mixed.lo - a.mixed.lo || a.placeId.localeCompare(b.placeId, "en");
}

const FIGURES: Readonly<Record<Figure["id"], Label>> = {
  traced: { en: "traced self-sufficiency", ja: "遡及自給率" },
  exposure: { en: "exposure", ja: "遡及依存度" },
};
