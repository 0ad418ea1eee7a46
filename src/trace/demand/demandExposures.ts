import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { placeExposures } from "../autonomy/placeExposures.ts";
import { faceValue } from "../exposures/faceValue.ts";
import { hiddenDependence } from "../exposures/hiddenDependence.ts";
import { isMadeAt, isUsedAt } from "../graph/markets.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedStages, stageCells } from "../question/askedStages.ts";
import { productsOf } from "../question/products.ts";
import { candidatesOf } from "../reading/candidates.ts";
import { NOISE, type Readings } from "../reading/reading.ts";
import { numbersOf, stageNotes, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { demandGraph } from "./demandGraph.ts";
import { DEMAND_COLUMNS, DEMAND_GAPS, DEMAND_NOTES } from "./demandWords.ts";

/** Whose customers are asked about. */
export interface DemandExposuresOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one. */
  readonly groups?: Groups;
  /** Id of one stage, or "all", which it is where left out. */
  readonly stage?: string;
}

/**
 * Demand-side security: on which places downstream what a home makes or handles depends, as users, processors or final markets, however far down the chain.
 *
 * Formula: exposure of stage j to c = 1 − A_c(j), where A_c(j) = share of what leaves the home's market of j whose whole way down avoids c, the least solution of A = 0 at c, 1 in final use elsewhere, Σ outflow shareₖ Aₖ otherwise. Outflow shares come from amounts: exports, final demand, and local use = production of what is made there · need per unit.
 *
 * @param network - a compiled model with trade, production, needs and demand in amounts
 * @param options - `home`, and where needed `groups` and `stage`
 * @returns one row per stage and foreign place that certainly stands downstream, largest first: shares (0–1, riskier when high) of what leaves the home's market that go there at first hand, that pass it anywhere downstream, and what is hidden between; `{ value, lo, hi }` with what is not accounted for counted for and against, value null where the bounds are more than 0.1 apart; a stage with nothing certain has one row of null with a reason
 * @throws RangeError when the home or the stage are not known
 * @see kyusho's own definition: exposure on the time reversal of the supply graph, which it equals (`transpose`) where the chain is balanced, fully known and in one unit
 * @example
 * demandExposures(compile(parseModel(tinyModel)), { home: "JPN", stage: "refining" }).rows[0].placeId // => "KOR"
 */
export function demandExposures(network: Network, options: DemandExposuresOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const asked = askedStages(network, options.stage, "demandExposures");
  const { mixing, alternatives, origins: _, ...notes } = traceNotes(network);
  return shown({
    kind: "demandExposures",
    home,
    title: answerTitle(network, home, {
      en: "who stands downstream of",
      ja: "下流の依存先(需要側)",
    }),
    columns: DEMAND_COLUMNS,
    rows: rowsOf(network, home, asked),
    notes: {
      ...DEMAND_NOTES,
      ...notes,
      ...(alternatives && { alternatives }),
      ...(mixing && { mixing }),
    },
    citations: usedCitations(network),
    methods: ["exposure"],
  });
}

type Row = Readonly<Record<string, Cell>>;

function rowsOf(network: Network, home: ResolvedHome, asked: readonly number[]): Row[] {
  const numbers = numbersOf(network, home.places);
  const read: Readings = {
    bounds: demandGraph(network, { reading: "bounds", home: numbers }),
    middle: demandGraph(network, { reading: "middle", home: numbers }),
  };
  const looked = placeExposures(network, read, home.places);
  const direct = new Map(
    candidatesOf(network, home)
      .filter(({ key }) => key === "place")
      .map(({ id, subject }) => [
        id,
        faceValue(read, subject, { unclear: "avoided", poolsAre: "places" }),
      ]),
  );
  const products = productsOf(network, home.places);
  return asked.flatMap((s) => {
    const first = stageCells(network, s, products);
    const notes = stageNotes(network, s);
    const found = (looked[s] ?? [])
      .filter(({ id, exposure }) => id !== null && exposure.lo > NOISE)
      .sort(
        (a, b) => b.exposure.lo - a.exposure.lo || (a.id ?? "").localeCompare(b.id ?? "", "en"),
      );
    if (found.length === 0) {
      const isNone = (looked[s] ?? []).every(({ exposure }) => exposure.hi <= NOISE);
      return [{ ...first, ...emptyCells(network, s, { numbers, isNone }), notes }];
    }
    return found.map(({ id, who, exposure }) => ({
      ...first,
      placeId: id,
      place: who,
      lookThrough: exposure,
      ...hiddenDependence(direct.get(id as string)?.[s] as Interval, exposure),
      reason: null,
      notes,
    }));
  });
}

/** Why no place is listed: none stands downstream, the home has no such market, or where it goes is not known. */
function emptyCells(
  network: Network,
  stage: number,
  { numbers, isNone }: { readonly numbers: readonly number[]; readonly isNone: boolean },
): Row {
  const nothing = isNone ? { value: 0, lo: 0, hi: 0 } : null;
  const isHandled = numbers.some(
    (place) => isMadeAt(network, stage, place) || isUsedAt(network, stage, place),
  );
  const gap = network.inShares[stage] === 1 ? DEMAND_GAPS.inShares : DEMAND_GAPS.notKnown;
  return {
    placeId: null,
    place: isNone ? DEMAND_GAPS.nobody : null,
    faceValue: nothing,
    lookThrough: nothing,
    hidden: nothing,
    reason: isNone ? null : isHandled ? gap : DEMAND_GAPS.noMarket,
  };
}
