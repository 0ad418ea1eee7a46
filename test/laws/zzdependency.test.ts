import fc from "fast-check"; fc.configureGlobal({ numRuns: 4000, endOnFailure: true });
import { describe, expect, it } from "vitest";
import { importDependencyRatio } from "../../src/indices/dependency/importDependencyRatio.ts";
import { DEPENDENCY } from "../../src/indices/dependency/index.ts";
import { netImportReliance } from "../../src/indices/dependency/netImportReliance.ts";
import { selfSufficiency } from "../../src/indices/dependency/selfSufficiency.ts";
import { exact } from "../../src/numeric/interval.ts";

const amount = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
);
const balance = fc.record({
  production: amount,
  imports: amount,
  exports: amount,
  stockDrawdown: fc.integer({ min: -1000, max: 1000 }),
  stock: amount,
});
type Numbers = { [K in "production" | "imports" | "exports" | "stockDrawdown" | "stock"]: number };

const close = (a: number | null, b: number | null) => {
  if (a === null || b === null) return expect(a).toBe(b);
  return expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(a)));
};

/** A balance with each number between two given ones, at the given fractions of the way. */
function between(a: Numbers, b: Numbers, at: readonly number[]): Numbers {
  const mix = (key: keyof Numbers, i: number) => a[key] + (b[key] - a[key]) * (at[i] ?? 0);
  return {
    production: mix("production", 0),
    imports: mix("imports", 1),
    exports: mix("exports", 2),
    stockDrawdown: mix("stockDrawdown", 3),
    stock: mix("stock", 4),
  };
}

describe("selfSufficiency and netImportReliance", () => {
  it("sum to 1, or are both null", () => {
    fc.assert(
      fc.property(balance, (b) => {
        const [own, net] = [selfSufficiency(b), netImportReliance(b)];
        if (own === null || net === null) expect([own, net]).toEqual([null, null]);
        else expect(Math.abs(own + net - 1)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(own)));
      }),
    );
  });

  it("of a union is the consumption-weighted mean", () => {
    fc.assert(
      fc.property(balance, balance, (a, b) => {
        const c = (x: Numbers) => x.production + x.imports - x.exports + x.stockDrawdown;
        fc.pre(c(a) > 1 && c(b) > 1);
        const union = between(a, b, []);
        for (const key of Object.keys(union) as (keyof Numbers)[]) union[key] = a[key] + b[key];
        const mean = (selfSufficiency(a) ?? 0) * c(a) + (selfSufficiency(b) ?? 0) * c(b);
        close(selfSufficiency(union), mean / (c(a) + c(b)));
      }),
    );
  });

  it("do not equal 1 − importDependencyRatio as soon as something is exported", () => {
    const b = { production: 100, imports: 50, exports: 10 };
    expect((selfSufficiency(b) ?? 0) + (importDependencyRatio(b) ?? 0)).toBeCloseTo(150 / 140, 12);
  });
});

describe.each(DEPENDENCY.map((index) => ({ id: index.id, index })))("$id", ({ index }) => {
  it("of(balance) does not depend on the unit", () => {
    fc.assert(
      fc.property(balance, fc.constantFrom(0.5, 2, 1024, 2 ** -20), (b, unit) => {
        const scaled = between(b, b, []);
        for (const key of Object.keys(scaled) as (keyof Numbers)[]) scaled[key] = b[key] * unit;
        close(index.of(b), index.of(scaled));
      }),
    );
  });

  it("of(balance) is null or finite", () => {
    fc.assert(
      fc.property(balance, (b) => {
        const value = index.of(b);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it("ofBounds(balance) holds every balance within the bounds, or is null", () => {
    const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(balance, balance, fractions, (a, b, at) => {
        const box = (key: keyof Numbers) => ({
          value: null,
          lo: Math.min(a[key], b[key]),
          hi: Math.max(a[key], b[key]),
        });
        const interval = index.ofBounds({
          production: box("production"),
          imports: box("imports"),
          exports: box("exports"),
          stockDrawdown: box("stockDrawdown"),
          stock: box("stock"),
        });
        if (interval === null) return;
        expect(interval.value).toBeNull();
        const value = index.of(between(a, b, at));
        expect(value).not.toBeNull();
        const slack = 1e-9 * Math.max(1, Math.abs(interval.lo), Math.abs(interval.hi));
        expect(value ?? Number.NaN).toBeGreaterThanOrEqual(interval.lo - slack);
        expect(value ?? Number.NaN).toBeLessThanOrEqual(interval.hi + slack);
      }),
      { numRuns: 5000 },
    );
  });

  it("ofBounds(balance) of exact numbers is of(balance)", () => {
    fc.assert(
      fc.property(balance, (b) => {
        const interval = index.ofBounds({
          production: exact(b.production),
          imports: exact(b.imports),
          exports: exact(b.exports),
          stockDrawdown: exact(b.stockDrawdown),
          stock: exact(b.stock),
        });
        const value = index.of(b);
        expect(interval).toEqual(value === null ? null : exact(value));
      }),
    );
  });

  it("ofBounds(balance) is null when consumption can be 0 or less", () => {
    const bounds = { production: exact(10), imports: exact(0), stock: exact(5) };
    expect(index.ofBounds({ ...bounds, exports: { value: 2, lo: 0, hi: 10 } })).toBeNull();
    expect(index.ofBounds({ ...bounds, exports: { value: 2, lo: 0, hi: 9 } })).not.toBeNull();
  });
});
