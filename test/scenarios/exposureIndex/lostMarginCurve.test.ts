import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lostMarginCurve } from "../../../src/scenarios/exposureIndex/lostMarginCurve.ts";

type Line = readonly [perDay: number, atStart: number];

/** The highest of several lines, and of 0. */
const highest = (lines: readonly Line[]) => (days: number) =>
  [[0, 0] as Line, ...lines]
    .map(([perDay, atStart]) => ({ days, value: atStart + perDay * days, perDay }))
    .reduce((a, b) => (b.value > a.value ? b : a));

describe("the curve of the lost margin", () => {
  it("has the corners of the highest of three lines", () => {
    const curve = lostMarginCurve(
      highest([
        [1, -2],
        [3, -10],
        [9, -70],
      ]),
      { survived: 2, horizon: 20 },
    );
    expect(curve).toEqual([
      { days: 0, lostMargin: 0 },
      { days: 2, lostMargin: 0 },
      { days: 4, lostMargin: 2 },
      { days: 10, lostMargin: 20 },
      { days: 20, lostMargin: 110 },
    ]);
  });
  it("starts at once where nothing is survived", () => {
    const curve = lostMarginCurve(highest([[2, 0]]), { survived: 0, horizon: 5 });
    expect(curve).toEqual([
      { days: 0, lostMargin: 0 },
      { days: 5, lostMargin: 10 },
    ]);
  });
  it("is none where a line cannot be found, at the end or in between", () => {
    expect(lostMarginCurve(() => null, { survived: 0, horizon: 5 })).toBe(null);
    const line = highest([
      [2, -2],
      [3, -4],
    ]);
    expect(
      lostMarginCurve((days) => (days < 5 ? null : line(days)), { survived: 0, horizon: 5 }),
    ).toBe(null);
  });
  it("agrees with the highest of random lines on every day", () => {
    const line = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -200, max: 0 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const at = highest(lines);
        const curve = lostMarginCurve(at, { survived: 0, horizon: 40 }) ?? [];
        for (let k = 1; k < curve.length; k++) {
          const [a, b] = [curve[k - 1], curve[k]] as [(typeof curve)[0], (typeof curve)[0]];
          expect(b.days).toBeGreaterThan(a.days);
          const middle = at((a.days + b.days) / 2).value;
          expect(middle).toBeCloseTo((a.lostMargin + b.lostMargin) / 2, 3);
        }
      }),
      { numRuns: 300 },
    );
  });
});
