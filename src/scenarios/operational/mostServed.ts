import { chainAnswer, type OpenChain, Unsolved } from "./chainAnswer.ts";
import { evenShares, type Pace } from "./evenShares.ts";
import { exempted } from "./longestDays.ts";

/** What is served at most, at a pace of drawing on stores. */
export interface Served {
  /** Share of all that is wanted, by weight. */
  readonly share: number;
  /** What the stores add to it, per unit of pace. */
  readonly byStores: number;
}

/** Largest share of what all groups want that can be served, each unit counted by its group's weight; groups of weight 0 count for nothing. */
export function mostServed(chain: OpenChain, weights: readonly number[], pace: Pace): Served {
  const { totals, wanted, storeRows } = chain.layout;
  const whole = weights.reduce((sum, weight, g) => sum + weight * (wanted[g] as number), 0);
  const answer = chainAnswer(chain, {
    cost: weights.map((weight, g) => [totals[g] as number, weight / whole] as const),
    bounds: [[chain.layout.pace, ...pace], ...exempted(chain, () => true)],
  });
  if (answer === null) throw new Unsolved("nothing can be served, not even nothing");
  const share = weights.reduce(
    (sum, weight, g) => sum + (weight / whole) * (answer.columns[totals[g] as number] as number),
    0,
  );
  const stored = storedByRow(chain);
  return {
    share: Math.min(1, Math.max(0, share)),
    byStores: storeRows.reduce(
      (sum, row) => sum + (answer.prices[row] as number) * (stored.get(row) ?? 0),
      0,
    ),
  };
}

/** What lies in store by row: minus the factor of the pace. */
function storedByRow({ program, layout }: OpenChain): Map<number, number> {
  const stored = new Map<number, number>();
  const end = program.start[layout.pace + 1] as number;
  for (let p = program.start[layout.pace] as number; p < end; p++)
    stored.set(program.row[p] as number, -(program.factor[p] as number));
  return stored;
}

/**
 * A bound of what is served at most, by weight, in a chain's reading. Where several products are wanted in amounts that are
 * not exact, the share need not fall when more is wanted; it lies between the least share of all and the best of one alone.
 */
export function shareServed(chain: OpenChain, weights: readonly number[], pace: number): number {
  const at: Pace = [pace, pace];
  const asked = weights.flatMap((weight, g) =>
    weight > 0 && (chain.layout.wanted[g] as number) > 0 ? [g] : [],
  );
  const isExact = chain.chain.wants.every(({ amount }) => amount.lo === amount.hi);
  if (isExact || asked.length < 2 || chain.reading === "middle")
    return mostServed(chain, weights, at).share;
  if (chain.reading === "least") {
    const { shares } = evenShares(chain, [asked], at);
    return Math.min(...asked.map((g) => shares[g] as number));
  }
  const alone = (group: number) => weights.map((_, g) => (g === group ? 1 : 0));
  return Math.max(...asked.map((g) => mostServed(chain, alone(g), at).share));
}
