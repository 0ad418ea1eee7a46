import { shown } from "../../display/shown.ts";
import { placeName } from "../../model/places/places.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { isNobody } from "../graph/isNobody.ts";
import { usedCitations } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { BALANCE_COLUMNS, BALANCE_NOTES, UNKNOWN_TERMS } from "./balanceWords.ts";
import { type PoolTerms, poolTerms, TERMS } from "./poolTerms.ts";
import { residualOf, shortfallOf } from "./residualOf.ts";

/**
 * Whether the amounts of a model agree: for each stage at each place, what is made and bought in beside what is sent out, used for other products and finally used.
 *
 * Formula: residual = made + bought in − sent out − used as input − final demand; with bounds the least of the first two less the most of the others, and the other way round.
 * Above 0: more enters than the model has a use for (other uses, stocks, or a figure that is too high); below 0: more leaves than enters. What recycling takes back was finally used before and is not deducted. Trade is complete where the stage says that all flows are listed (`"unreported": "none"`); elsewhere what is sent out is not known, and what is bought in only where imports are reported.
 *
 * @param network - a compiled model
 * @returns one row for each stage and place that the model names (`other` and `unknown`, which are no one market, apart), amounts in the unit of the stage: each `{ value, lo, hi }`, or null where it is not known; `residual` null where any of them is, with the reason; `shortfall` is how much more leaves than enters at least, by what is known, null where nothing is certain; neither direction of the residual is risk
 * @see kyusho's own definition
 * @example
 * massBalance(compile(parseModel(tinyModel))).rows.map(({ placeId, boughtIn, residual }) => [placeId, boughtIn?.value ?? null, residual]).at(-1) // => ["JPN", 25, null]
 */
export function massBalance(network: Network): Result {
  const { pools, places, stages, model } = network;
  const rows: Record<string, Cell>[] = [];
  for (let pool = 0; pool < pools.count; pool++) {
    const stage = pools.stage[pool] as number;
    const place = pools.place[pool] as number;
    if (isNobody(network, place)) continue;
    const terms = poolTerms(network, { stage, place });
    const code = places[place] as string;
    rows.push({
      stageId: stages[stage]?.id ?? "",
      stage: stageLabel(network, stage),
      placeId: code,
      place: { en: placeName(code, "en"), ja: placeName(code, "ja") },
      ...terms,
      residual: residualOf(terms),
      shortfall: shortfallOf(terms),
      unit: stages[stage]?.unit ?? null,
      reason: reasonOf(terms),
    });
  }
  const { title, year } = model;
  return shown({
    kind: "massBalance",
    title: {
      en: `${title.en} (${year}): what enters and leaves each place`,
      ja: `${title.ja ?? title.en}(${year}):国・地域ごとの物量収支`,
    },
    columns: BALANCE_COLUMNS,
    rows,
    notes: BALANCE_NOTES,
    citations: usedCitations(network),
    methods: ["massBalance"],
  });
}

/** The terms that are not known; null where all are. */
function reasonOf(terms: PoolTerms): Cell {
  const open = TERMS.filter((term) => terms[term] === null).map((term) => UNKNOWN_TERMS[term]);
  if (open.length === 0) return null;
  return {
    en: `not known: ${open.map(({ en }) => en).join(", ")}`,
    ja: `不明:${open.map(({ ja }) => ja).join("、")}`,
  };
}
