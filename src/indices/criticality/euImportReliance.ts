import type { Balance } from "../dependency/balance.ts";
import { netImportReliance } from "../dependency/netImportReliance.ts";

/**
 * Import reliance of the EU's critical raw materials method: net imports in apparent consumption, 0 for a net exporter.
 *
 * Formula: IR = max(0, (M − X) / (P + M − X)), where P is production, M imports and X exports; stock changes are not counted.
 *
 * @param balance - production, imports and exports, each ≥ 0, all in one unit; a stockDrawdown is not used
 * @returns share of apparent consumption (dimensionless), in [0, 1]; higher is riskier; null when apparent consumption is not above 0
 * @throws RangeError when production, imports or exports are negative or not finite, or the stock drawdown is not finite
 * @see European Commission (2017) Study on the review of the list of critical raw materials, doi:10.2873/876644
 * @example
 * euImportReliance({ production: 20, imports: 100, exports: 20 }) // => 0.8
 * euImportReliance({ production: 100, imports: 10, exports: 30 }) // => 0
 */
export function euImportReliance(balance: Balance): number | null {
  const { production, imports, exports } = balance;
  const reliance = netImportReliance({ production, imports, exports });
  return reliance === null ? null : Math.max(0, reliance);
}
