import type { Uniform } from "./uniforms.ts";

/** What each of some players gains on average over orders; in the order in which they were given. */
export interface StateGains {
  readonly gain: Float64Array;
  readonly isExact: boolean;
}

/**
 * Parts of what some players are worth together: of at most two by all orders, of more by one random order and its reverse,
 * whose mean is right on average. `worth` is asked with players in the order in which they were given; none are worth 0.
 */
export function stateShapley(
  players: readonly number[],
  worth: (players: readonly number[]) => number,
  uniform: Uniform,
): StateGains {
  const gain = new Float64Array(players.length);
  const order = Array.from(players, (_, i) => i);
  if (players.length > 2) shuffle(order, uniform);
  const all = players.length === 0 ? 0 : worth(players);
  for (const way of [order, order.toReversed()]) {
    const isIn = new Uint8Array(players.length);
    let before = 0;
    for (const [place, i] of way.entries()) {
      isIn[i] = 1;
      const isLast = place === way.length - 1;
      const after = isLast ? all : worth(players.filter((_, j) => isIn[j] === 1));
      gain[i] = (gain[i] as number) + (after - before) / 2;
      before = after;
    }
  }
  return { gain, isExact: players.length <= 2 };
}

function shuffle(order: number[], uniform: Uniform): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
