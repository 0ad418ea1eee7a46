import fc from "fast-check"; fc.configureGlobal({ numRuns: 4000, endOnFailure: true });
import { describe, expect, it } from "vitest";
import { completions } from "../../src/indices/concentration/completions.ts";
import { concentrationRatioBounds } from "../../src/indices/concentration/concentrationRatioBounds.ts";
import { hhiBounds } from "../../src/indices/concentration/hhiBounds.ts";
import { CONCENTRATION } from "../../src/indices/concentration/index.ts";
import { shareIndexBounds } from "../../src/indices/concentration/shareIndexBounds.ts";
import { DIVERSITY } from "../../src/indices/diversity/index.ts";
import type { ShareIndex } from "../../src/indices/shareIndex.ts";
import { toShares } from "../../src/indices/toShares.ts";
import { completedMarket, quantities, shares, transfer } from "../arbitraries/shares.ts";

const ALL = [...CONCENTRATION, ...DIVERSITY];
const byId = (id: string): ShareIndex => {
  const row = ALL.find((index) => index.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

function expectSame(a: number | null, b: number | null) {
  if (a === null || b === null) expect(a).toBe(b);
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));
}

/** Faster than one matcher per comparison, which 20 000 markets would feel. */
function expectAtMost(a: number | null, b: number | null) {
  if (a === null || b === null || a <= b + 1e-9 * Math.max(1, Math.abs(b))) return;
  expect(a).toBeLessThanOrEqual(b);
}

