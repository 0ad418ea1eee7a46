import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, type Interval, overCorners, sum } from "../../src/numeric/interval.ts";

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20), fc.nat(20), fc.boolean())
  .map(([lo, below, above, isKnown]) => ({
    value: isKnown ? lo + below : null,
    lo,
    hi: lo + below + above,
  }));

/** A number inside an interval, at one of its ends or between. */
const inside = ({ lo, hi }: Interval, part: number) => lo + (hi - lo) * part;

describe("exact(value)", () => {
  it("holds one number", () => {
    expect(exact(0.5)).toEqual({ value: 0.5, lo: 0.5, hi: 0.5 });
  });
});

describe("sum(terms)", () => {
  it("is exactly 0 for no terms", () => {
    expect(sum([])).toEqual(exact(0));
  });

  it("adds values and bounds", () => {
    const terms = [
      { value: 2, lo: 1, hi: 4 },
      { value: 10, lo: 9, hi: 11 },
    ];
    expect(sum(terms)).toEqual({ value: 12, lo: 10, hi: 15 });
  });

  it("has bounds but no value as soon as one term has none", () => {
    expect(sum([exact(1), { value: null, lo: 0, hi: 2 }])).toEqual({ value: null, lo: 1, hi: 3 });
  });

  it("holds every sum of numbers inside the terms", () => {
    const terms = fc.array(fc.tuple(anyInterval, fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(terms, (pairs) => {
        const { lo, hi } = sum(pairs.map(([term]) => term));
        const total = pairs.reduce((at, [term, part]) => at + inside(term, part), 0);
        expect(total).toBeGreaterThanOrEqual(lo - 1e-9);
        expect(total).toBeLessThanOrEqual(hi + 1e-9);
      }),
    );
  });
});

describe("overCorners(f, box)", () => {
  const box = [
    { value: 2, lo: 1, hi: 3 },
    { value: 10, lo: 5, hi: 20 },
  ];

  it("takes the extremes where f rises in one coordinate and falls in the other", () => {
    const quotient = ([a = 0, b = 0]: readonly number[]) => a / b;
    expect(overCorners(quotient, box)).toEqual({ value: 0.2, lo: 1 / 20, hi: 3 / 5 });
  });

  it("has no value where one side has none", () => {
    const first = ([a = 0]: readonly number[]) => a;
    expect(overCorners(first, [{ value: null, lo: 1, hi: 3 }])).toEqual({
      value: null,
      lo: 1,
      hi: 3,
    });
  });

  it("is null as soon as f is undefined on one corner", () => {
    expect(overCorners(([a = 0]) => (a > 2 ? null : a), box)).toBeNull();
  });

  it("is f of nothing for no sides", () => {
    expect(overCorners(() => 7, [])).toEqual(exact(7));
  });

  it("holds f of every point of the box, for products of rising and falling terms", () => {
    const sides = fc.array(
      fc.tuple(anyInterval, fc.constantFrom(1, -1), fc.double({ min: 0, max: 1, noNaN: true })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(sides, (rows) => {
        const f = (at: readonly number[]) =>
          at.reduce((y, x, i) => y * Math.exp(((rows[i]?.[1] ?? 0) * x) / 10), 1);
        const bounds = overCorners(
          f,
          rows.map(([side]) => side),
        );
        const y = f(rows.map(([side, , part]) => inside(side, part)));
        expect(y).toBeGreaterThanOrEqual((bounds?.lo ?? Number.NaN) * (1 - 1e-12));
        expect(y).toBeLessThanOrEqual((bounds?.hi ?? Number.NaN) * (1 + 1e-12));
      }),
    );
  });
});
