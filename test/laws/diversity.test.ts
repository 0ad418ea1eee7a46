import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveSuppliers } from "../../src/indices/concentration/effectiveSuppliers.ts";
import { hallTideman } from "../../src/indices/concentration/hallTideman.ts";
import { hhi } from "../../src/indices/concentration/hhi.ts";
import { hhiDecomposition } from "../../src/indices/concentration/hhiDecomposition.ts";
import { hillNumber } from "../../src/indices/concentration/hillNumber.ts";
import { leaveOneOutHhi } from "../../src/indices/concentration/leaveOneOutHhi.ts";
import { mergerDeltaHhi } from "../../src/indices/concentration/mergerDeltaHhi.ts";
import { normalisedHhi } from "../../src/indices/concentration/normalisedHhi.ts";
import { shannonDiversity } from "../../src/indices/concentration/shannonDiversity.ts";
import { gini } from "../../src/indices/diversity/gini.ts";
import { pielouEvenness } from "../../src/indices/diversity/pielouEvenness.ts";
import { theilDecomposition } from "../../src/indices/diversity/theilDecomposition.ts";
import { theilL } from "../../src/indices/diversity/theilL.ts";
import { theilT } from "../../src/indices/diversity/theilT.ts";
import { toShares } from "../../src/indices/toShares.ts";
import { activeShares, groupedShares, shares } from "../arbitraries/shares.ts";

const always = (law: (shares: number[]) => void) => fc.assert(fc.property(activeShares, law));

describe("the identities between indices of S active suppliers", () => {
  it("hillNumber(shares, 2) is effectiveSuppliers(shares), 1 / hhi(shares)", () => {
    always((ps) => {
      expect(hillNumber(ps, 2)).toBeCloseTo(effectiveSuppliers(ps) ?? Number.NaN, 9);
      expect(hillNumber(ps, 2) * hhi(ps)).toBeCloseTo(1, 9);
    });
  });

  it("hillNumber(shares, 1) is exp(shannonDiversity(shares))", () => {
    always((ps) => {
      expect(Math.log(hillNumber(ps, 1))).toBeCloseTo(shannonDiversity(ps), 9);
    });
  });

  it("hillNumber(shares, Infinity) is 1 / max share and hillNumber(shares, 0) counts", () => {
    always((ps) => {
      expect(hillNumber(ps, Number.POSITIVE_INFINITY)).toBeCloseTo(1 / Math.max(...ps), 9);
      expect(hillNumber(ps, 0)).toBe(ps.length);
    });
  });

  it("hallTideman(shares) is 1 / (S (1 − gini))", () => {
    always((ps) => {
      expect(hallTideman(ps) * ps.length * (1 - gini(ps))).toBeCloseTo(1, 9);
    });
  });

  it("theilT(shares) is log S − shannonDiversity(shares)", () => {
    always((ps) => {
      expect(theilT(ps)).toBeCloseTo(Math.log(ps.length) - shannonDiversity(ps), 9);
    });
  });

  it("pielouEvenness(shares) is shannonDiversity(shares) / log S", () => {
    always((ps) => {
      if (ps.length < 2) expect(pielouEvenness(ps)).toBeNull();
      else
        expect((pielouEvenness(ps) ?? -1) * Math.log(ps.length)).toBeCloseTo(
          shannonDiversity(ps),
          9,
        );
    });
  });

  it("theilL(shares) is the mean of log(mean / share)", () => {
    always((ps) => {
      const mean = ps.reduce((sum, p) => sum + Math.log(1 / ps.length / p), 0) / ps.length;
      expect(theilL(ps)).toBeCloseTo(mean, 9);
    });
  });

  it("hhi(shares) is (1 + cv²) / S", () => {
    always((ps) => {
      const mean = ps.reduce((sum, p) => sum + p, 0) / ps.length;
      const variance = ps.reduce((sum, p) => sum + (p - mean) ** 2, 0) / ps.length;
      expect(hhi(ps)).toBeCloseTo((1 + variance / mean ** 2) / ps.length, 9);
    });
  });

  it("normalisedHhi(shares) is (S hhi − 1) / (S − 1)", () => {
    always((ps) => {
      if (ps.length < 2) expect(normalisedHhi(ps)).toBeNull();
      else expect(normalisedHhi(ps)).toBeCloseTo((ps.length * hhi(ps) - 1) / (ps.length - 1), 9);
    });
  });

  it("hhi(shares) lies between 1/S and 1", () => {
    always((ps) => {
      expect(hhi(ps)).toBeGreaterThanOrEqual(1 / ps.length - 1e-12);
      expect(hhi(ps)).toBeLessThanOrEqual(1 + 1e-12);
    });
  });
});

