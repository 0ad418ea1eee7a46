import { describe, expect, it } from "vitest";
import { bergerParker } from "../../../src/indices/concentration/bergerParker.ts";
import { concentrationRatio } from "../../../src/indices/concentration/concentrationRatio.ts";
import { effectiveSuppliers } from "../../../src/indices/concentration/effectiveSuppliers.ts";
import { euGovernanceScale } from "../../../src/indices/concentration/euGovernanceScale.ts";
import { geoPolRiskGovernanceScale } from "../../../src/indices/concentration/geoPolRiskGovernanceScale.ts";
import { governanceWeightedHhi } from "../../../src/indices/concentration/governanceWeightedHhi.ts";
import { hhi } from "../../../src/indices/concentration/hhi.ts";
import { hhiDecomposition } from "../../../src/indices/concentration/hhiDecomposition.ts";
import { hhiWithoutLargest } from "../../../src/indices/concentration/hhiWithoutLargest.ts";
import { hillNumber } from "../../../src/indices/concentration/hillNumber.ts";
import { horvathCci } from "../../../src/indices/concentration/horvathCci.ts";
import { kwokaDominance } from "../../../src/indices/concentration/kwokaDominance.ts";
import { leaveOneOutHhi } from "../../../src/indices/concentration/leaveOneOutHhi.ts";
import { mergerDeltaHhi } from "../../../src/indices/concentration/mergerDeltaHhi.ts";
import { normalisedHhi } from "../../../src/indices/concentration/normalisedHhi.ts";
import { shannonDiversity } from "../../../src/indices/concentration/shannonDiversity.ts";
import { toShares } from "../../../src/indices/toShares.ts";

const thirds = toShares([1, 1, 1]);

