import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { candidatesOf } from "../reading/candidates.ts";
import { readings } from "../reading/reading.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { knownSupplies } from "./knownSupplies.ts";
import { upstreamWalk } from "./upstreamWalk.ts";
import { cutsOf, type VitalPointCuts } from "./vitalPointClass.ts";
import { gapNotes, mapNotes, VITAL_POINT_COLUMNS } from "./vitalPointColumns.ts";
import { vitalPointRows } from "./vitalPointRows.ts";
import { recyclingNotes } from "./walkNotes.ts";

/** Whose vital points are asked for, and from where on somebody is one. */
export interface VitalPointOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one. */
  readonly groups?: Groups;
  /** Id of the stage whose product is looked at, or "all"; the products that the home finally uses where left out. */
  readonly stage?: string;
  /** Overrides the cuts of this library: volume 0.3, frequency 0.5. */
  readonly cuts?: VitalPointCuts;
}

/** The answer of `vitalPoints`: the map, and what its classes rest on. */
export interface VitalPoints extends Result {
  readonly kind: "vitalPoints";
  readonly home: ResolvedHome;
  /** From where on volume (0–1) and frequency (passes per unit) count as high. */
  readonly cuts: Required<VitalPointCuts>;
}

/**
 * The vital-point map: for everybody named abroad, how much of what a home uses passes them, and how often.
 *
 * Formula: volume V(k) = 1 − A_k, the exposure by the weakest link, where A_k is the share of the home's supply whose whole upstream avoids k; frequency F(k) = Σ over the suppliers of k of Lⱼₖ, the expected passes per unit supplied on the critical way from the home's supply j, L = (I − Q)⁻¹ its visits, Q its steps: from a supplier to the one of its needs of which the least avoids k (of those that tie, to the one with more passes), and to those who serve it by their shares; passes per unit that passes = F / V; a vital point has V ≥ 0.3 and F ≥ 0.5. Both cuts are choices of this library, which `cuts` overrides.
 * F ≥ V, and further needs that avoid k change neither. Where nobody has several needs, F is `passThroughFrequency` from all origins. Unlike the exposures of `trace`, both follow recycled supply back through what it was made of. Where nobody is known to supply the product, the map is of the nearest stages behind it of which somebody is, and a note says so.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `stage` (an id, or "all") and `cuts` (`volume` 0–1, `frequency` ≥ 0)
 * @returns a table, for each product by volume × frequency, largest first; volume is a share (0–1) with bounds, its value null where they are more than 0.1 apart; frequency (passes per unit, ≥ the lower bound of volume), passes per unit that passes (≥ 1) and `volumeTimesFrequency` are by the lower bound of volume and the way that is critical as far as known; higher is riskier; the class is "not known" where it depends on what is not known; only those who certainly are passed are listed, and nobody, with a note, where nothing is known; with the `home`, and the `cuts` that the classes rest on
 * @throws RangeError when the home or the stage is not known, or a cut is no such number
 * @see Ministry of Finance of Japan (2025) Finance, choke points by volume and frequency, after OECD and IDE-JETRO (not verified against the primary text); in chains of materials kyusho's own definition
 * @example
 * vitalPoints(compile(parseModel(tinyModel)), { home: "JPN" }).rows.map(({ id, classId }) => `${id} ${classId}`) // => ["CHN vitalPoint", "AUS notKnown"]
 */
export function vitalPoints(network: Network, options: VitalPointOptions): VitalPoints {
  const home = resolveHome(options.home, options.groups);
  const cuts = cutsOf(options.cuts);
  const asked = { home: home.places, verb: "vitalPoints" };
  const products = askedProducts(network, options.stage, asked);
  const read = readings(network, numbersOf(network, home.places), "atoms");
  const walk = upstreamWalk(read.bounds);
  const supplies = products.flatMap((product) =>
    knownSupplies(network, walk, product).map((stage) => ({ product, stage })),
  );
  const rows = vitalPointRows(network, candidatesOf(network, home), {
    read,
    walk,
    supplies,
    cuts,
  });
  return shown({
    kind: "vitalPoints",
    home,
    title: answerTitle(network, home, { en: "vital points of", ja: "急所マップ" }),
    columns: VITAL_POINT_COLUMNS,
    rows,
    notes: {
      ...traceNotes(network),
      ...recyclingNotes(network),
      ...mapNotes(cuts),
      ...gapNotes(network, products, { supplies, rows }),
    },
    citations: usedCitations(network),
    methods: ["vitalPoints", "passThroughFrequency"],
    cuts,
  });
}
