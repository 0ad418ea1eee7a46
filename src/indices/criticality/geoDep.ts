import { checkAmount } from "../dependency/checkAmount.ts";
import { allOf } from "./allOf.ts";
import { concentrationOfAmounts } from "./concentrationOfAmounts.ts";
import { importsToExports } from "./importsToExports.ts";
import { type ThresholdLine, thresholdLine } from "./thresholdLine.ts";
import { totalAmount } from "./totalAmount.ts";

/** Trade in one product in one year, all in one unit. */
export interface GeoDepTrade {
  /** Imports of the home from each partner. */
  readonly imports: Readonly<Record<string, number>>;
  /** Exports of the home. */
  readonly exports: number;
  /** Exports of each country of the world. */
  readonly worldExports: Readonly<Record<string, number>>;
}

/** The three criteria of GeoDep in one year, each with its verdict, and all together. */
export interface GeoDep {
  /** Concentration of the home's imports, above 0.4. */
  readonly importConcentration: ThresholdLine;
  /** Concentration of world exports, above 0.4. */
  readonly exportConcentration: ThresholdLine;
  /** Imports over exports, above 1; the data set writes 9999 where nothing is exported, here null. */
  readonly importsToExports: ThresholdLine;
  readonly dependent: boolean | null;
}

/**
 * Dependence on imports in one year by the criteria of CEPII's database GeoDep.
 *
 * Formula: H_m = Σ (m_c / m)² > 0.4, H_x = Σ (x_k / x)² > 0.4 and m / e > 1, where m_c are the home's imports from partner c, m their sum, x_k the exports of country k of the world, x their sum and e the home's exports; all strictly.
 *
 * @param trade - imports by partner, exports, and worldExports by country, each ≥ 0, in one unit (value in the database)
 * @returns three lines { value (dimensionless), threshold, above } and `dependent`; higher is riskier; a value is null when its denominator is 0, `above` too, except that imports without exports are above; `dependent` is null when nothing is false and something cannot be told
 * @throws RangeError when an amount is negative or not finite
 * @see Lefebvre & Wibaux (2024) Import dependencies: where does the EU stand?, database GeoDep of CEPII, http://www.cepii.fr
 * @example
 * geoDep({ imports: { CHN: 9, USA: 1 }, exports: 0, worldExports: { CHN: 8, USA: 2 } }).dependent // => true
 */
export function geoDep(trade: GeoDepTrade): GeoDep {
  checkAmount("geoDep", "exports", trade.exports);
  const imports = concentrationOfAmounts("geoDep", "imports from", trade.imports);
  const exports = concentrationOfAmounts("geoDep", "exports of", trade.worldExports);
  const importConcentration = thresholdLine(imports, 0.4);
  const exportConcentration = thresholdLine(exports, 0.4);
  const ratio = importsToExports(totalAmount(trade.imports), trade.exports);
  const dependent = allOf([importConcentration.above, exportConcentration.above, ratio.above]);
  return { importConcentration, exportConcentration, importsToExports: ratio, dependent };
}
