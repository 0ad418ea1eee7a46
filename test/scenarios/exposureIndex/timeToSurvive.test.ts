import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeToSurvive } from "../../../src/scenarios/exposureIndex/timeToSurvive.ts";

type Line = readonly [perPart: number, atNothing: number];

/** The highest of falling lines, and of 0. */
const highest = (lines: readonly Line[]) => (part: number) =>
  [[0, 0] as Line, ...lines]
    .map(([perPart, atNothing]) => ({ value: atNothing + perPart * part, perPart }))
    .reduce((a, b) => (b.value > a.value ? b : a));

describe("the time to survive by touching lines", () => {
  it("is the inverse of the part of the stocks that just suffices", () => {
    // 1 − 8 part falls to 0 at 1/8, 1/2 − 2 part at 1/4
    const lines: Line[] = [
      [-8, 1],
      [-2, 0.5],
    ];
    expect(timeToSurvive(highest(lines))).toBe(4);
  });
  it("is for ever where nothing is missing, and 0 where no stock helps", () => {
    expect(timeToSurvive(highest([]))).toBe(Infinity);
    expect(timeToSurvive(highest([[0, 0.1]]))).toBe(0);
  });
  it("is none where a line cannot be found, or lines lead nowhere", () => {
    expect(timeToSurvive(() => null)).toBe(null);
    expect(timeToSurvive((part) => (part > 0 ? null : { value: 1, perPart: -1 }))).toBe(null);
    expect(timeToSurvive(() => ({ value: 1, perPart: -1 }))).toBe(null);
  });
  it("is the shortest of the lines' own times", () => {
    const line = fc.tuple(fc.integer({ min: -60, max: -1 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        const own = lines.map(([perPart, atNothing]) => -perPart / atNothing);
        expect(timeToSurvive(highest(lines))).toBeCloseTo(Math.min(...own), 6);
      }),
      { numRuns: 300 },
    );
  });
});
