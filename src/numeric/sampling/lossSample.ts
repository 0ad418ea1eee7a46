/**
 * Losses of states that were counted, each with its probability, and of draws from all other states, each as likely, which
 * together have the probability `drawnMass`. Both in ascending order.
 */
export interface LossSample {
  readonly counted: Float64Array;
  /** Probability of each counted loss, and of all up to each. */
  readonly mass: Float64Array;
  readonly massUpTo: Float64Array;
  readonly drawn: Float64Array;
  readonly drawnMass: number;
}

interface Given {
  readonly counted?: ArrayLike<number>;
  readonly mass?: ArrayLike<number>;
  readonly drawn: ArrayLike<number>;
  readonly drawnMass: number;
}

/** Draws alone have `drawnMass` 1. */
export function lossSample({ counted = [], mass = [], drawn, drawnMass }: Given): LossSample {
  const order = Array.from(counted, (_, i) => i).sort(
    (i, j) => (counted[i] as number) - (counted[j] as number),
  );
  let sum = 0;
  return {
    counted: Float64Array.from(order, (i) => counted[i] as number),
    mass: Float64Array.from(order, (i) => mass[i] as number),
    massUpTo: Float64Array.from(order, (i) => (sum += mass[i] as number)),
    drawn: Float64Array.from(drawn).sort(),
    drawnMass,
  };
}

/** How many of some ascending losses are at most a loss. */
export function countUpTo(losses: Float64Array, loss: number): number {
  let lo = 0;
  let hi = losses.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((losses[middle] as number) <= loss) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** Probability of the counted states with at most a loss. */
export function countedUpTo({ counted, massUpTo }: LossSample, loss: number): number {
  const count = countUpTo(counted, loss);
  return count === 0 ? 0 : (massUpTo[count - 1] as number);
}
