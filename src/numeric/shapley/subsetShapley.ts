/** More players than these have too many subsets. */
export const MOST_PLAYERS = 20;

/**
 * Shapley value of each player by all subsets of players (bit c for player c): the gain from joining, averaged over the
 * subsets of the others, each number of them alike. They sum to the value of all less that of none.
 */
export function subsetShapley(value: (players: number) => number, players: number): Float64Array {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS))
    throw new RangeError(
      `subsetShapley: players must be a whole number up to ${MOST_PLAYERS} (got ${players})`,
    );
  const values = Float64Array.from({ length: 2 ** players }, (_, subset) => value(subset));
  const parts = subsetParts(players);
  const shapley = new Float64Array(players);
  for (let subset = 0; subset < values.length; subset++) {
    const part = parts[size(subset)] as number;
    for (let c = 0; c < players; c++) {
      const joined = subset | (1 << c);
      if (joined === subset) continue;
      const gain = (values[joined] as number) - (values[subset] as number);
      shapley[c] = (shapley[c] as number) + part * gain;
    }
  }
  return shapley;
}

/** By size of a subset: the chance that a random order has exactly it before a given player. */
function subsetParts(players: number): number[] {
  const parts = [1 / players];
  for (let k = 1; k < players; k++) parts.push(((parts[k - 1] as number) * k) / (players - k));
  return parts;
}

function size(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}
