import { shown } from "../../display/shown.ts";
import { placeName } from "../../model/places/places.ts";
import type { Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { poolAt } from "../../trace/graph/markets.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { askedChain } from "./askedChain.ts";
import { missingNotes } from "./missing.ts";
import type { OperationalChain } from "./operationalChain.ts";
import { operationalCitations } from "./operationalCitations.ts";
import { type OperationalOptions, operationalQuestion } from "./operationalQuestion.ts";
import { poolUse } from "./poolUse.ts";
import { storeOf } from "./storeOf.ts";
import { usefulCells } from "./usefulCells.ts";

/**
 * Where a home's stocks stand: how many days of the place's use each lasts, and whether it can still reach a product that the home finally uses once everything outside the home is switched off.
 *
 * A stock counts only behind the cut: ore in store is of no use to a home whose smelters stand abroad. Days of stocks that stand one behind the other in a chain add up only as far as the stages between them can work; days of stocks that are needed together do not add up at all.
 *
 * @param network - a compiled model
 * @param options - `home`; where needed `groups`; `flexibility`, `spare`, `recycling` and `inputs` as in `operationalSelfSufficiency`
 * @returns a table with a row for each stock at home: `days` of use of its place (low is risk; null where the use is not known), and `counts`: whether it reaches a product (null where the model does not give what is needed for it)
 * @throws RangeError when the home is no known place or group or an option is out of range
 * @see kyusho's own definition
 * @example
 * const demands = [{ stage: "refining", place: "JPN", amount: 25, citation: "made-up" }];
 * const stocks = [{ stage: "mining", place: "JPN", amount: 25, citation: "made-up" }];
 * stockPlacement(compile(parseModel({ ...tinyModel, demands, stocks })), { home: "JPN" }).rows.map(({ countsId }) => countsId) // => ["yes"]
 */
export function stockPlacement(
  network: Network,
  options: Omit<OperationalOptions, "days" | "floor">,
): Result {
  const { home, question } = operationalQuestion(network, options, {
    isCutOff: true,
    rivals: false,
    effects: null,
  });
  const chain = askedChain(question);
  const useful = chain.missing.length > 0 ? null : usefulPools(network, chain);
  const inside = new Set(question.home);
  const pools = (network.model.stocks ?? []).map(({ stage, place }) =>
    poolAt(
      network,
      network.stageNumber.get(stage) as number,
      network.placeNumber.get(place) as number,
    ),
  );
  const rows = [...new Set(pools)]
    .filter((pool) => inside.has(network.pools.place[pool] as number))
    .map((pool) => rowOf(network, pool, useful));
  const lacking = [...chain.missing, ...chain.missingStocks];
  return shown({
    kind: "stockPlacement",
    home,
    title: answerTitle(network, home, { en: "where stocks stand in", ja: "在庫の所在" }),
    columns: COLUMNS,
    rows,
    notes: { cut: CUT_OFF, ...missingNotes(network, lacking, home.places) },
    citations: operationalCitations(network),
    methods: ["stockPlacement"],
  });
}

function usefulPools(network: Network, chain: OperationalChain): Set<number> {
  const cells = [...usefulCells(chain)].map((cell) => chain.cells[cell]);
  return new Set(
    cells.map((cell) => (cell === undefined ? -1 : poolAt(network, cell.stage, cell.place))),
  );
}

function rowOf(
  network: Network,
  pool: number,
  useful: ReadonlySet<number> | null,
): Result["rows"][number] {
  const stage = network.pools.stage[pool] as number;
  const code = network.places[network.pools.place[pool] as number] as string;
  const countsId = useful === null ? null : useful.has(pool) ? "yes" : "no";
  return {
    stageId: network.stages[stage]?.id ?? "",
    placeId: code,
    countsId,
    stage: stageLabel(network, stage),
    place: { en: placeName(code, "en"), ja: placeName(code, "ja") },
    days: daysOfUse(network, pool),
    counts: countsId === null ? null : COUNTS[countsId],
  };
}

/** Days of its place's use for which a stock lasts. */
function daysOfUse(network: Network, pool: number): Interval | null {
  const store = storeOf(network, pool, null);
  const use = poolUse(network, pool);
  if (typeof store === "string" || use === null || !(use.lo > 0)) return null;
  const value = store.value === null || use.value === null ? null : store.value / use.value;
  return { value, lo: store.lo / use.hi, hi: store.hi / use.lo };
}

const COUNTS = {
  yes: { en: "reaches a product", ja: "製品に届く" },
  no: { en: "stranded", ja: "製品に届かない" },
} as const;

const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "place", label: { en: "place", ja: "所在地" }, ...text },
  {
    key: "days",
    label: { en: "days of use in store", ja: "使用量に対する在庫日数" },
    type: "quantity",
    unit: "days",
    risk: "low",
  },
  { key: "counts", label: { en: "behind the cut", ja: "途絶後に使えるか" }, ...text },
];

const CUT_OFF: Note = {
  kind: "assumed",
  text: {
    en: "everything outside the home is switched off: suppliers, flows and stocks",
    ja: "自国側の外の供給者・輸送・在庫は全て使えないとみなす",
  },
};
