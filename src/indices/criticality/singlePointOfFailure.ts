import { concentrationOfAmounts } from "./concentrationOfAmounts.ts";
import { type ThresholdLine, thresholdLine } from "./thresholdLine.ts";
import { totalAmount } from "./totalAmount.ts";

/** Who stands at the centre of world exports, and how alone. */
export interface SinglePointOfFailure {
  readonly largestExporter: string;
  /** Share of the largest exporter in world exports. */
  readonly share: number;
  /** Concentration of world exports beside the threshold. */
  readonly concentration: ThresholdLine;
}

/** The concentration above which world exports hang on one point. */
export interface SinglePointOptions {
  readonly threshold?: number;
}

/**
 * Single point of failure on world exports: whether everybody buys from the same country, so that diversifying does not help.
 *
 * Formula: s = max x_k / Σ x_k and H = Σ (x_k / x)² > 0.4, where x_k are the exports of country k and x their sum. The Commission's enhanced method tests the world export network for single points of failure; its index was not read, so this is kyusho's own definition, with the threshold of GeoDep.
 *
 * @param worldExports - exports of each country of the world, each ≥ 0, in one unit
 * @param options - `threshold` of the concentration, 0.4 unless said
 * @returns largestExporter (the first of equal ones), share (0–1, of world exports) and concentration { value (0–1), threshold, above }, strictly above is riskier; null when nothing is exported
 * @throws RangeError when exports are negative or not finite
 * @see Arjona, Connell & Herghelegiu (2023) An enhanced methodology to monitor the EU's strategic dependencies and vulnerabilities, doi:10.2873/768035 (not verified against the primary text)
 * @example
 * singlePointOfFailure({ CHN: 90, USA: 10 })?.concentration.above // => true
 */
export function singlePointOfFailure(
  worldExports: Readonly<Record<string, number>>,
  options: SinglePointOptions = {},
): SinglePointOfFailure | null {
  const herfindahl = concentrationOfAmounts("singlePointOfFailure", "exports of", worldExports);
  if (herfindahl === null) return null;
  const [largest] = Object.entries(worldExports).reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  const share = (worldExports[largest] ?? 0) / totalAmount(worldExports);
  return {
    largestExporter: largest,
    share,
    concentration: thresholdLine(herfindahl, options.threshold ?? 0.4),
  };
}