describe("a single supplier", () => {
  it("gives 1, 0 or null, never NaN or -0", () => {
    expect([hhi([1]), effectiveSuppliers([1]), horvathCci([1])]).toEqual([1, 1, 1]);
    expect(shannonDiversity([1])).toBe(0);
    expect([normalisedHhi([1]), kwokaDominance([1, 0]), hhiWithoutLargest([1])]).toEqual([
      null,
      null,
      null,
    ]);
    expect([0, 0.5, 1, 1.2, 2, 1e300].map((q) => hillNumber([1], q))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("whose share is 1 but for a rounding error gives no negative entropy", () => {
    expect(shannonDiversity([1 + 5e-10])).toBe(0);
    expect(hillNumber([1 + 5e-10], 3)).toBe(1);
    expect(bergerParker([1 + 5e-10])).toBe(1);
  });
});

describe("equal suppliers", () => {
  it("give a normalisedHhi of 0 without a rounding error below it", () => {
    expect(normalisedHhi(thirds)).toBe(0);
    expect(hhi(thirds)).toBeCloseTo(1 / 3, 15);
  });
});

describe("concentrationRatio(shares, k)", () => {
  it("is exactly 1 when k suppliers hold the whole", () => {
    const tenths = new Array<number>(10).fill(0.1);
    expect(concentrationRatio(tenths, 10)).toBe(1);
    expect(concentrationRatio([...tenths, 0], 10)).toBe(1);
    expect(concentrationRatio(tenths, 99)).toBe(1);
    expect(concentrationRatio(tenths, 9)).toBeCloseTo(0.9, 12);
  });

  it("is the sum when the shares do not make the whole", () => {
    expect(concentrationRatio([0.25, 0.5], 5)).toBe(0.75);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "throws a RangeError for k = %d",
    (k) => {
      expect(() => concentrationRatio([1], k)).toThrow(
        `concentrationRatio: k must be a positive whole number (got ${k})`,
      );
    },
  );
});

describe("hillNumber(shares, order)", () => {
  const shares = [0.6, 0.3, 0.1];

  it("keeps its digits near order 1", () => {
    const entropy = shannonDiversity(shares);
    // dlog D/dq at 1 is −(variance of log p)/2.
    const variance = shares.reduce((sum, p) => sum + p * (Math.log(p) + entropy) ** 2, 0);
    for (const step of [1e-15, 1e-12, 1e-9, 1e-6, -1e-6, -1e-12]) {
      const order = 1 + step;
      const expected = Math.exp(entropy - (variance / 2) * (order - 1));
      expect(Math.abs(hillNumber(shares, order) - expected)).toBeLessThan(1e-10);
    }
  });

  it("agrees across the change of method at 0.5 and 1.5", () => {
    for (const order of [0.5, 1.5]) {
      const expected = shares.reduce((sum, p) => sum + p ** order, 0) ** (1 / (1 - order));
      expect(hillNumber(shares, order)).toBeCloseTo(expected, 12);
      expect(hillNumber(shares, order + 1e-13)).toBeCloseTo(expected, 11);
      expect(hillNumber(shares, order - 1e-13)).toBeCloseTo(expected, 11);
    }
  });

  it("tends to 1 / max share for high orders", () => {
    for (const order of [1e6, 1e100, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect(hillNumber(shares, order)).toBeCloseTo(1 / 0.6, 5);
    }
  });

  it.each([-1, Number.NaN])("throws a RangeError for order %d", (order) => {
    expect(() => hillNumber(shares, order)).toThrow(
      `hillNumber: order must be at least 0 (got ${order})`,
    );
  });
});

describe("leaving a supplier out", () => {
  it("leaveOneOutHhi(shares) gives one index for each", () => {
    const left = leaveOneOutHhi([0.5, 0.25, 0.25]);
    expect(left[0]).toBeCloseTo(0.5, 12);
    expect(left[1]).toBeCloseTo(5 / 9, 12);
    expect(left[2]).toBeCloseTo(5 / 9, 12);
    expect(leaveOneOutHhi([])).toEqual([]);
    expect(leaveOneOutHhi([1])).toEqual([null]);
  });

  it("hhiWithoutLargest(shares) keeps its digits when the others are tiny", () => {
    expect(hhiWithoutLargest([1, 1e-200, 1e-200])).toBe(0.5);
  });

  it("keeps the suppliers that are not listed in the denominator", () => {
    expect(hhiWithoutLargest([0.5, 0.25])).toBe(0.25);
    expect(leaveOneOutHhi([0.5, 0.25])[1]).toBeCloseTo((0.5 / 0.75) ** 2, 12);
    expect(hhiWithoutLargest([0.5])).toBe(0);
  });

  it("effectiveSuppliers(shares) is null without a share", () => {
    expect(effectiveSuppliers([0, 0])).toBeNull();
  });
});

describe("governanceWeightedHhi(shares, governance)", () => {
  it("weights the squares", () => {
    expect(governanceWeightedHhi([0.6, 0.4], [1, 1])).toBeCloseTo(hhi([0.6, 0.4]), 15);
  });

  it("can rise when shares become more even: it is not Schur-convex", () => {
    expect(governanceWeightedHhi([0.6, 0.4], [0.1, 0.9])).toBeCloseTo(0.18, 12);
    expect(governanceWeightedHhi([0.5, 0.5], [0.1, 0.9])).toBeCloseTo(0.25, 12);
  });

  it("is null when a score is missing, unless its supplier has no share", () => {
    expect(governanceWeightedHhi([0.6, 0.4], [null, 0.9])).toBeNull();
    expect(governanceWeightedHhi([1, 0], [0.5, null])).toBe(0.5);
  });

  it("throws a RangeError for lists of different length and wrong weights", () => {
    expect(() => governanceWeightedHhi([1], [])).toThrow("got 1 shares, 0 weights");
    expect(() => governanceWeightedHhi([1], [-1])).toThrow("got -1 at position 0");
    expect(() => governanceWeightedHhi([1], [Number.NaN])).toThrow(RangeError);
  });

  it("takes either scale, which differ in length and in cutting off", () => {
    expect(euGovernanceScale(-2.5)).toBe(10);
    expect(euGovernanceScale(-2.7)).toBeCloseTo(10.4, 12);
    expect([2.5, 2.7, 0, -2.5, -2.7].map(geoPolRiskGovernanceScale)).toEqual([0, 0, 0.5, 1, 1]);
    expect(() => euGovernanceScale(Number.NaN)).toThrow(RangeError);
    expect(() => geoPolRiskGovernanceScale(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("mergerDeltaHhi(shareA, shareB)", () => {
  it("is 2ab", () => {
    expect(mergerDeltaHhi(0.5, 0.25)).toBe(0.25);
    expect(() => mergerDeltaHhi(0.6, 0.5)).toThrow(RangeError);
    expect(() => mergerDeltaHhi(-0.1, 0.5)).toThrow(RangeError);
  });
});

describe("hhiDecomposition(shares, groups)", () => {
  it("gives a row for each group in order of appearance", () => {
    expect(hhiDecomposition([0.25, 0.5, 0.25, 0], ["B", "A", "B", "C"])).toEqual({
      total: 0.375,
      between: 0.5,
      within: 0.75,
      byGroup: [
        { group: "B", share: 0.5, hhi: 0.5, contribution: 0.125 },
        { group: "A", share: 0.5, hhi: 1, contribution: 0.25 },
        { group: "C", share: 0, hhi: null, contribution: 0 },
      ],
    });
  });

  it("has no within when nobody has a share, and wants a group for each supplier", () => {
    expect(hhiDecomposition([0], ["A"]).within).toBeNull();
    expect(() => hhiDecomposition([1], [])).toThrow(
      "each share must have a group (got 1 shares, 0 groups)",
    );
  });
});

describe("two plausible claims that are false", () => {
  it("a lower hhi does not mean a smaller loss when the largest supplier fails", () => {
    const tail = [0.6, 0.1, 0.1, 0.1, 0.1];
    expect(hhi(tail)).toBeLessThan(hhi([0.5, 0.5]));
    expect(bergerParker(tail)).toBeGreaterThan(bergerParker([0.5, 0.5]));
  });

  it("leaving out the largest supplier does not always raise the hhi", () => {
    expect(hhiWithoutLargest([0.6, 0.2, 0.1, 0.1])).toBeLessThan(hhi([0.6, 0.2, 0.1, 0.1]));
  });
});
