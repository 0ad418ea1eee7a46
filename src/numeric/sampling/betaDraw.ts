import { logGammaDraw } from "./logGammaDraw.ts";
import type { Uniform } from "./uniforms.ts";

/** A draw of the beta distribution of two shapes above 0. */
export function betaDraw([a, b]: readonly [number, number], uniform: Uniform): number {
  const difference = logGammaDraw(b, uniform) - logGammaDraw(a, uniform);
  return 1 / (1 + Math.exp(difference));
}
