import { inventoryDay } from "../../numeric/inventory/inventoryDay.ts";
import { inventoryState } from "../../numeric/inventory/inventoryState.ts";
import type { Precedence } from "../../numeric/inventory/ration.ts";
import { type IoLabel, ioPosition } from "../../trace/io/ioLabel.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { disturb, disturbances, rebuild } from "./disturbances.ts";
import { inventoryCapital } from "./inventoryCapital.ts";
import type { InventoryEvent } from "./inventoryLoss.ts";
import { inventoryModel, ioSectors } from "./inventoryModel.ts";
import {
  type InventoryOptions,
  type InventoryRationing,
  inventoryOptions,
} from "./inventoryOptions.ts";
import { type InventoryRecord, inventoryRecord } from "./inventoryRecord.ts";

/** A run of days, as plain data; amounts in the table's unit per day. */
export interface InventoryDynamics extends InventoryRecord {
  readonly labels: readonly IoLabel[];
  readonly sectors: readonly string[];
  readonly events: readonly InventoryEvent[];
  /** The options used, defaults filled in. */
  readonly options: ReturnType<typeof inventoryOptions>;
}

/**
 * Output of each industry day by day when some lose capacity, with inventories of inputs, rationing, orders to refill and overproduction (adaptive regional input–output model with inventories, ARIO).
 *
 * Formula: each day, capacity x^cap = α·(1 − Δ)·x⁰; demand d = Σ orders + final demand + rebuilding; x^opt = min(d, x^cap); output x = x^opt·min(1, min_k S_k/(ψ·n_k·a_k·x^opt)); stocks S_k change by what is received less a_k·x; orders for the next day are max(0, n_k·a_k·x^opt − S_k)/τ_inv + a_k·x, spread over the suppliers of k by the table's flows (times x^cap/x⁰); α moves by (α_max − α)·ζ/τ_α with the unmet part ζ of demand, and back to α_b at 1/τ_α where ζ = 0. x⁰ is usual output, Δ the part of capacity lost, k a sector of inputs, a_k the use of it per unit of output, n_k the days of it kept in stock.
 *
 * Two things to know: loss need not grow with severity, and where stocks are refilled slowly (τ_inv large beside n_k) output may run down for good after a passing event.
 *
 * @param io - table from `ioNetwork`, all amounts per year (or per day, by `parameters.period`)
 * @param events - `where` (industries by place, sector or both), `capacityLoss` (0–1) or `capitalLost` (table's unit), `from` (day, 0 or later), `days` of the full loss, then `recovery` { shape "linear" | "convex" | "convexScaled" | "concave", time in days } or `rebuilding` { time in days, sectors with shares }; the largest of several losses counts, lost capital adds up
 * @param options - `days` to run; `inventories` (days, "unlimited" or null; for all or by sector); `parameters` (`restorationTime` τ_inv 60, `overproductionMax` α_max 1.25, `overproductionTime` τ_α 365, `overproductionBase` α_b 1, `psi` ψ 0.9, `orders` "capacity" or "table", `capital`, `period`, `tolerance` 0.01, `keepStocks`); `rationing` "proportional" (default), "mixed" (industries before final demand) or `{ first: labels }`; `asBoario` for the numbers of BoARIO 0.6.4, its departures from the method included
 * @returns by day and industry: output, capacity, demand, unmet final demand and demand for rebuilding, in the table's unit per day; stocks by sector and industry (least of all days; null: unlimited or not an input); per industry the worst output (share of usual, low is risk) and its day, what limits it then, the time to recover in days (null: not within the run, or nothing made, with the reason) and the loss in days of usual output (≥ 0, high is risk); `residual`: the part of usual output that a day's account misses, 0 but for rounding
 * @throws RangeError when an industry or sector is not in the table, a loss is out of range, days are not whole, stocks times ψ are below a day's use, or a parameter is out of range
 * @see Hallegatte (2013) Modeling the role of inventories, Risk Analysis, doi:10.1111/risa.12090, and Guan et al. (2020) doi:10.1038/s41562-020-0896-8 (neither verified against the primary text); the steps are those of BoARIO 0.6.4 (Juhel), whose runs the tests reproduce; `mixed`, `first` and recovery from the first day after are kyusho's own definitions
 * @example
 * const labels = [{ place: "JPN", sector: "mines" }, { place: "JPN", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 365], [0, 0]] }, { labels, finalDemand: [0, 730] });
 * const events = [{ where: { sector: "mines" }, capacityLoss: 1, from: 0, days: 30 }];
 * const run = inventoryDynamics(io, events, { days: 30, inventories: 10, parameters: { psi: 1 } });
 * run.industries[0].worstOutput // => 0
 */
export function inventoryDynamics(
  io: IoNetwork,
  events: readonly InventoryEvent[],
  options: InventoryOptions,
): InventoryDynamics {
  const used = inventoryOptions(options);
  const model = inventoryModel(io, used);
  const capital = inventoryCapital(io, used.parameters);
  const shocks = disturbances(io, events, { capital, asBoario: used.asBoario });
  const precedence = precedenceOf(io, used.rationing);
  const state = inventoryState(model);
  const sectors = ioSectors(io);
  const record = inventoryRecord({ model, sectors, parameters: used.parameters });
  const today = { loss: new Float64Array(capital.length), extra: new Float64Array(capital.length) };
  for (let day = 0; day < used.days; day++) {
    disturb(shocks, day, today);
    record.open(state);
    const residual = inventoryDay(model, state, { ...today, precedence });
    record.close(state, { residual, extra: today.extra });
    rebuild(shocks, day, state.outsideShare);
  }
  const labels = io.labels.map(({ place, sector }) => ({ place, sector }));
  return { labels, sectors, events, options: used, ...record.end(state) };
}

function precedenceOf(io: IoNetwork, rationing: InventoryRationing): Precedence {
  if (rationing === "proportional" || rationing === "mixed")
    return { first: [], ordersFirst: rationing === "mixed" };
  const first = rationing.first.map((label) => ioPosition("inventoryDynamics", io, label));
  if (new Set(first).size === first.length) return { first, ordersFirst: false };
  throw new RangeError(
    `inventoryDynamics: an industry must be served first once only (got ${JSON.stringify(rationing.first)})`,
  );
}