describe("hillNumber(shares, order)", () => {
  const order = fc.oneof(
    fc.double({ min: 0, max: 4, noNaN: true }),
    fc.double({ min: 1 - 1e-6, max: 1 + 1e-6, noNaN: true }),
    fc.double({ min: 0, max: 1e300, noNaN: true }),
    fc.constantFrom(0, 0.5, 1, 1.5, 2, Number.POSITIVE_INFINITY),
  );

  it("falls as the order rises and lies between 1 and S", () => {
    fc.assert(
      fc.property(activeShares, order, order, (ps, a, b) => {
        const low = hillNumber(ps, Math.max(a, b));
        const high = hillNumber(ps, Math.min(a, b));
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-12));
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(ps.length * (1 + 1e-12));
      }),
      { numRuns: 2000 },
    );
  });

  it("is S for S equal suppliers at every order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), order, (n, q) => {
        expect(hillNumber(new Array<number>(n).fill(1 / n), q) / n).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("mixing, merging and leaving out", () => {
  it("hhi of a mixture is at most the mixture of the two", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 }), (pairs) => {
        const a = toShares([1, ...pairs.map(([x]) => x)]);
        const b = toShares([1, ...pairs.map(([, y]) => y)]);
        const mixed = a.map((p, i) => (p + (b[i] ?? 0)) / 2);
        expect(hhi(mixed)).toBeLessThanOrEqual((hhi(a) + hhi(b)) / 2 + 1e-12);
      }),
    );
  });

  it("hhi rises by mergerDeltaHhi(a, b) when a and b merge", () => {
    fc.assert(
      fc.property(
        shares.filter((ps) => ps.length > 1),
        ([a = 0, b = 0, ...rest]) => {
          const rise = hhi([a + b, ...rest]) - hhi([a, b, ...rest]);
          expect(rise).toBeCloseTo(mergerDeltaHhi(a, b), 12);
        },
      ),
    );
  });

  it("leaveOneOutHhi(shares)[i] is the hhi of the others", () => {
    fc.assert(
      fc.property(shares, (ps) => {
        leaveOneOutHhi(ps).forEach((left, i) => {
          const others = ps.filter((_, j) => j !== i);
          if (others.every((p) => p === 0)) expect(left).toBeNull();
          else expect(left).toBeCloseTo(hhi(toShares(others)), 9);
        });
      }),
    );
  });
});

describe("decompositions by group", () => {
  it("theilDecomposition(shares, groups) adds up to theilT(shares)", () => {
    fc.assert(
      fc.property(groupedShares, ({ shares: ps, groups }) => {
        const { total, between, within, byGroup } = theilDecomposition(ps, groups);
        expect(total).toBeCloseTo(theilT(ps), 12);
        expect(between + within).toBeCloseTo(total, 9);
        expect(Math.min(between, within)).toBeGreaterThanOrEqual(0);
        expect(byGroup.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("hhiDecomposition(shares, groups) multiplies and adds up to hhi(shares)", () => {
    fc.assert(
      fc.property(groupedShares, ({ shares: ps, groups }) => {
        const { total, between, within, byGroup } = hhiDecomposition(ps, groups);
        expect(total).toBeCloseTo(hhi(ps), 12);
        expect(between * (within ?? Number.NaN)).toBeCloseTo(total, 12);
        expect(between).toBeCloseTo(hhi(byGroup.map(({ share }) => share)), 12);
        const contributions = byGroup.map((row) => row.share ** 2 * (row.hhi ?? 0));
        expect(contributions.reduce((sum, c) => sum + c, 0)).toBeCloseTo(total, 12);
      }),
    );
  });

  it("one group takes all within, groups of one supplier all between", () => {
    fc.assert(
      fc.property(shares, (ps) => {
        const one = ps.map(() => "A");
        const each = ps.map((_, i) => `${i}`);
        expect(theilDecomposition(ps, one).between).toBeCloseTo(0, 12);
        expect(theilDecomposition(ps, each).within).toBeCloseTo(0, 12);
        expect(hhiDecomposition(ps, one).between).toBeCloseTo(1, 9);
        expect(hhiDecomposition(ps, each).within).toBeCloseTo(1, 9);
      }),
    );
  });
});
