import { shown } from "../../display/shown.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import { placeName } from "../../model/places/places.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { flowReason } from "../segregated/flowReasons.ts";
import { metAnywhere, metEverywhere } from "./frechetBounds.ts";
import { MARGIN_COLUMNS, MARGIN_NOTES } from "./marginTable.ts";
import { placeShare } from "./placeShare.ts";
import { stagesPerUnit } from "./stagesPerUnit.ts";

/** Which place is the home, and which product is asked about. */
export interface MarginBoundsOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all"; where left out, the products that the home finally uses. */
  readonly stage?: string;
}

/**
 * What can be said of look-through from each stage's production by place alone, without knowing who buys from whom: bounds
 * that hold whatever goes with whatever, and the value as if each stage drew on the one before at random.
 *
 * Both figures answer for an average unit of the world's production of the product: they are neither traced self-sufficiency nor
 * exposure, which answer for what the home buys. Each stage must take every
 * need from one stage; a stage that is needed along several ways counts once for each.
 *
 * Formula: with m_s = the place's share of world production at stage s of n: a unit passes the place at some stage with a share in [max m_s, min(1, Σ m_s)], at random 1 − Π(1 − m_s); with r_s = the home's share: it is made wholly there with a share in [max(0, Σ r_s − (n − 1)), min r_s], at random Π r_s; where a share is known within bounds, its lower one for the lower bound and its upper one for the upper.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups` and `stage`
 * @returns a table with, for each product, the share (0–1) of an average unit of world production that is made wholly in the home (`figureId` "madeWholly", riskier when low) and that passes each place with a supplier at some stage (`figureId` "passes", riskier when high), as `{ value, lo, hi }`; value null where a stage's share is not known to 0.1; null, with a reason, where a need can be served by several stages or a stage stands behind itself
 * @throws RangeError when the home is no known place or group, or the stage is not in the model
 * @see Fréchet (1951), Sur les tableaux de corrélation dont les marges sont données; not verified against the primary text
 * @example
 * marginBounds(compile(parseModel(tinyModel)), { home: "JPN" }).rows.map(({ bounds }) => bounds.hi) // => [0, 0.75, 0.6, 0.4]
 */
export function marginBounds(network: Network, options: MarginBoundsOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const products = askedProducts(network, options.stage, {
    home: home.places,
    verb: "marginBounds",
  });
  return shown({
    kind: "marginBounds",
    home,
    title: answerTitle(network, home, {
      en: "look-through from each stage's production alone, for",
      ja: "各工程の生産構成だけによる遡及",
    }),
    columns: MARGIN_COLUMNS,
    rows: products.flatMap((product) => rowsOf(network, home, product)),
    notes: { ...notesOf(network), ...MARGIN_NOTES },
    citations: usedCitations(network),
    methods: ["marginBounds"],
  });
}

/** Of what every look-through rests on, only what the data say: here nothing mixes. */
function notesOf(network: Network): Record<string, Note> {
  return Object.fromEntries(
    Object.entries(traceNotes(network)).filter(
      ([key, { kind }]) => kind === "data" || key === "origins",
    ),
  );
}

function rowsOf(network: Network, home: ResolvedHome, product: number): Result["rows"] {
  const cells = {
    productId: network.stages[product]?.id ?? null,
    product: stageLabel(network, product),
  };
  const own = {
    figureId: "madeWholly",
    figure: FIGURES.madeWholly(home.label),
    placeId: null,
    who: home.label,
  };
  const stages = stagesPerUnit(network, product);
  if ("why" in stages) {
    const reason = flowReason(network, stages.why, stages.stage);
    return [{ ...cells, ...own, bounds: null, stages: null, reason }];
  }
  const needed = [...stages.values()].reduce((sum, ways) => sum + ways, 0);
  const margins = (places: readonly number[]) =>
    [...stages].map(([stage, ways]) => ({
      share: placeShare(network, stage, new Set(places)),
      ways,
    }));
  const rest = { stages: needed, reason: null };
  return [
    { ...cells, ...own, bounds: metEverywhere(margins(numbersOf(network, home.places))), ...rest },
    ...placesAt(network, home, stages)
      .map((place) => {
        const placeId = network.places[place] as string;
        const who = { en: placeName(placeId, "en"), ja: placeName(placeId, "ja") };
        const figure = { figureId: "passes", figure: FIGURES.passes(who), placeId, who };
        return { ...cells, ...figure, bounds: metAnywhere(margins([place])), ...rest };
      })
      .sort(
        (a, b) =>
          b.bounds.lo - a.bounds.lo ||
          b.bounds.hi - a.bounds.hi ||
          a.placeId.localeCompare(b.placeId, "en"),
      ),
  ];
}

/** Places outside the home with a supplier at some of the stages. */
function placesAt(
  { suppliers, pools, places }: Network,
  home: ResolvedHome,
  stages: ReadonlyMap<number, number>,
): number[] {
  const none = new Set(["other", "unknown", ...home.places]);
  const found = new Set<number>();
  for (const pool of suppliers.pool) {
    const place = pools.place[pool] as number;
    if (stages.has(pools.stage[pool] as number) && !none.has(places[place] ?? "")) found.add(place);
  }
  return [...found];
}

const FIGURES: Readonly<Record<"madeWholly" | "passes", (who: Label) => Label>> = {
  madeWholly: ({ en, ja }) => ({
    en: `made wholly in ${en}, average world unit`,
    ja: `世界平均1単位のうち全工程が${ja}で行われる割合`,
  }),
  passes: ({ en, ja }) => ({
    en: `passes ${en} at some stage, average world unit`,
    ja: `世界平均1単位のうちいずれかの工程が${ja}を通る割合`,
  }),
};
