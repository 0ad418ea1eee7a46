import type { Estimate } from "./meanLoss.ts";

/**
 * A figure of all draws, with a standard error from the same figure of batches of draws that follow each other, all as
 * large; draws that are left over count in the figure alone.
 */
export function batchMeans(
  draws: Float64Array,
  batches: number,
  figure: (draws: Float64Array) => number,
): Estimate {
  const size = Math.floor(draws.length / batches);
  if (!(Number.isInteger(batches) && batches >= 2 && size >= 1))
    throw new RangeError(
      `batches: must be a whole number from 2 to the number of draws (got ${batches})`,
    );
  const found = Float64Array.from({ length: batches }, (_, b) =>
    figure(draws.slice(b * size, (b + 1) * size)),
  );
  const mean = found.reduce((sum, x) => sum + x, 0) / batches;
  const spread = found.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (batches - 1);
  return { value: figure(draws), standardError: Math.sqrt(spread / batches) };
}
