import { type Random, random } from "./random.ts";

/** A game in which more players are never worth less, and none are worth nothing. */
export interface Game {
  readonly players: number;
  /** Worth of the players that are marked 1. */
  readonly value: (isIn: Uint8Array) => number;
}

export interface Sampling {
  readonly seed: number;
  /** At most so many orders of the players; even, at least 4. */
  readonly permutations: number;
  /** Orders beyond the first 200 are drawn only while the largest standard error is above this (0 if left out). */
  readonly enough?: number;
}

export interface SampledShapley {
  /** They sum to the worth of all players. */
  readonly shapley: Float64Array;
  readonly standardError: Float64Array;
  readonly permutations: number;
}

/** Differences of worth below this part of the whole are rounding. */
const ROUNDING = 1e-13;
const FEWEST = 200;

interface Means {
  readonly mean: Float64Array;
  /** Sums of squared differences from the mean. */
  readonly spread: Float64Array;
  pairs: number;
}

/**
 * Shapley value by random orders of the players: what each adds where it stands, on average. Each order is taken
 * backwards too, so that errors are those of pairs of orders.
 */
export function permutationShapley(game: Game, sampling: Sampling): SampledShapley {
  const { players } = game;
  const { seed, permutations, enough = 0 } = sampling;
  checkPermutations(permutations);
  const draw = random(seed);
  const whole = game.value(new Uint8Array(players).fill(1));
  const order = Int32Array.from({ length: players }, (_, i) => i);
  const gains = new Float64Array(players);
  const zeros = new Float64Array(players);
  const means: Means = { mean: zeros.slice(), spread: zeros.slice(), pairs: 0 };
  while (means.pairs < permutations / 2) {
    shuffle(order, draw);
    gains.fill(0);
    addGains(game, order, { gains, whole });
    addGains(game, order.toReversed(), { gains, whole });
    addPair(means, gains);
    const isDue = means.pairs * 2 >= FEWEST && means.pairs % 50 === 0;
    if (isDue && errorsOf(means).every((error) => error <= enough)) break;
  }
  return { shapley: means.mean, standardError: errorsOf(means), permutations: means.pairs * 2 };
}

function shuffle(order: Int32Array, draw: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

/** Adds half of what each player adds in this order. Once all worth is there, the rest add nothing. */
function addGains(
  game: Game,
  order: Int32Array,
  { gains, whole }: { readonly gains: Float64Array; readonly whole: number },
): void {
  const isIn = new Uint8Array(order.length);
  let before = 0;
  for (const player of order) {
    isIn[player] = 1;
    const worth = game.value(isIn);
    const isAll = whole - worth <= ROUNDING * whole;
    const after = isAll ? whole : worth;
    gains[player] = (gains[player] as number) + (after - before) / 2;
    if (isAll) return;
    before = after;
  }
}

/** One more pair into running means and spreads (Welford). */
function addPair(means: Means, gains: Float64Array): void {
  means.pairs += 1;
  for (let c = 0; c < gains.length; c++) {
    const gain = gains[c] as number;
    const off = gain - (means.mean[c] as number);
    means.mean[c] = (means.mean[c] as number) + off / means.pairs;
    means.spread[c] = (means.spread[c] as number) + off * (gain - (means.mean[c] as number));
  }
}

function errorsOf({ spread, pairs }: Means): Float64Array {
  return spread.map((sum) => Math.sqrt(sum / (pairs - 1) / pairs));
}

export function checkPermutations(permutations: number): void {
  if (!(Number.isInteger(permutations / 2) && permutations >= 4))
    throw new RangeError(
      `permutations: must be an even number of at least 4 (got ${permutations})`,
    );
}
