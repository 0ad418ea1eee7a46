import type { Uniform } from "./uniforms.ts";

/** A draw of the standard normal distribution (polar method of Marsaglia and Bray 1964, doi:10.1137/1006063). */
export function normalDraw(uniform: Uniform): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const r = x * x + y * y;
    if (r > 0 && r < 1) return x * Math.sqrt((-2 * Math.log(r)) / r);
  }
}
