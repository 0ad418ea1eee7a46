import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { tracedShare } from "../ladder/tracedShare.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { avoided, NOISE, readings, supported } from "../reading/reading.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { figureAsked } from "./figureAsked.ts";
import { firstHandGraph } from "./firstHandGraph.ts";
import { gapLabel, gapShare } from "./gapLabels.ts";
import { gaps } from "./gaps.ts";
import { looseBounds } from "./looseBounds.ts";
import { type Narrowing, narrowings } from "./narrowings.ts";
import { narrowingColumns, narrowingNotes } from "./narrowingTable.ts";

/** Whose supply is asked about, of which product, and which figure is to be known better. */
export interface ValueOfInformationOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all"; where left out, the products that the home finally uses. */
  readonly stage?: string;
  /** "traced" (where left out) for traced self-sufficiency, or the code of a place for exposure to it. */
  readonly of?: string;
}

/**
 * Which unknown datum narrows the bounds of a figure most: for each gap in the data behind a product, the bounds that are
 * left once that gap alone is known to be all at home or all not, or for exposure all of the place asked about or all not.
 *
 * The datum is who stands at first hand in the gap; all that stands behind them is more to be found out, and knowing the first
 * hand alone may narrow nothing. So `narrowingAtLeast` leaves that open: who turns out to stand at home draws on the home's supply
 * of inputs as it is, and what is behind anybody elsewhere is not known. `narrowingWithUpstream` takes the gap, and all that stands
 * behind it, as known together, and no answer at all narrows more than `narrowingAtMost`.
 *
 * A gap is a market whose suppliers are partly not known, imports that name no partner, a part of world production that
 * nobody is named for or that stands at `unknown` or `other`, or a need of which it is not known which input serves it how far.
 * With every gap as in `ifLo` the figure is `now.lo`, with every gap as in `ifHi` it is `now.hi`, unless what is made at home is less. A gap that turns out to be
 * partly one and partly the other may leave more than either.
 *
 * Formula: A(u) = share of the product's home supply that avoids what is to be avoided (weakest link) with gaps u_g = 1 where good, 0 where bad; width now W = A(1) − A(0); left if g and all behind it is good A(1) − A(0 but u_g = 1), left if its first hand is good A(1) − A(0 but u_g = least of A over what that needs at home; 0 elsewhere if it needs anything), left if g is bad A(1 but u_g = 0) − A(0); with left₁ for the first hand and left₂ for all behind it, narrowing at least W − max(left₁, left if bad), with upstream W − max(left₂, left if bad), at most W − min(left₂, left if bad). Traced self-sufficiency, and so A(1), is at most what is made at home.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `stage` and `of`
 * @returns a table with one row per product and gap behind it, those that surely narrow most first: `share` of the market (or of world production) that is not known, `reach` = share of the home's supply of the product that meets it, the figure `now` as `{ value, lo, hi }`, the width left at most and at least, and the narrowing at least, at least with all upstream of the gap known too, and at most (all 0–1), and what attains either bound; more narrowing is no risk but worth knowing; `share` null where no amounts tell; a product whose bounds are exact has no row and a note
 * @throws RangeError when the home is no known place or group, the stage is not in the model, or `of` is neither "traced" nor a place
 * @see kyusho's own definition
 * @example
 * valueOfInformation(compile(parseModel(tinyModel)), { home: "CHN" }).rows.length // => 1
 */
export function valueOfInformation(network: Network, options: ValueOfInformationOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const numbers = numbersOf(network, home.places);
  const figure = figureAsked(network, numbers, options.of ?? "traced");
  const read = readings(network, numbers, "collection");
  const split = gaps(network, read.bounds, figure.subject);
  const now =
    figure.id === "traced"
      ? tracedShare(network, numbers, { read })
      : avoided(read, figure.subject, { unclear: figure.unclear });
  const products = askedProducts(network, options.stage, {
    home: home.places,
    verb: "valueOfInformation",
  });
  const isOpen = (product: number) => widthOf(now[product] as Interval) > 0;
  const open = products.filter(isOpen);
  const fed = supported(read);
  const firstHand = firstHandGraph(network, read.bounds, { gapGraph: split, figure });
  const asked = { products: open, now, firstHand };
  const rows = narrowings(read.bounds, split, asked).map((narrowing) => ({
    ...gapCells(network, narrowing, { graph: read.bounds, home, numbers }),
    ...boundCells(narrowing, now[narrowing.product] as Interval),
    now: figure.of(now[narrowing.product] as Interval, fed[narrowing.product] as number),
    ifLo: figure.ifLo,
    ifHi: figure.ifHi,
  }));
  const sorted = inOrder(rows, products);
  const exact = products.filter((product) => !isOpen(product));
  return shown({
    kind: "valueOfInformation",
    home,
    title: answerTitle(network, home, figure.title),
    columns: narrowingColumns(figure),
    rows: sorted,
    notes: { ...traceNotes(network), ...narrowingNotes(network, sorted, exact) },
    citations: usedCitations(network),
    methods: ["valueOfInformation"],
  });
}

function widthOf({ lo, hi }: Interval): number {
  return hi - lo > NOISE ? hi - lo : 0;
}

function gapCells(
  network: Network,
  { product, gap, reach }: Narrowing,
  at: {
    readonly graph: TraceGraph;
    readonly home: ResolvedHome;
    readonly numbers: readonly number[];
  },
) {
  return {
    product,
    productId: network.stages[product]?.id ?? null,
    productName: stageLabel(network, product),
    stageId: network.stages[gap.stage]?.id ?? null,
    placeId: network.places[gap.place] ?? null,
    what: gapLabel(network, gap, at),
    share: gapShare(network, gap, at.graph),
    reach,
    notes: looseBounds(network, gap, { graph: at.graph, home: at.numbers }),
  };
}

function boundCells({ loIfGood, loIfFirstGood, hiIfBad }: Narrowing, { lo, hi }: Interval) {
  const left = (width: number) => (width > NOISE ? width : 0);
  const ifBad = hiIfBad - lo;
  const most = left(Math.max(hi - loIfFirstGood, ifBad));
  const withUpstream = left(Math.max(hi - loIfGood, ifBad));
  const least = left(Math.min(hi - loIfGood, ifBad));
  const narrowed = (width: number) => (hi - lo - width > NOISE ? hi - lo - width : 0);
  return {
    leftAtMost: most,
    leftAtLeast: least,
    narrowingAtLeast: narrowed(most),
    narrowingWithUpstream: narrowed(withUpstream),
    narrowingAtMost: narrowed(least),
  };
}

type Row = ReturnType<typeof gapCells> & ReturnType<typeof boundCells>;

function inOrder(rows: readonly Row[], products: readonly number[]): Result["rows"] {
  return rows
    .toSorted(
      (a, b) =>
        products.indexOf(a.product) - products.indexOf(b.product) ||
        b.narrowingAtLeast - a.narrowingAtLeast ||
        b.narrowingWithUpstream - a.narrowingWithUpstream ||
        b.narrowingAtMost - a.narrowingAtMost ||
        b.reach - a.reach ||
        a.what.en.localeCompare(b.what.en, "en"),
    )
    .map(({ product: _, productName, ...row }) => ({ ...row, product: productName }));
}
