import { logGammaDraw } from "./logGammaDraw.ts";
import type { Uniform } from "./uniforms.ts";

/** A draw of shares that sum to 1; a component of concentration 0 is 0. Throws RangeError where all are 0. */
export function dirichletDraw(concentration: ArrayLike<number>, uniform: Uniform): Float64Array {
  const shares = Float64Array.from(concentration, (a) =>
    a === 0 ? Number.NEGATIVE_INFINITY : logGammaDraw(a, uniform),
  );
  const most = shares.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (most === Number.NEGATIVE_INFINITY)
    throw new RangeError("concentration: must hold a number above 0 (got none)");
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    shares[i] = Math.exp((shares[i] as number) - most);
    sum += shares[i] as number;
  }
  return shares.map((share) => share / sum);
}
