import { describe, expect, it } from "vitest";
import { random } from "../../../src/numeric/shapley/random.ts";

const draw = (seed: number, count: number, below: number) => {
  const next = random(seed);
  return Array.from({ length: count }, () => next(below));
};

describe("random(seed)", () => {
  it("random gives as its 10 000th word with seed 5489 what the C++ standard asks of mt19937 ([rand.predef])", () => {
    // Words are given from −2³¹ on, so that the highest bit is turned round.
    expect(draw(5489, 10_000, 2 ** 32).at(-1)).toBe(4_123_659_995 - 2 ** 31);
  });

  it("random gives the same numbers for the same seed and others for the next", () => {
    expect(draw(7, 50, 1000)).toEqual(draw(7, 50, 1000));
    expect(draw(7, 50, 1000)).not.toEqual(draw(8, 50, 1000));
  });

  it("random gives each number below the bound about as often", () => {
    const count = new Array<number>(7).fill(0);
    for (const x of draw(1, 70_000, 7)) count[x] = (count[x] ?? 0) + 1;
    expect(count.length).toBe(7);
    for (const times of count) expect(Math.abs(times - 10_000)).toBeLessThan(500);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])("random refuses the seed %d", (seed) => {
    expect(() => random(seed)).toThrow(RangeError);
    expect(() => random(seed)).toThrow(/^seed: must be a whole number/);
  });
});
