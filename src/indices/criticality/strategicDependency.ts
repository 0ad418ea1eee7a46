import { checkAmount } from "../dependency/checkAmount.ts";
import { allOf } from "./allOf.ts";
import { concentrationOfAmounts } from "./concentrationOfAmounts.ts";
import { importsToExports } from "./importsToExports.ts";
import { outsidePart } from "./outsidePart.ts";
import { type ThresholdLine, thresholdLine } from "./thresholdLine.ts";
import { totalAmount } from "./totalAmount.ts";

/** The trade of a union in one product besides its imports from outside, in the same money or mass. */
export interface UnionTrade {
  /** Imports of members from each other. */
  readonly insideImports: number;
  /** All exports. */
  readonly exports: number;
}

/** The three core dependency indicators, each with its verdict, and all together. */
export interface StrategicDependency {
  /** CDI1: concentration of the imports from outside, above 0.4. */
  readonly concentration: ThresholdLine;
  /** CDI2: imports from outside in all imports, above 0.5. */
  readonly importance: ThresholdLine;
  /** CDI3: imports from outside over all exports, above 1. */
  readonly substitutability: ThresholdLine;
  readonly dependent: boolean | null;
}

const NAME = "strategicDependency";

/**
 * Strategic dependency by the European Commission's three core dependency indicators.
 *
 * Formula: CDI1 = Σ (m_s / m)², CDI2 = m / (m + n), CDI3 = m / x, where m_s are the imports from outside partner s, m their sum, n the imports of members from each other and x all exports; dependent if CDI1 > 0.4, CDI2 > 0.5 and CDI3 > 1, all strictly.
 *
 * @param outsideImports - imports from each partner outside the union, each ≥ 0, in one unit (the Commission takes value)
 * @param trade - insideImports and exports, each ≥ 0, in the same unit
 * @returns three lines { value (dimensionless), threshold, above } and `dependent`; higher is riskier; a value is null when its denominator is 0, `above` too, except that imports without exports are above; `dependent` is null when nothing is false and something cannot be told
 * @throws RangeError when an amount is negative or not finite
 * @see European Commission (2021) SWD(2021) 352 final, Strategic dependencies and capacities (not verified against the primary text: the threshold 0.5)
 * @example
 * strategicDependency({ CHN: 880, USA: 60, JPN: 60 }, { insideImports: 400, exports: 350 }).dependent // => true
 * strategicDependency({ A: 0.6, B: 0.1, C: 0.1, D: 0.1, E: 0.1 }, { insideImports: 0.5, exports: 0.5 }).concentration.above // => false
 */
export function strategicDependency(
  outsideImports: Readonly<Record<string, number>>,
  trade: UnionTrade,
): StrategicDependency {
  checkAmount(NAME, "insideImports", trade.insideImports);
  checkAmount(NAME, "exports", trade.exports);
  const herfindahl = concentrationOfAmounts(NAME, "imports from", outsideImports);
  const outside = totalAmount(outsideImports);
  const concentration = thresholdLine(herfindahl, 0.4);
  const importance = thresholdLine(outsidePart(outside, trade.insideImports), 0.5);
  const substitutability = importsToExports(outside, trade.exports);
  const lines = [concentration, importance, substitutability];
  const dependent = allOf(lines.map(({ above }) => above));
  return { concentration, importance, substitutability, dependent };
}
