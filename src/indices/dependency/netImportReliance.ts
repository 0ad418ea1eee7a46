import { apparentConsumption } from "./apparentConsumption.ts";
import type { Balance } from "./balance.ts";
import { checkBalance } from "./checkBalance.ts";

/**
 * Net import reliance: the part of apparent consumption not covered by production at home.
 *
 * Formula: NIR = (M − X + ΔS) / (P + M − X + ΔS) = 1 − SSR, where P is production (secondary production included), M imports, X exports, ΔS what was taken out of stock and SSR the apparent self-sufficiency. Without stock changes it is also the cereal import dependency ratio of the FAO.
 *
 * @param balance - production, imports and exports, each ≥ 0, and stockDrawdown (negative when stock was built up; left out when not counted), all in one unit
 * @returns share of apparent consumption (dimensionless), in (−∞, 1], negative for net exporters; higher is riskier; null when apparent consumption is not above 0
 * @throws RangeError when production, imports or exports are negative or not finite, or the stock drawdown is not finite
 * @see US Geological Survey, Mineral Commodity Summaries 2026
 * @example
 * netImportReliance({ production: 100, imports: 50, exports: 10 }) // => 0.2857142857142857
 * netImportReliance({ production: 500, imports: 20, exports: 120 }) // => -0.25
 */
export function netImportReliance(balance: Balance): number | null {
  checkBalance("netImportReliance", balance);
  const consumption = apparentConsumption(balance);
  const { imports, exports, stockDrawdown = 0 } = balance;
  return consumption > 0 ? (imports - exports + stockDrawdown) / consumption : null;
}
