import type { Balance } from "./balance.ts";
import { checkBalance } from "./checkBalance.ts";

/**
 * Apparent consumption: what must have been used at home, seen from production, trade and stocks.
 *
 * Formula: C = P + M − X + ΔS, where P is production, M imports, X exports and ΔS what was taken out of stock.
 *
 * @param balance - production, imports and exports, each ≥ 0, and stockDrawdown (negative when stock was built up; left out when not counted), all in one unit
 * @returns in the unit of the balance; at or below 0 when exports outweigh the rest, exactly 0 when the rest differs from exports by a rounding error only; no direction of risk; never null
 * @throws RangeError when production, imports or exports are negative or not finite, or the stock drawdown is not finite
 * @see US Geological Survey, Mineral Commodity Summaries 2026
 * @example
 * apparentConsumption({ production: 250, imports: 300, exports: 25, stockDrawdown: -15 }) // => 510
 */
export function apparentConsumption(balance: Balance): number {
  checkBalance("apparentConsumption", balance);
  const { production, imports, exports, stockDrawdown = 0 } = balance;
  // Net trade first, so that self-sufficiency and net import reliance sum to 1 however small the consumption is.
  const consumption = production + (imports - exports + stockDrawdown);
  const turnover = production + imports + exports + Math.abs(stockDrawdown);
  // 0.1 + 0.2 − 0.3 leaves a rounding error, not a consumption to divide by.
  return Math.abs(consumption) <= 4 * Number.EPSILON * turnover ? 0 : consumption;
}
