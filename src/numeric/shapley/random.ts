import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

/** Whole numbers from 0 to below a bound (at most 2³²), each as likely; the next with every call. */
export type Random = (below: number) => number;

const LARGEST_SEED = 2 ** 32 - 1;

/** Random whole numbers (MT19937): the same seed gives the same numbers everywhere. */
export function random(seed: number): Random {
  checkSeed(seed);
  const generator = mersenne(seed);
  return (below) => uniformInt(generator, 0, below - 1);
}

export function checkSeed(seed: number): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED))
    throw new RangeError(`seed: must be a whole number from 0 to ${LARGEST_SEED} (got ${seed})`);
}
