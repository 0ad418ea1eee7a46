import type { Uniform } from "./uniforms.ts";

/** Lower and upper bound of each share. */
export interface ShareBounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

const TRIES = 200;
/** Moves per share and share, after which a walk counts as mixed. */
const MOVES = 20;
const NOISE = 1e-12;

/**
 * Shares that sum to 1, each within its bounds, uniform among all such. Drawn above their lower bounds and taken where they
 * keep to the upper ones; where 200 draws do not, by a walk that moves two shares at a time to a uniform place on the line
 * between their bounds, 20 n² times for n shares: nearly uniform.
 */
export function boundedShares({ lo, hi }: ShareBounds, uniform: Uniform): Float64Array {
  const count = lo.length;
  const least = lo.reduce((sum, x) => sum + x, 0);
  const most = hi.reduce((sum, x) => sum + x, 0);
  if (lo.some((x, i) => !(x >= 0 && x <= (hi[i] as number))))
    throw new RangeError("bounds: lower bounds must be at least 0 and at most the upper ones");
  if (!(least <= 1 + NOISE && most >= 1 - NOISE))
    throw new RangeError(`bounds: must leave room for shares that sum to 1 (got ${least}–${most})`);
  const free = Math.max(0, 1 - least);
  const shares = new Float64Array(count);
  for (let t = 0; t < TRIES; t++) {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      shares[i] = -Math.log(1 - uniform());
      sum += shares[i] as number;
    }
    for (let i = 0; i < count; i++)
      shares[i] = (lo[i] as number) + ((shares[i] as number) / sum) * free;
    if (shares.every((share, i) => share <= (hi[i] as number))) return shares;
  }
  return walked({ lo, hi }, { free, room: most - least }, uniform);
}

function walked(
  { lo, hi }: ShareBounds,
  { free, room }: { readonly free: number; readonly room: number },
  uniform: Uniform,
): Float64Array {
  const part = room > 0 ? Math.min(1, free / room) : 0;
  const shares = lo.map((low, i) => low + part * ((hi[i] as number) - low));
  const count = shares.length;
  for (let move = 0; move < MOVES * count * count; move++) {
    const i = Math.floor(uniform() * count);
    const j = Math.floor(uniform() * count);
    if (i === j) continue;
    const [a, b] = [shares[i] as number, shares[j] as number];
    const up = Math.min((hi[i] as number) - a, b - (lo[j] as number));
    const down = Math.min(a - (lo[i] as number), (hi[j] as number) - b);
    const step = uniform() * (up + down) - down;
    shares[i] = a + step;
    shares[j] = b - step;
  }
  return shares;
}
