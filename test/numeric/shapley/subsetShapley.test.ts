import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subsetShapley } from "../../../src/numeric/shapley/subsetShapley.ts";
import { anyMonotoneGame, LOSS_SHAPLEY, LOSSES } from "../shapleyGames.ts";

const shapley = (worth: readonly number[], players: number) =>
  subsetShapley((subset) => worth[subset] as number, players);

/** What each player adds in an order. */
function gainsIn(order: readonly number[], worth: readonly number[]): number[] {
  const gains: number[] = [];
  let subset = 0;
  for (const player of order) {
    gains[player] = (worth[subset | (1 << player)] as number) - (worth[subset] as number);
    subset |= 1 << player;
  }
  return gains;
}

function orders(players: readonly number[]): number[][] {
  if (players.length === 0) return [[]];
  return players.flatMap((first) =>
    orders(players.filter((p) => p !== first)).map((rest) => [first, ...rest]),
  );
}

describe("subsetShapley(value, players)", () => {
  it("subsetShapley is 7/3, 13/3 and 10/3 for losses (golden or_13)", () => {
    expect([...shapley(LOSSES, 3)]).toEqual(LOSS_SHAPLEY.map((part) => expect.closeTo(part, 14)));
  });

  it("subsetShapley is the mean gain over all orders, and sums to the worth of all", () => {
    fc.assert(
      fc.property(anyMonotoneGame(4), (worth) => {
        const all = orders([0, 1, 2, 3]).map((order) => gainsIn(order, worth));
        const found = shapley(worth, 4);
        for (const [c, part] of found.entries())
          expect(part).toBeCloseTo(all.reduce((sum, gains) => sum + (gains[c] ?? 0), 0) / 24, 12);
        expect(found.reduce((a, b) => a + b)).toBeCloseTo(worth.at(-1) as number, 12);
      }),
      { numRuns: 100 },
    );
  });

  it("subsetShapley is each player's own worth where worths add up, and 0 for a player worth nothing", () => {
    const own = [3, 0, 5, 1, 2, 8, 1, 1, 4, 6, 7, 9];
    const value = (subset: number) =>
      own.reduce((sum, worth, c) => sum + ((subset >> c) & 1) * worth, 0);
    expect([...subsetShapley(value, 12)]).toEqual(own.map((worth) => expect.closeTo(worth, 11)));
  });

  it("subsetShapley asks for each subset once, and for no player has no parts", () => {
    const asked: number[] = [];
    subsetShapley((subset) => asked.push(subset), 3);
    expect(asked.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...subsetShapley(() => 0, 0)]).toEqual([]);
  });

  it("subsetShapley refuses more players than it can count through", () => {
    expect(() => subsetShapley(() => 0, 21)).toThrow(/^subsetShapley: players must be/);
  });
});
