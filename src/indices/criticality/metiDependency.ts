import type { Balance } from "../dependency/balance.ts";
import { importDependencyRatio } from "../dependency/importDependencyRatio.ts";
import { concentrationOfAmounts } from "./concentrationOfAmounts.ts";
import { totalAmount } from "./totalAmount.ts";

/** Japan's three indicators of dependence on imports; each null where its denominator is 0. */
export interface MetiDependency {
  /** 輸入依存度: imports in domestic demand. */
  readonly importDependence: number | null;
  /** 代替可能度: domestic production over imports. */
  readonly substitutability: number | null;
  /** 集中度: Herfindahl–Hirschman index of the imports by partner. */
  readonly concentration: number | null;
}

/**
 * The three indicators of Japan's Ministry of Economy, Trade and Industry: import dependence (輸入依存度), substitutability (代替可能度) and concentration (集中度).
 *
 * Formula: d = M / (P + M − X), s = P / M, H = Σ (m_c / M)², where P is domestic production, X exports, m_c the imports from partner c and M = Σ m_c. The paper names the three and says what they are for; which denominators it takes was not read, so they are kyusho's own reading.
 *
 * @param importsByPartner - imports from each partner, each ≥ 0, in one unit
 * @param home - production and exports, each ≥ 0, in the same unit
 * @returns importDependence (dimensionless, ≥ 0, higher is riskier, null when domestic demand is not above 0), substitutability (≥ 0, lower is riskier, null without imports) and concentration (0–1, higher is riskier, × 100 on the ministry's scale, null without imports)
 * @throws RangeError when an amount is negative or not finite
 * @see Okada (2022) on the White Paper on International Economy and Trade 2022, https://www.rieti.go.jp/jp/special/special_report/178.html (not verified against the primary text)
 * @example
 * metiDependency({ CHN: 60, AUS: 20 }, { production: 40, exports: 20 }) // => { importDependence: 0.8, substitutability: 0.5, concentration: 0.625 }
 */
export function metiDependency(
  importsByPartner: Readonly<Record<string, number>>,
  home: Pick<Balance, "production" | "exports">,
): MetiDependency {
  const concentration = concentrationOfAmounts("metiDependency", "imports from", importsByPartner);
  const imports = totalAmount(importsByPartner);
  const { production, exports } = home;
  const importDependence = importDependencyRatio({ production, imports, exports });
  const substitutability = imports > 0 ? production / imports : null;
  return { importDependence, substitutability, concentration };
}
