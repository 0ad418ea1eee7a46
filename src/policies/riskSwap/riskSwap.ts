import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { askedStageIds, checkMeasures, DEFAULT_MEASURES, type SwapAspect } from "./askedSwap.ts";
import { swapCitations, swapNotes, swapTitle } from "./swapAbout.ts";
import { swapGroups } from "./swapGroups.ts";
import { swapQuestion } from "./swapQuestion.ts";
import type { SwapRow } from "./swapRow.ts";
import { swapRows } from "./swapRows.ts";
import { SWAP_COLUMNS } from "./swapWords.ts";

/** Whose risk is compared, over which groups, stages and measures. */
export interface RiskSwapOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` or `blocs` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Sets of places that are also told as one; concentration by bloc only where none overlap. */
  readonly blocs?: readonly HomeSpec[];
  /** Ids of the stages compared; all of both models where left out. */
  readonly stages?: readonly string[];
  /** Which risks: all but "attributed" where left out, which takes longer. */
  readonly measures?: readonly SwapAspect[];
}

/** The answer of `riskSwap`: for each stage, measure and key a total (`part` "total") and those whose figures make it up. */
export interface RiskSwap extends Result {
  readonly kind: "riskSwap";
  readonly home: ResolvedHome;
  readonly rows: readonly SwapRow[];
}

/**
 * Risk swap: what of a home's risk a change removes, what it only moves to somebody else, and what comes new, by place, owner, operator, bloc, chokepoint and stage.
 *
 * Formula: R = Σ max(0, b_c − a_c) and N = Σ max(0, a_c − b_c) over actors c, where b_c and a_c are c's figure before and after; moved = min(R, N), removed = R − moved, new = N − moved; so removed + moved + new = max(R, N) = gross change, and new − removed = N − R = change, both exactly; swap ratio = 1 − (R − N) / R = N / R. The figures are exposures (share of the home's supply of a stage that passes c, looked through or at first hand), c's part s_c² of the foreign part of the HHI (Σ s_c² over foreign c, by operator over all c, s_c at first hand), Shapley parts of foreign exposure ("attributed"); over stages, the largest exposure to one place, the foreign part of the HHI, net import reliance and 1 − traced self-sufficiency.
 *
 * Exposures overlap: the same supply can pass several, so that sums may exceed 1; "attributed" adds up, and is answered only where it is exact and nothing is unknown. Moved is shared out in proportion to changes among those that fall and those that rise.
 *
 * @param before - a compiled model
 * @param after - another, of another date, policy or scenario (`runScenario(…).after`); stages are matched by id
 * @param options - `home`, and where wanted `groups`, `blocs`, `stages` (ids) and `measures` ("lookThrough", "faceValue", "concentration", "reliance", "attributed")
 * @returns a table; shares of the home's supply, and pure numbers for HHI, each `{ value, lo, hi }` with guaranteed bounds, high is risk, `removed` the other way round; value null where bounds are more than 0.1 apart; `ratio` in [0, ∞), above 1 more came than went, null where it is not certain that anything went or where figures overlap; where nothing differs upstream of a stage its change is 0, be the figure itself unknown; changes null for a stage that one model does not have, at that stage and over stages; `finding` says each total in words
 * @throws RangeError when the home, a bloc, a stage or a measure is not known
 * @see kyusho's own definition
 * @example
 * const network = compile(parseModel(tinyModel));
 * riskSwap(network, network, { home: "JPN" }).rows.every(({ change }) => change.lo === 0 && change.hi === 0) // => true
 */
export function riskSwap(before: Network, after: Network, options: RiskSwapOptions): RiskSwap {
  const { measures = DEFAULT_MEASURES } = options;
  checkMeasures(measures);
  const home = resolveHome(options.home, options.groups);
  const blocs = (options.blocs ?? []).map((bloc) => resolveHome(bloc, options.groups));
  const networks = [before, after] as const;
  const stages = askedStageIds(networks, options.stages);
  const groups = swapGroups(swapQuestion(networks, { home, blocs, stages }), stages, measures);
  const rows = groups.flatMap((group) => swapRows(group, groups, labelOf(networks, group.stageId)));
  return shown({
    kind: "riskSwap",
    title: swapTitle(networks, home),
    home,
    columns: SWAP_COLUMNS,
    rows,
    notes: swapNotes(networks, rows),
    citations: swapCitations(networks),
    methods: ["riskSwap", ...new Set(groups.map(({ measureId }) => measureId))],
  });
}

function labelOf(networks: readonly Network[], id: string | null) {
  if (id === null) return null;
  const network = networks.find(({ stageNumber }) => stageNumber.has(id)) as Network;
  return stageLabel(network, network.stageNumber.get(id) as number);
}
