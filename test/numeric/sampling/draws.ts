import { type Uniform, uniforms } from "../../../src/numeric/sampling/uniforms.ts";

export function drawsOf(
  draw: (uniform: Uniform) => number,
  { seed, count }: { readonly seed: number; readonly count: number },
): Float64Array {
  const uniform = uniforms(seed);
  return Float64Array.from({ length: count }, () => draw(uniform));
}

/** Mean, variance and fourth central moment. */
export function momentsOf(values: Float64Array) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const about = (power: number) =>
    values.reduce((sum, x) => sum + (x - mean) ** power, 0) / values.length;
  return { mean, variance: about(2), fourth: about(4) };
}

/** Largest distance between the distribution of some values and another (Kolmogorov–Smirnov), times the root of their number. */
export function distance(values: Float64Array, below: (x: number) => number): number {
  const n = values.length;
  const far = values
    .slice()
    .sort()
    .reduce((most, x, i) => Math.max(most, below(x) - i / n, (i + 1) / n - below(x)), 0);
  return far * Math.sqrt(n);
}

/** Above this the distance of true values comes once in 10,000 times. */
export const FAR = 2.225;
