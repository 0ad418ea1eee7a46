import { normalDraw } from "./normalDraw.ts";
import type { Uniform } from "./uniforms.ts";

/**
 * Logarithm of a draw of the gamma distribution of unit scale (Marsaglia and Tsang 2000, doi:10.1145/358407.358414; for
 * shapes below 1 by one shape more). The logarithm holds where the draw itself would be too small for a number.
 */
export function logGammaDraw(shape: number, uniform: Uniform): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY))
    throw new RangeError(`shape: must be a finite number above 0 (got ${shape})`);
  if (shape < 1) return logGammaDraw(shape + 1, uniform) + Math.log(1 - uniform()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(uniform);
    const root = 1 + c * x;
    if (!(root > 0)) continue;
    const v = root * root * root;
    if (Math.log(1 - uniform()) < (x * x) / 2 + d * (1 - v + Math.log(v)))
      return Math.log(d) + Math.log(v);
  }
}
