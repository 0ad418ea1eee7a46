import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { checkPermutations } from "../../numeric/shapley/permutationShapley.ts";
import { checkSeed } from "../../numeric/shapley/random.ts";
import { traceGraph } from "../graph/traceGraph.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { numbersOf, usedCitations } from "../reading/traceNotes.ts";
import { attributionNotes } from "./attributionNotes.ts";
import { ATTRIBUTION_COLUMNS, attributionRows } from "./attributionRows.ts";
import { type PlayerKey, playersOf } from "./players.ts";
import { sharedExposure } from "./sharedExposure.ts";

/** Whose foreign exposure is attributed, and among whom. */
export interface AttributionOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all"; left out, the products that the home finally uses. */
  readonly stage?: string;
  /** Among places (the default), places of owners, or operators. */
  readonly key?: PlayerKey;
  /** How a stage's inputs add up: the worst of them (`weakestLink`, the default), or matched at random (`product`). */
  readonly aggregator?: "weakestLink" | "product";
  /**
   * Random orders to draw where no exact answer is in reach: even, at least 4; left out, as many as bring the largest
   * standard error to 0.005 of the total, within a fixed amount of work.
   */
  readonly permutations?: number;
  /** Whole number from 0 to 2³² − 1 with which drawing starts (1 if left out). */
  readonly seed?: number;
}

/**
 * Attribution of foreign exposure: the part of the home's supply of each product that is due to each foreign party, such that the parts add up to all foreign exposure, where plain exposures overlap.
 *
 * Formula: φ_c = Σ over sets S of parties without c of |S|! (n − |S| − 1)! / n! × (E(S ∪ c) − E(S)), the Shapley value of E(S) = 1 − A_S, the share of supply whose upstream meets S, among n parties. For chains of single inputs, and for `product` without loops, φ_c = expected value of 1/|C| where c is in C, else 0, with C the parties met on the random way upstream.
 *
 * `attributed` is no bound: it counts all that is not known as one foreign party. Where that has a part, the part of anybody
 * named is neither the least nor the most that it can be, and the true one may be smaller or larger. No part is more than the
 * party's exposure, save where some supply has no origin: parties that take nothing alone may do so together, and a part can
 * then be more by as much as has no origin.
 *
 * Exact by that closed form, or by all sets for at most 12 parties that can have a part; otherwise sampled from random orders, each taken both ways.
 *
 * @param network - a compiled model
 * @param options - `home`, and where wanted `groups`, `stage`, `key`, `aggregator`, `permutations`, `seed`
 * @returns a table with, for each product, a row for each party with exposure or a part, largest first, and the total (row `part` "total"): `attributed` and `exposure` are shares of the home's supply and `ofTotal` of its foreign exposure (0–1), high is risk; `standardError` is null where exact; all that is not known is one party, so the total counts it as foreign; `ofTotal` null, with a note, where more than 0.1 of the total is not known or of suppliers without a name; null where no supply has an origin
 * @throws RangeError when the home or stage is not known, or `key`, `aggregator`, `permutations` or `seed` is none of those named
 * @see Shapley, L. S. (1953), A Value for n-Person Games, doi:10.1515/9781400881970-018, not verified against the primary text; the game on exposure is kyusho's own definition
 * @example
 * attribution(compile(parseModel(tinyModel)), { home: "JPN", stage: "mining" }).rows.map((row) => row.part) // => ["named", "unknown", "total"]
 */
export function attribution(network: Network, options: AttributionOptions): Result {
  const { key = "place", aggregator = "weakestLink", permutations = null, seed = 1 } = options;
  checkNames({ key, aggregator });
  if (permutations !== null) checkPermutations(permutations);
  checkSeed(seed);
  const home = resolveHome(options.home, options.groups);
  const stages = askedProducts(network, options.stage, {
    home: home.places,
    verb: "attribution",
  });
  const graph = traceGraph(network, {
    reading: "bounds",
    recycling: "collection",
    home: numbersOf(network, home.places),
  });
  const { players, colour } = playersOf(network, graph, { home, key });
  const shared = stages.map((stage) => {
    const target = graph.homeNode[stage] as number;
    const of = { of: colour, count: players.length, target };
    return { stage, ...sharedExposure(graph.graph, of, { aggregator, permutations, seed }) };
  });
  const isSampled = shared.some(({ method }) => method === "sampled");
  const rows = shared.flatMap((of) => attributionRows(network, of, { players, key }));
  return shown({
    kind: "attribution",
    home,
    title: answerTitle(network, home, TITLES[key]),
    columns: ATTRIBUTION_COLUMNS.filter((column) => isSampled || column.key !== "standardError"),
    rows,
    notes: attributionNotes(network, rows, { key, aggregator, isSampled }),
    citations: usedCitations(network),
    methods: ["attribution"],
    ...(isSampled ? { seed } : {}),
  });
}

function checkNames({ key, aggregator }: { readonly key: string; readonly aggregator: string }) {
  if (!["place", "owner", "operator"].includes(key))
    throw new RangeError(`key: must be place, owner or operator (got ${JSON.stringify(key)})`);
  if (!["weakestLink", "product"].includes(aggregator))
    throw new RangeError(
      `aggregator: must be weakestLink or product (got ${JSON.stringify(aggregator)})`,
    );
}

const TITLES = {
  place: {
    en: "foreign exposure attributed to places, of",
    ja: "海外への遡及依存度の内訳(所在地別)",
  },
  owner: {
    en: "foreign exposure attributed to owners' places, of",
    ja: "海外への遡及依存度の内訳(所有者の国・地域別)",
  },
  operator: {
    en: "foreign exposure attributed to operators, of",
    ja: "海外への遡及依存度の内訳(操業企業別)",
  },
} as const;
