import { marchandCascade } from "./marchandCascade.ts";
import { proportionalSweep } from "./proportionalSweep.ts";
import { reactiveSweep } from "./reactiveSweep.ts";
import { settle } from "./settle.ts";
import { SWEEPS } from "./tolerances.ts";
import { type TradeAnswer, tradeAnswer } from "./tradeAnswer.ts";
import { absorb, storeSurplus, supplyOf, type TradeShock, tradeState } from "./tradeState.ts";
import { type Trade, tradeTable } from "./tradeTable.ts";

/** How places react to a shortage; all parts are from 0 to 1. */
export type TradeRule =
  | (Usable & Sweeping & { readonly rule: "proportional" })
  | (Usable & Sweeping & { readonly rule: "reactive"; readonly offered?: number })
  | (Usable & Sweeping & { readonly rule: "marchand"; readonly asymmetric?: boolean })
  | (Usable & { readonly rule: "ban" });

interface Usable {
  /** Part of reserves that may be drawn; 1 unless said. */
  readonly usable?: number;
}

interface Sweeping {
  /** Part of a shortage that a place bears before it turns to trade; 0 unless said. */
  readonly absorbed?: number;
  /** Sweeps after which the cascade is given up; 50 unless said. */
  readonly sweeps?: number;
}

/** The rule with every part filled in. */
export interface TradeAssumptions {
  readonly rule: TradeRule["rule"];
  readonly usable: number;
  readonly absorbed: number;
  readonly offered: number;
  readonly asymmetric: boolean;
  readonly sweeps: number;
}

/** What a shock of one commodity's production or exports does to all who trade in it. */
export interface TradeCascade extends TradeAnswer {
  readonly kind: "tradeCascade";
  readonly assumed: TradeAssumptions;
}

/**
 * What lost production or held-back exports of one commodity do to everybody's consumption when places draw on reserves and pass the shortage on through trade.
 *
 * Formula: C = P + I − E + D − U for each place, where P is production, I imports, E exports, D reserves drawn and U what a ban leaves unsold; a shortage s = wanted consumption − supply meets reserves, then `absorbed`·s is borne, and below 1e-5 of consumption all of it. Then by rule, until a sweep changes no place's trade by more than 1e-10 of its production and imports:
 * "proportional": Eᵢⱼ·(1 + [i has reserves]·πⱼ − πᵢ), π = min(1, s/T), T = exports + imports from those with reserves (more than 1e-9 of production and imports before);
 * "reactive": the short cut exports by min(1, s/E), draw and bear again, then share out in the proportions of trade what others offer, `offered` of their reserves, in a sweep;
 * "marchand": π is taken of the shock that the last sweep passed on, until none above 1e-11 of production and imports is left;
 * "ban": nobody reacts, Eᵢⱼ·(1 − heldᵢ) and reserves alone.
 * All tolerances are ratios, so that the unit does not matter.
 *
 * @param trade - `places` (n names), `production`, `reserves` (n amounts each, ≥ 0), `exports` (n × n by rows, or flows `{ from, to, amount }`), all in one unit; `consumption` (n amounts) only to be checked against production + imports − exports
 * @param shock - `lost` part of production and `held` part of exports, by place, each 0–1; what is held back lies unsold, serves its own country first, and the rest of these exports never grows
 * @param options - `rule`; `usable` part of reserves (default 1), `absorbed` (default 0), `sweeps` (default 50), with "reactive" `offered` (default 0.2), with "marchand" `asymmetric` (default true: a place hit after its reserves are gone no longer raises its exports)
 * @returns `outcome`: a row per place in the unit of the data, all ≥ 0 (shortage, reserves drawn and unsold are riskier when high, consumption when low; shortage of all is at most the production lost and the exports held back, in sum), and flows before and after; null, with `reason` and the last state as `unsettled`, when trade has not settled or does not balance to 1e-9; `sweeps`, `residual` and `imbalance` (ratios) always; `assumed` holds the rule with its defaults
 * @throws RangeError when shapes differ, an amount is negative or not finite, exports exceed production and imports, a place is not in the table, or a part is outside 0–1
 * @see Heslin et al. (2020) Frontiers in Sustainable Food Systems 4: 26, doi:10.3389/fsufs.2020.00026, for "proportional" and "reactive"; Marchand et al. (2016) Environmental Research Letters 11: 095009, doi:10.1088/1748-9326/11/9/095009, for "marchand" (checked against the authors' codes, not verified against the primary texts); "ban" and the tolerances are kyusho's own definition
 * @example
 * const trade = { places: ["CHN", "JPN"], production: [100, 0], reserves: [0, 10], exports: [[0, 40], [0, 0]] };
 * tradeCascade(trade, { held: { CHN: 0.5 } }, { rule: "ban" }).outcome?.rows.map(({ shortage }) => shortage) // => [0, 10]
 */
export function tradeCascade(trade: Trade, shock: TradeShock, options: TradeRule): TradeCascade {
  const assumed = assumptions(options);
  const state = tradeState(tradeTable(trade), shock, assumed.usable);
  const { rule, sweeps, absorbed } = assumed;
  if (rule === "marchand") {
    const ending = marchandCascade(state, assumed);
    return { kind: "tradeCascade", assumed, ...tradeAnswer(state, state.wanted, ending) };
  }
  storeSurplus(state);
  const once = () => absorb(state, 0);
  const sweep = {
    proportional: () => proportionalSweep(state, absorbed),
    reactive: () => reactiveSweep(state, assumed),
    ban: once,
  }[rule];
  const ending = settle(state, sweep, sweeps);
  return { kind: "tradeCascade", assumed, ...tradeAnswer(state, supplyOf(state), ending) };
}

function assumptions(options: TradeRule): TradeAssumptions {
  const assumed = {
    usable: 1,
    absorbed: 0,
    offered: 0.2,
    asymmetric: true,
    sweeps: SWEEPS,
    ...options,
  };
  if (!["proportional", "reactive", "marchand", "ban"].includes(assumed.rule))
    throw new RangeError(
      `tradeCascade: rule must be "proportional", "reactive", "marchand" or "ban" (got ${JSON.stringify(assumed.rule)})`,
    );
  for (const name of ["usable", "absorbed", "offered"] as const)
    if (!(assumed[name] >= 0 && assumed[name] <= 1))
      throw new RangeError(`tradeCascade: ${name} must be from 0 to 1 (got ${assumed[name]})`);
  if (!(Number.isInteger(assumed.sweeps) && assumed.sweeps >= 1))
    throw new RangeError(
      `tradeCascade: sweeps must be a whole number of 1 or more (got ${assumed.sweeps})`,
    );
  return assumed;
}
