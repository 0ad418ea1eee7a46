import { logGamma } from "./logGamma.ts";

const TINY = 1e-300;
const STEPS = 10_000;
const CLOSE = 1e-16;

/** Probability that a beta variable of two shapes is at most x, by the continued fraction (DLMF 8.17.22). */
export function regularisedBeta(x: number, [a, b]: readonly [number, number]): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`shapes: must lie above 0 (got ${a} and ${b})`);
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, [b, a]);
  const logs = logGamma(a + b) - logGamma(a) - logGamma(b);
  const front = Math.exp(logs + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * fraction(x, a, b);
}

/** By the method of Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) <= CLOSE) return value;
  }
  return value;
}

function away(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