describe.each(ALL.map((index) => ({ id: index.id, index })))("$id(shares)", ({ index }) => {
  it("is finite or null, and null only where the catalogue says when", () => {
    fc.assert(
      fc.property(shares, (ps) => {
        const value = index.of(ps);
        if (value === null) expect(index.undefinedWhen).not.toBeNull();
        else expect(Number.isFinite(value) && value >= 0 && !Object.is(value, -0)).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the suppliers", () => {
    fc.assert(
      fc.property(
        shares.chain((ps) =>
          fc.tuple(fc.constant(ps), fc.shuffledSubarray(ps, { minLength: ps.length })),
        ),
        ([ps, shuffled]) => expectSame(index.of(ps), index.of(shuffled)),
      ),
    );
  });

  it("does not depend on the unit of the quantities", () => {
    fc.assert(
      fc.property(quantities, fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (xs, unit) =>
        expectSame(index.of(toShares(xs)), index.of(toShares(xs.map((x) => x * unit)))),
      ),
    );
  });

  it("leaves the shares as they are", () => {
    fc.assert(
      fc.property(shares, (ps) => {
        index.of(Object.freeze([...ps]));
        const typed = Float64Array.from(ps);
        expectSame(index.of(typed), index.of(ps));
        expect(Array.from(typed)).toEqual(ps);
      }),
    );
  });

  it(`counts a supplier with share 0: ${index.countsZeros}`, () => {
    if (index.countsZeros) expect(index.of([0.6, 0.4, 0])).not.toBe(index.of([0.6, 0.4]));
    else fc.assert(fc.property(shares, (ps) => expectSame(index.of([...ps, 0]), index.of(ps))));
  });

  it(`moves with evenness as flagged: ${index.schur}`, () => {
    if (index.schur === null) return;
    fc.assert(
      fc.property(transfer, ({ before, after }) => {
        const [even, uneven] = [index.of(after), index.of(before)];
        if (index.schur === "convex") expectAtMost(even, uneven);
        else expectAtMost(uneven, even);
      }),
      { numRuns: 2000 },
    );
  });

  it("moves towards concentration when two suppliers merge", () => {
    if (index.schur === null || index.countsZeros) return;
    fc.assert(
      fc.property(
        shares.filter((ps) => ps.length > 1),
        ([a = 0, b = 0, ...rest]) => {
          const [apart, merged] = [index.of([a, b, ...rest]), index.of([a + b, ...rest])];
          if (index.schur === "convex") expectAtMost(apart, merged);
          else expectAtMost(merged, apart);
        },
      ),
    );
  });

  it(`takes shares that sum to less than 1 for a limit: ${index.ignoresDust}`, () => {
    if (!index.ignoresDust) {
      expect(() => index.of([0.5, 0.3])).toThrow(/use toShares\(quantities\)$/);
      return;
    }
    const dust = new Array<number>(100_000).fill(0.2 / 100_000);
    expect(index.of([0.5, 0.3])).toBeCloseTo(index.of([0.5, 0.3, ...dust]) ?? Number.NaN, 4);
  });

  it("throws a RangeError for shares that are negative, not finite or sum to more than 1", () => {
    for (const wrong of [[-0.1, 1.1], [Number.NaN], [Number.POSITIVE_INFINITY], [0.6, 0.6]]) {
      expect(() => index.of(wrong)).toThrow(RangeError);
    }
  });
});

describe("schur: null in the catalogue", () => {
  // Each pair: shares, then more even shares that move the index up, then more even shares that move it down.
  it.each([
    ["normalisedHhi", [0.5, 0.5, 0], [0.5, 0.4, 0.1], [0.9, 0.1], [0.8, 0.2]],
    ["horvathCci", [0.6, 0.4], [0.5, 0.5], [0.9, 0.1], [0.8, 0.2]],
    ["kwokaDominance", [0.5, 0.3, 0.2], [0.5, 0.25, 0.25], [0.9, 0.1], [0.8, 0.2]],
    ["hhiWithoutLargest", [0.5, 0.25, 0.25], [0.45, 0.3, 0.25], [0.5, 0.4, 0.1], [0.5, 0.3, 0.2]],
    ["pielouEvenness", [0.9, 0.1], [0.8, 0.2], [0.5, 0.5, 0], [0.5, 0.4, 0.1]],
  ])("is right for %s: more even shares move it either way", (id, low, high, before, after) => {
    const index = byId(id);
    expect(index.schur).toBeNull();
    expect(index.of(high)).toBeGreaterThan(index.of(low) ?? Number.NaN);
    expect(index.of(after)).toBeLessThan(index.of(before) ?? Number.NaN);
  });

  it("is set for no other index", () => {
    expect(ALL.filter(({ schur }) => schur === null).map(({ id }) => id)).toEqual([
      "normalisedHhi",
      "horvathCci",
      "kwokaDominance",
      "hhiWithoutLargest",
      "pielouEvenness",
    ]);
  });
});

describe("shareIndexBounds(index, market)", () => {
  const bounded = CONCENTRATION.filter(({ schur }) => schur !== null);

  it("holds every completion with finitely many places", () => {
    fc.assert(
      fc.property(completedMarket, ({ market, completion }) => {
        for (const index of bounded) {
          const interval = shareIndexBounds(index, market);
          const value = index.of(completion);
          if (interval === null) throw new Error(`${index.id}: no bounds`);
          expectAtMost(interval.lo, value);
          expectAtMost(value, interval.hi);
          expectAtMost(interval.lo, interval.value);
          expectAtMost(interval.value, interval.hi);
        }
      }),
      { numRuns: 20_000 },
    );
  }, 120_000);

  it("holds every completion with infinitely many places", () => {
    fc.assert(
      fc.property(completedMarket, ({ market: { listed, other, unknown }, completion }) => {
        for (const index of bounded.filter(({ ignoresDust }) => ignoresDust)) {
          const interval = shareIndexBounds(index, { listed, other, unknown });
          if (interval === null) continue;
          expectAtMost(interval.lo, index.of(completion));
          expectAtMost(index.of(completion), interval.hi);
        }
      }),
      { numRuns: 20_000 },
    );
  }, 120_000);

  it("holds every completion of indices that count zeros, where all suppliers are listed", () => {
    fc.assert(
      fc.property(completedMarket, ({ market, completion }) => {
        const listed = market.listed.length;
        fc.pre(listed > 1);
        const sum = Array.from(market.listed).reduce((total, p) => total + p, 0);
        const closed = { listed: market.listed, other: 0, unknown: 1 - sum, places: listed };
        const gained = completion.slice(listed).reduce((total, p) => total + p, 0);
        const within = completion.slice(0, listed).map((p, i) => (i === 0 ? p + gained : p));
        for (const index of DIVERSITY.filter(({ countsZeros }) => countsZeros)) {
          const interval = shareIndexBounds(index, closed);
          if (interval === null) continue;
          expectAtMost(interval.lo, index.of(within));
          expectAtMost(index.of(within), interval.hi);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("reaches both ends: they are completions themselves", () => {
    fc.assert(
      fc.property(completedMarket, ({ market }) => {
        const { even, point, uneven } = completions(market);
        for (const shares of [even, point, uneven]) {
          expect(shares.length).toBeLessThanOrEqual(market.places);
          expect(shares.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
          for (let i = 0; i < market.listed.length; i++) {
            expectAtMost(market.listed[i] ?? 0, shares[i] ?? 0);
          }
          const unlisted = shares.slice(market.listed.length);
          expectAtMost(
            market.other,
            unlisted.reduce((sum, p) => sum + p, 0),
          );
        }
        const [lo, hi] = [byId("hhi").of(even), byId("hhi").of(uneven)];
        expect(hhiBounds(market)).toMatchObject({ lo, hi });
      }),
      { numRuns: 1000 },
    );
  });

  it("narrows when unknown shares become known, and never loses the answer", () => {
    fc.assert(
      fc.property(
        completedMarket,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ market }, part) => {
          fc.pre(market.listed.length > 0);
          const learnt = market.unknown * part;
          const listed = Array.from(market.listed, (p, i) => (i === 0 ? p + learnt : p));
          const narrower = hhiBounds({ ...market, listed, unknown: market.unknown - learnt });
          expectAtMost(hhiBounds(market).lo, narrower.lo);
          expectAtMost(narrower.hi, hhiBounds(market).hi);
          const cr = concentrationRatioBounds(
            { ...market, listed, unknown: market.unknown - learnt },
            3,
          );
          expectAtMost(concentrationRatioBounds(market, 3).lo, cr.lo);
        },
      ),
    );
  });
});
