import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceGraph } from "../graph/traceGraph.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedProducts } from "../question/askedProducts.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { upstreamWalk } from "../vitalPoints/upstreamWalk.ts";
import { walkNotes } from "../vitalPoints/walkNotes.ts";
import { NOT_SEEN, PROFILE_NOTES, profileColumns } from "./profileColumns.ts";
import { profileRows } from "./profileRows.ts";
import type { SupplierKey } from "./supplyMix.ts";

/** Whose chain is looked at, and by whom suppliers are told apart. */
export interface ProfileOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one. */
  readonly groups?: Groups;
  /** Id of the stage whose product is looked at, or "all"; the products that the home finally uses where left out. */
  readonly stage?: string;
  /** "place" (default), "owner" (place of the owner) or "operator". */
  readonly key?: SupplierKey;
}

/**
 * Where along the chain concentration peaks: for each stage behind a product, how concentrated it is at face value, looked through, and by ultimate origin.
 *
 * Formula: HHI = Σ pᵢ². At face value pᵢ is the part of i in the home's own supply of the stage at first hand (in world production where nobody in it is known); looked through, the visits to i's suppliers of the stage over all visits to the stage, on the mean walk upstream from the home's supply of the product; by ultimate origin, the chance that the walk from the home's supply of the stage ends at an origin supplier (without inputs) of i.
 * Where nobody is known to supply the product, the walks start at the home's supply of the nearest stages behind it of which somebody is, as the column `behind` says.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `stage` (an id, or "all") and `key`
 * @returns a table, one row for each product, stage and start of the walks; each HHI is `{ value, lo, hi }`, dimensionless, in [0, 1], higher is riskier, value null where more than 0.05 of the whole is not attributed, null as a whole where nobody is known; the largest looked through with its share (0–1); `peak` marks the stage whose HHI looked through is highest, for certain or as far as known, of those in which the home is not the largest itself
 * @throws RangeError when the home, the stage or the key is not known
 * @see kyusho's own definition on the absorbing random walk of Kemeny & Snell (1960) Finite Markov Chains (not verified against the primary text)
 * @example
 * concentrationProfile(compile(parseModel(tinyModel)), { home: "JPN" }).rows.map(({ stageId, faceValue }) => `${stageId} ${faceValue.lo.toFixed(3)}`) // => ["mining 1.000", "refining 0.585"]
 */
export function concentrationProfile(network: Network, options: ProfileOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const key = keyAsked(options.key);
  const asked = { home: home.places, verb: "concentrationProfile" };
  const products = askedProducts(network, options.stage, asked);
  const walk = upstreamWalk(
    traceGraph(network, {
      reading: "bounds",
      recycling: "atoms",
      home: numbersOf(network, home.places),
    }),
  );
  const rows = products.flatMap((product) =>
    profileRows(network, walk, { product, key, home: home.places }),
  );
  return shown({
    kind: "concentrationProfile",
    home,
    title: answerTitle(network, home, {
      en: "where concentration peaks in the chain of",
      ja: "集中度の工程別推移",
    }),
    columns: profileColumns(key),
    rows,
    notes: {
      ...traceNotes(network),
      ...walkNotes(network),
      ...PROFILE_NOTES,
      ...(rows.some(({ lookThrough }) => lookThrough === null) ? { notSeen: NOT_SEEN } : {}),
    },
    citations: usedCitations(network),
    methods: ["hhi", "concentrationProfile"],
  });
}

const KEYS: readonly SupplierKey[] = ["place", "owner", "operator"];

function keyAsked(key: SupplierKey = "place"): SupplierKey {
  if (!KEYS.includes(key))
    throw new RangeError(
      `concentrationProfile: key must be one of ${KEYS.join(", ")} (got '${key}')`,
    );
  return key;
}
