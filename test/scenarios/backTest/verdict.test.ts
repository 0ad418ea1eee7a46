import { describe, expect, it } from "vitest";
import { exact } from "../../../src/numeric/interval.ts";
import { anyOf, together } from "../../../src/scenarios/backTest/together.ts";
import { verdict } from "../../../src/scenarios/backTest/verdict.ts";

const between = (lo: number, hi: number) => ({ value: null, lo, hi });

describe("verdict(predicted, measured)", () => {
  it("tells to half a percentage point", () => {
    expect(verdict(exact(-1), exact(-0.9951))).toBe("within");
    expect(verdict(exact(-1), exact(-0.9949))).toBe("tooLarge");
    expect(verdict(exact(-0.9), exact(-0.9051))).toBe("tooSmall");
  });

  it("cannot tell where wide bounds hold what was measured, but can where they do not", () => {
    expect(verdict(between(-0.6, -0.4), exact(-0.5))).toBe("cannotTell");
    expect(verdict(between(-0.54, -0.46), exact(-0.5))).toBe("within");
    expect(verdict(between(-0.6, -0.4), exact(-0.7))).toBe("tooSmall");
    expect(verdict(between(-0.6, -0.4), exact(-0.3))).toBe("tooLarge");
  });

  it("holds a measurement with bounds for met where the two overlap", () => {
    expect(verdict(exact(-0.8), { value: -0.6, lo: -1, hi: -0.6 })).toBe("within");
    expect(verdict(exact(-0.5), { value: -0.6, lo: -1, hi: -0.6 })).toBe("tooSmall");
  });

  it("names a rise that nothing foretold, and no prediction", () => {
    expect(verdict(exact(0), exact(0.2))).toBe("noRise");
    expect(verdict(null, exact(-1))).toBe("noAnswer");
  });
});

describe("together(parts)", () => {
  it("weighs parts whose weights are known", () => {
    const parts = [
      { weight: exact(3), change: exact(-1) },
      { weight: exact(1), change: exact(0) },
    ];
    expect(together(parts)).toEqual(exact(-0.75));
  });

  it("goes from the least to the most where a weight is not known", () => {
    const parts = [
      { weight: null, change: exact(-1) },
      { weight: exact(1), change: exact(-0.5) },
    ];
    expect(together(parts)).toEqual(between(-1, -0.5));
    expect(together([])).toBe(null);
  });

  it("keeps a value that all have", () => {
    expect(anyOf([exact(-0.3), exact(-0.3)])).toEqual(exact(-0.3));
    expect(anyOf([exact(-0.3), { value: -0.3, lo: -0.4, hi: -0.3 }])).toEqual({
      ...{ value: -0.3, lo: -0.4, hi: -0.3 },
    });
  });
});
