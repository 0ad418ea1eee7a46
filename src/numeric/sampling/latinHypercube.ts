import { type Uniform, uniforms } from "./uniforms.ts";

/**
 * Points of the unit cube, row by row: of each coordinate exactly one in each of `points` equal strata, uniform within it,
 * the strata of different coordinates matched at random (McKay, Beckman and Conover 1979, doi:10.2307/1268522).
 */
export function latinHypercube(
  { points, dimensions }: { readonly points: number; readonly dimensions: number },
  seed: number,
): Float64Array {
  const uniform = uniforms(seed);
  const found = new Float64Array(points * dimensions);
  const strata = Int32Array.from({ length: points }, (_, i) => i);
  for (let d = 0; d < dimensions; d++) {
    shuffle(strata, uniform);
    for (let i = 0; i < points; i++)
      found[i * dimensions + d] = ((strata[i] as number) + uniform()) / points;
  }
  return found;
}

function shuffle(order: Int32Array, uniform: Uniform): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
