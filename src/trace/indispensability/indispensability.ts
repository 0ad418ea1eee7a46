import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import { placeName } from "../../model/places/places.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { product, sum } from "../../numeric/interval.ts";
import { weightedMean } from "../../numeric/weightedMean.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedStages, stageCells } from "../question/askedStages.ts";
import { productsOf } from "../question/products.ts";
import { stageNotes, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { stageList } from "../reading/upstreamLabels.ts";
import {
  INDISPENSABILITY_COLUMNS,
  INDISPENSABILITY_NOTES,
  noUsersNote,
  TOTAL_WORDS,
} from "./indispensabilityWords.ts";
import { type Loss, lossesWithout } from "./lossesWithout.ts";

/** Whose indispensability is asked about. */
export interface IndispensabilityOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one. */
  readonly groups?: Groups;
  /** Id of one stage, or "all", which it is where left out. */
  readonly stage?: string;
}

/**
 * Strategic indispensability (戦略的不可欠性), kyusho's own proxy: what other places lose of what they use when all that stands in the home is gone and nobody reroutes.
 *
 * Formula: loss of place p = 1 − A_home(p), where A_home(p) = share of p's supply of the stage whose whole upstream avoids the home (weakest link); in total Σ d_p · loss_p / Σ d_p, where d_p = final demand of p. That is the rationing closure: shares stay as they are, each ships the same fraction to all its customers, and output follows the scarcest input.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups` and `stage`
 * @returns one row per stage and other place that makes, imports, needs or finally wants its product (places of which the same is said share one), and one per stage for all of known demand: the loss (0–1; the home's position is weaker where low) as `{ value, lo, hi }` and, where demand is known, in the stage's unit; value null where the bounds are more than 0.1 apart, the total null with a reason where no demand is known; a stage whose product nobody else is known to use has no row and a note
 * @throws RangeError when the home or the stage are not known
 * @see kyusho's own definition, after the wording of Japan's economic security policy, which gives no formula; an upper bound for a short cut, since stocks, spare capacity and rerouting are left out
 * @example
 * indispensability(compile(parseModel(tinyModel)), { home: "CHN", stage: "refining" }).rows[0].placeIds // => ["JPN", "KOR"]
 */
export function indispensability(network: Network, options: IndispensabilityOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const asked = askedStages(network, options.stage, "indispensability");
  const losses = lossesWithout(network, home, asked);
  const others = network.places.filter((place) => !home.places.includes(place));
  const products = productsOf(network, others);
  const unused = asked.filter((stage) => losses.every((loss) => loss.stage !== stage));
  return shown({
    kind: "indispensability",
    home,
    title: answerTitle(network, home, {
      en: "what other places lose (indispensability, kyusho's proxy) without",
      ja: "戦略的不可欠性(kyusho独自の代理指標:供給が途絶した場合に他国・地域が失う割合)",
    }),
    columns: INDISPENSABILITY_COLUMNS,
    rows: asked.flatMap((stage) => {
      const own = losses.filter((loss) => loss.stage === stage).sort(byLoss(network));
      const first = stageCells(network, stage, products);
      return rowsOf(network, stage, own).map((cells) => ({ ...first, ...cells }));
    }),
    notes: {
      ...INDISPENSABILITY_NOTES,
      ...noUsersNote(stageList(network, unused)),
      ...traceNotes(network),
    },
    citations: usedCitations(network),
    methods: ["indispensability", "exposure"],
  });
}

function byLoss({ places }: Network) {
  const at = ({ loss }: Loss, end: "lo" | "hi") => loss?.[end] ?? 0;
  return (a: Loss, b: Loss) =>
    at(b, "lo") - at(a, "lo") ||
    at(b, "hi") - at(a, "hi") ||
    (places[a.place] as string).localeCompare(places[b.place] as string, "en");
}

type Cells = Readonly<Record<string, Cell>>;

/** A row for each place, for those together of which the same is said, and one for all of known demand. */
function rowsOf(network: Network, stage: number, losses: readonly Loss[]): Cells[] {
  if (losses.length === 0) return [];
  const groups = new Map<string, Loss[]>();
  for (const one of losses) {
    const { loss, demand, place } = one;
    const key = demand === null ? JSON.stringify(loss) : `${place}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups.values()].map((group) => placeCells(network, group));
  return [...rows, totalCells(network, stage, losses)];
}

/** Places of which the same is said. */
function placeCells(network: Network, group: readonly Loss[]): Cells {
  const { stage, loss, demand } = group[0] as Loss;
  const ids = group.map(({ place }) => network.places[place] as string);
  const isOpen = loss?.lo === 0 && loss.hi === 1;
  return {
    placeIds: ids,
    place: {
      en: ids.map((id) => placeName(id, "en")).join(", "),
      ja: ids.map((id) => placeName(id, "ja")).join("、"),
    },
    loss,
    demand,
    lost: loss && demand && product(demand, loss),
    unit: network.stages[stage]?.unit ?? null,
    reason: loss === null ? TOTAL_WORDS.noOrigin : null,
    notes: [...stageNotes(network, stage), ...(isOpen ? ["nothingKnown"] : [])],
  };
}

/** All other places of known demand together. */
function totalCells(network: Network, stage: number, losses: readonly Loss[]): Cells {
  const known = losses.flatMap(({ loss, demand }) =>
    loss && demand ? [{ weight: demand, of: loss }] : [],
  );
  const loss = weightedMean(known);
  const { places } = TOTAL_WORDS;
  return {
    placeIds: null,
    place: places(known.length, losses.length),
    loss,
    demand: loss && sum(known.map(({ weight }) => weight)),
    lost: loss && sum(known.map(({ weight, of }) => product(weight, of))),
    unit: network.stages[stage]?.unit ?? null,
    reason: loss === null ? TOTAL_WORDS.noDemand : null,
    notes: stageNotes(network, stage),
  };
}
