import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedStages } from "../question/askedStages.ts";
import { candidatesOf, KEYS } from "../reading/candidates.ts";
import { exposedNodes, fedNodes } from "../reading/exposedNodes.ts";
import { readings } from "../reading/reading.ts";
import { rooted } from "../reading/rooted.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { commonUpstreamRows, type UpstreamChain } from "./commonUpstreamRows.ts";
import {
  COMMON_UPSTREAM_COLUMNS,
  COMMON_UPSTREAM_NOTES,
  INDEPENDENT_SOURCES_COLUMNS,
  INDEPENDENT_SOURCES_NOTES,
} from "./commonUpstreamWords.ts";
import { emptyNotes } from "./emptyNotes.ts";
import { firstHand } from "./firstHand.ts";
import { independentSources } from "./independentSources.ts";

/** Whose suppliers are looked behind, and for whom. */
export interface CommonUpstreamOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all", which it is where left out. */
  readonly stage?: string;
  /** Who is looked for upstream: places, owners' places, operators or chokepoints; all where left out. */
  readonly key?: "place" | "owner" | "operator" | "chokepoint";
}

/** The answer of `commonUpstream`: a table of who stands behind several sources, with another of the stages. */
export interface CommonUpstream extends Result {
  /** For each stage, how many sources of equal size its first-hand sources are worth, apart and with those as one that rest on the same place. */
  readonly independent: Result;
}

/**
 * Hidden common upstream: on whom several of a home's first-hand sources rest that look independent.
 *
 * First-hand sources of a stage are the home's own suppliers (by place and operator), the markets abroad from which it imports (by
 * place), and where it draws on the world's mix, its producers.
 *
 * Formula: resting(c) = Σ over sources a that are not c of w_a e_a(c), where w_a = a's share of the home's supply and e_a(c) = exposure of a's output to c, 1 − A of c; c is listed where e_a(c) > 0 for certain for at least two such a. Independent sources = 1/Σ W², where W = shares of the sources, those as one that rest on the same foreign place by half or more (e_a(c) ≥ 1/2), beginning with the place on which the largest share rests so.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `stage` and `key`
 * @returns a table with one row per stage and common upstream, by stage and then by `resting`: which sources rest on it, the share of the home's supply that they bring and that rests on it (0–1, high is risk), and at which stages it is first met upstream; without rows, notes say why; in `independent` one row per stage with both numbers of sources (from 1 up, low is risk), null with a reason where they are not known. Figures are `{ value, lo, hi }`, value null where too little is known
 * @throws RangeError when the home is no known place or group, the stage is not in the model, or the key is none of the four
 * @see kyusho's own definition
 * @example
 * commonUpstream(compile(parseModel(tinyModel)), { home: "JPN", stage: "refining" }).independent.rows[0].sources // => 2
 */
export function commonUpstream(network: Network, options: CommonUpstreamOptions): CommonUpstream {
  const home = resolveHome(options.home, options.groups);
  const asked = askedStages(network, options.stage, "commonUpstream");
  const chain = chainOf(network, home.places);
  const wanted = { ...chain, upstream: chain.upstream.filter(isOfKey(options.key)) };
  const supplies = asked.map((stage) => ({
    stage,
    supply: {
      bounds: firstHand(network, chain.read.bounds, stage),
      middle: firstHand(network, chain.read.middle, stage),
    },
  }));
  const rows = supplies.flatMap((one) => commonUpstreamRows(network, wanted, one));
  const notes = traceNotes(network);
  const citations = usedCitations(network);
  const independent: Result = {
    kind: "independentSources",
    home,
    title: answerTitle(network, home, { en: "independent sources of", ja: "実質的な供給元数" }),
    columns: INDEPENDENT_SOURCES_COLUMNS,
    rows: supplies.map((one) => independentSources(network, chain, one)),
    notes: { ...notes, ...INDEPENDENT_SOURCES_NOTES },
    citations,
    methods: ["effectiveSuppliers", "commonUpstream"],
  };
  return shown({
    ...{ kind: "commonUpstream", home },
    title: answerTitle(network, home, { en: "hidden common upstream of", ja: "隠れた共通の上流" }),
    columns: COMMON_UPSTREAM_COLUMNS,
    rows,
    notes: {
      ...notes,
      ...COMMON_UPSTREAM_NOTES,
      ...(rows.length === 0 ? emptyNotes(network, supplies) : {}),
    },
    citations,
    methods: ["commonUpstream", "exposure"],
    independent,
  });
}

function isOfKey(key: string | undefined): (one: { readonly key: string }) => boolean {
  const keys: readonly string[] = KEYS.filter((one) => one !== "bloc");
  if (key === undefined) return () => true;
  if (!keys.includes(key))
    throw new RangeError(
      `key: must be place, owner, operator or chokepoint (got ${JSON.stringify(key)})`,
    );
  return (one) => one.key === key;
}

function chainOf(network: Network, places: readonly string[]): UpstreamChain {
  const read = rooted(readings(network, numbersOf(network, places), "collection"));
  const fed = fedNodes(read);
  const upstream = candidatesOf(network, { places }).map((candidate) => ({
    ...candidate,
    exposed: exposedNodes(read, candidate.subject, fed),
  }));
  return { read, fed, upstream };
}
