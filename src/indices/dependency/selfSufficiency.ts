import { apparentConsumption } from "./apparentConsumption.ts";
import type { Balance } from "./balance.ts";
import { checkBalance } from "./checkBalance.ts";

/**
 * Apparent self-sufficiency: production at home against apparent consumption; where the inputs of production come from is not asked.
 *
 * Formula: SSR = P / (P + M − X + ΔS), where P is production, M imports, X exports and ΔS what was taken out of stock.
 *
 * @param balance - production, imports and exports, each ≥ 0, and stockDrawdown (negative when stock was built up; left out when not counted), all in one unit
 * @returns share of apparent consumption (dimensionless), in [0, ∞), above 1 for net exporters; lower is riskier; null when apparent consumption is not above 0
 * @throws RangeError when production, imports or exports are negative or not finite, or the stock drawdown is not finite
 * @see Food and Agriculture Organization, self-sufficiency ratio of the food balance sheets
 * @example
 * selfSufficiency({ production: 100, imports: 50, exports: 10 }) // => 0.7142857142857143
 * selfSufficiency({ production: 10, imports: 0, exports: 10 }) // => null
 */
export function selfSufficiency(balance: Balance): number | null {
  checkBalance("selfSufficiency", balance);
  const consumption = apparentConsumption(balance);
  return consumption > 0 ? balance.production / consumption : null;
}
