import { SOBOL_DIRECTIONS } from "./sobolDirections.ts";

const BITS = 32;
const MOST_POINTS = 2 ** 31;
/** Dimensions for which there are direction numbers. */
export const MOST_DIMENSIONS: number = SOBOL_DIRECTIONS.length + 1;

/**
 * First points of the Sobol sequence, row by row, not scrambled: the first is 0, the others follow in the order of the Gray
 * code (Antonov and Saleev 1979, doi:10.1016/0041-5553(79)90085-5).
 */
export function sobolPoints({
  points,
  dimensions,
}: {
  readonly points: number;
  readonly dimensions: number;
}): Float64Array {
  check("points", points, MOST_POINTS);
  check("dimensions", dimensions, MOST_DIMENSIONS);
  const found = new Float64Array(points * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const directions = directionsOf(d);
    let word = 0;
    for (let i = 1; i < points; i++) {
      // The Gray code of i differs from that of i − 1 in the lowest bit of i that is set.
      word = (word ^ (directions[31 - Math.clz32(i & -i)] as number)) >>> 0;
      found[i * dimensions + d] = word / 2 ** BITS;
    }
  }
  return found;
}

function check(name: string, found: number, most: number): void {
  if (!(Number.isInteger(found) && found >= 1 && found <= most))
    throw new RangeError(`${name}: must be a whole number from 1 to ${most} (got ${found})`);
}

/** Direction numbers of a dimension as words, by the recurrence of its polynomial. */
function directionsOf(dimension: number): Uint32Array {
  const words = new Uint32Array(BITS);
  if (dimension === 0) return words.map((_, i) => 2 ** (BITS - 1 - i));
  const { a, m } = SOBOL_DIRECTIONS[dimension - 1] as (typeof SOBOL_DIRECTIONS)[number];
  const degree = m.length;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      words[i] = (m[i] as number) * 2 ** (BITS - 1 - i);
      continue;
    }
    const back = words[i - degree] as number;
    let word = back ^ (back >>> degree);
    for (let k = 1; k < degree; k++)
      if (((a >> (degree - 1 - k)) & 1) === 1) word ^= words[i - k] as number;
    words[i] = word >>> 0;
  }
  return words;
}
