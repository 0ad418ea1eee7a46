import { apparentConsumption } from "./apparentConsumption.ts";
import type { Balance } from "./balance.ts";
import { checkBalance } from "./checkBalance.ts";

/**
 * Import dependency ratio of the food balance sheets: gross imports, of which a part may be exported again, against domestic supply.
 *
 * Formula: IDR = M / (P + M − X), where P is production, M imports and X exports; stock changes are not counted.
 *
 * @param balance - production, imports and exports, each ≥ 0, all in one unit; a stockDrawdown is not used
 * @returns share of domestic supply (dimensionless), in [0, ∞), above 1 when more is exported than produced; higher is riskier; null when domestic supply is not above 0
 * @throws RangeError when production, imports or exports are negative or not finite, or the stock drawdown is not finite
 * @see Food and Agriculture Organization, import dependency ratio of the food balance sheets (not verified against the primary text)
 * @example
 * importDependencyRatio({ production: 100, imports: 50, exports: 10 }) // => 0.35714285714285715
 */
export function importDependencyRatio(balance: Balance): number | null {
  checkBalance("importDependencyRatio", balance);
  const { production, imports, exports } = balance;
  const supply = apparentConsumption({ production, imports, exports });
  return supply > 0 ? imports / supply : null;
}
