/** Shocks, draws or the like in the smallest and in the largest piece. */
const [LEAST, MOST] = [16, 512];
/** Pieces for each thread out of what is left. */
const SHARE = 4;

/** Sizes of the pieces of `total` like things: large ones first, then smaller ones, so that no thread waits long at the end. */
export function pieceSizes(total: number, workers: number): number[] {
  const sizes: number[] = [];
  for (let left = total; left > 0; left -= sizes.at(-1) as number) {
    const fair = Math.ceil(left / (SHARE * Math.max(1, workers)));
    sizes.push(Math.min(left, MOST, Math.max(LEAST, fair)));
  }
  return sizes;
}
