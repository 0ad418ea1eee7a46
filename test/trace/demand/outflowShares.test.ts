import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, type Interval } from "../../../src/numeric/interval.ts";
import { outflowShares } from "../../../src/trace/demand/outflowShares.ts";
import type { Reading } from "../../../src/trace/graph/shares.ts";

const [UNKNOWN, REST] = [-1, 99];

function shares(amounts: readonly Interval[], whole: Interval, [rest, reading]: [number, Reading]) {
  const masses = amounts.map((amount, from) => ({ from, amount }));
  const edges = outflowShares(masses, { whole, rest }, { reading, unknown: UNKNOWN });
  return new Map(edges.map(({ to, share }) => [to, share]));
}

describe("outflowShares", () => {
  it("of 40 and 35 out of 100 is 2/5 and 7/20, and the rest goes where it is said to go", () => {
    const found = shares([exact(40), exact(35)], exact(100), [REST, "bounds"]);
    expect([...found]).toEqual([
      [0, expect.closeTo(2 / 5, 12)],
      [1, expect.closeTo(7 / 20, 12)],
      [REST, expect.closeTo(1 / 4, 12)],
    ]);
    expect(
      shares([exact(40), exact(35)], exact(100), [UNKNOWN, "bounds"]).get(UNKNOWN),
    ).toBeCloseTo(1 / 4, 12);
    expect(shares([exact(40), exact(35)], exact(100), [REST, "middle"]).get(REST)).toBeCloseTo(
      1 / 4,
      12,
    );
  });

  it("of more than the whole is of what is listed, and of nothing is unknown", () => {
    expect([...shares([exact(60), exact(60)], exact(100), [REST, "bounds"])]).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
    expect([...shares([], exact(0), [REST, "bounds"])]).toEqual([[UNKNOWN, 1]]);
  });

  it("an amount that moves as the rest does keeps its whole", () => {
    const found = shares([{ value: 50, lo: 40, hi: 60 }, exact(40)], exact(100), [REST, "bounds"]);
    expect(found.get(0)).toBeCloseTo(0.4, 12);
    expect(found.get(1)).toBeCloseTo(0.4, 12);
    expect(found.get(UNKNOWN)).toBeCloseTo(0.2, 12);
  });

  it("holds the shares of any amounts inside the bounds", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const side = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 }), part)
      .map(([lo, width, at]) => ({
        box: { value: null, lo, hi: lo + width },
        truth: lo + width * at,
      }));
    fc.assert(
      fc.property(fc.array(side, { minLength: 1, maxLength: 4 }), side, (sides, whole) => {
        const sum = sides.reduce((all, { truth }) => all + truth, 0);
        const all = Math.max(sum, whole.truth);
        fc.pre(all > 0);
        const found = shares(
          sides.map(({ box }) => box),
          whole.box,
          [REST, "bounds"],
        );
        const slack = found.get(UNKNOWN) ?? 0;
        const truth = new Map([
          ...sides.map((one, i) => [i, one.truth / all] as const),
          [REST, (all - sum) / all] as const,
        ]);
        for (const [node, share] of truth) {
          expect(found.get(node) ?? 0).toBeLessThanOrEqual(share + 1e-9);
          expect((found.get(node) ?? 0) + slack).toBeGreaterThanOrEqual(share - 1e-9);
        }
        expect([...found.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 1000 },
    );
  });
});
