import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { recyclingNotes } from "../vitalPoints/walkNotes.ts";
import { chainGraph } from "./chainGraph.ts";
import { type ChainLink, chainLinks } from "./chainLinks.ts";
import { chainRows } from "./chainRows.ts";
import { chainVisits } from "./chainVisits.ts";
import { CHAIN_COLUMNS, CHAIN_NOTES, CUT_LOOPS, ROW_NOTES } from "./chainWords.ts";
import { largestPlaces } from "./largestPlaces.ts";
import { loopInputs } from "./loopInputs.ts";
import { withPerhapsLinks } from "./perhapsLinks.ts";

/** Whose chain is listed, of which product, and how many places are told apart. */
export interface ChainFlowsOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". Several count as one. */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one. */
  readonly groups?: Groups;
  /** Id of the stage whose product the home uses, or "all"; where left out, the products that the home finally uses. */
  readonly product?: string;
  /** How many places each stage lists by name besides the home, `other` and `unknown`; 5 where left out. */
  readonly largest?: number;
}

/**
 * The links of the chain behind what a home uses: stage by stage, from place to place, up to its final use.
 *
 * Formula: N = e + MᵀN, where e is one unit of the home's use of the product, M the shares by which a market draws on makers and other markets and by which a maker draws on the markets of each input (every needed input one unit per unit made; of stages that can serve the same need their shares), and N the units that pass each of them; times of a link = N of its end × its share; share = times / D, D = what all users of the from-stage take of it together, loops apart.
 * "use" goes into the home's final use. "input" goes from the place where goods were before they entered their user's market (made there, or sent on from there) to the place of the user. "trade" is what such a place had bought in itself and hands on, by where it came from (re-exports). What enters a place's makers and its trade together is what leaves it, of every needed input. Where the home's supply of a product is not known at all, the links behind it are those of the home's own markets of its inputs.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `product` and `largest`
 * @returns one row per link, with ids `fromStageId` (ids joined by "|" where any of several may be meant), `fromPlaceId`, `toStageId` (null for the final use) and `toPlaceId` (ISO code, "other", "unknown", "rest" for the smaller places together, or the id of the home), `linkId`, `loopId` ("loop" where the link closes a loop, else null); `share` of the home's need of the from-stage (0 or more, of which those of "use", and of "input" without loops, come to 1 for each stage), `placeShare`, the part of that need that leaves the link's from-place in all, and `times`, units per unit of the final use; neither direction is risk. Plain numbers, no bounds: what is known at least, the rest from "unknown". Null where it depends on which of several stages serves a need, and nobody knows: such rows say so in a note, and hold in `alike` the times as if each served the same part
 * @throws RangeError when the home or the product is not known, or `largest` is no whole number from 1
 * @see kyusho's own definition on the Leontief inverse of shares, Leontief (1936) doi:10.2307/1927837 (not verified against the primary text)
 * @example
 * chainFlows(compile(parseModel(tinyModel)), { home: "JPN", product: "refining" }).rows.filter(({ linkId }) => linkId === "use").map(({ fromPlaceId, share }) => `${fromPlaceId} ${share.toFixed(2)}`) // => ["CHN 0.71", "JPN 0.29"]
 */
export function chainFlows(network: Network, options: ChainFlowsOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const { largest = 5 } = options;
  if (!(Number.isInteger(largest) && largest >= 1))
    throw new RangeError(`chainFlows: largest must be a whole number from 1 (got ${largest})`);
  const asked = { home: home.places, verb: "chainFlows" };
  const products = askedProducts(network, options.product, asked);
  const notes: Record<string, Note> = {};
  const rows = products.flatMap((product) => {
    const found = linksBehind(network, home, { product, largest });
    Object.assign(notes, found.notes);
    return found.rows;
  });
  return shown({
    kind: "chainFlows",
    home,
    title: answerTitle(network, home, { en: "links of the chain behind", ja: "供給網のつながり" }),
    columns: CHAIN_COLUMNS,
    rows,
    notes: {
      ...CHAIN_NOTES,
      ...notesUsed(rows),
      ...notes,
      ...traceNotes(network),
      ...recyclingNotes(network),
    },
    citations: usedCitations(network),
    methods: ["chainFlows"],
  });
}

function linksBehind(
  network: Network,
  home: ResolvedHome,
  { product, largest }: { readonly product: number; readonly largest: number },
): { readonly rows: Result["rows"]; readonly notes: Readonly<Record<string, Note>> } {
  const chain = chainGraph(network, { product, home: numbersOf(network, home.places) });
  const loops = loopInputs(chain, product);
  const own = new Set(home.places);
  const placed = (place: string) => (own.has(place) ? home.id : place);
  const found = (withPerhaps: boolean): LinksFound => {
    const { visits, isCut } = chainVisits(chain, loops, withPerhaps);
    return { links: chainLinks(chain, { visits, loops, placed, withPerhaps }), isCut };
  };
  const [certain, all] = [found(false), found(true)];
  const links = withPerhapsLinks(certain.links, all.links);
  const grouped = largestPlaces(links, { largest, home: home.id });
  const table = chainRows(network, grouped, { product, home, entered: chain.entered });
  return certain.isCut || all.isCut
    ? { ...table, notes: { ...table.notes, cutLoops: CUT_LOOPS } }
    : table;
}

interface LinksFound {
  readonly links: readonly ChainLink[];
  readonly isCut: boolean;
}

/** Of the notes on rows those that some row points at. */
function notesUsed(rows: Result["rows"]): Record<string, Note> {
  const used = new Set(rows.flatMap(({ notes }) => notes as readonly string[]));
  return Object.fromEntries(Object.entries(ROW_NOTES).filter(([key]) => used.has(key)));
}
