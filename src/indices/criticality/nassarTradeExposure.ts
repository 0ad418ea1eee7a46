import type { Balance } from "../dependency/balance.ts";
import { netImportReliance } from "../dependency/netImportReliance.ts";

/**
 * Trade exposure of Nassar et al.: net import reliance, stock changes counted, 0 for a net exporter.
 *
 * Formula: TE = max(0, (I − E + ΔS) / (P + I − E + ΔS)), where P is primary and secondary production, I imports, E exports and ΔS what was taken out of stock.
 *
 * @param balance - production (primary and secondary), imports and exports, each ≥ 0, and stockDrawdown, all in one unit
 * @returns share of apparent consumption (dimensionless), in [0, 1]; higher is riskier; null when apparent consumption is not above 0
 * @throws RangeError when production, imports or exports are negative or not finite, or the stock drawdown is not finite
 * @see Nassar et al. (2020) Science Advances 6(8) eaay8647, doi:10.1126/sciadv.aay8647 (not verified against the primary text: read in a peer program)
 * @example
 * nassarTradeExposure({ production: 700, imports: 400, exports: 100 }) // => 0.3
 */
export function nassarTradeExposure(balance: Balance): number | null {
  const reliance = netImportReliance(balance);
  return reliance === null ? null : Math.max(0, reliance);
}
