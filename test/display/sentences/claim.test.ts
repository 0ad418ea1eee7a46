import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claim, claimInPoints, isOpen } from "../../../src/display/sentences/claim.ts";
import { at, within } from "./made.ts";

const number = (text: string) => Number(text.replaceAll(",", "").replaceAll("−", "-"));

/** What a claim in English says: from where to where. */
function boundsSaid(text: string): readonly [lo: number, hi: number] {
  const bare = text.replace(/ %$/, "");
  if (bare.startsWith("at least ")) return [number(bare.slice(9)) / 100, Infinity];
  if (bare.startsWith("at most ")) return [-Infinity, number(bare.slice(8)) / 100];
  const [, lo, hi] = /^between (\S+) and (\S+)$/.exec(bare) ?? /^(\S+)–(\S+)$/.exec(bare) ?? [];
  return [number(lo ?? "") / 100, number(hi ?? "") / 100];
}

const shareBounds = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => within(Math.min(a, b), Math.max(a, b)))
  // Below this the bounds meet as printed, and the number stands alone.
  .filter(({ lo, hi }) => hi - lo > 1e-6 && (lo === 0 || lo > 1e-7));

describe("claim(quantity, unit)", () => {
  it.each([
    [within(0.9571, 1), "at least 95 %", "少なくとも95 %"],
    [within(0, 0.4312), "at most 44 %", "多くとも44 %"],
    [within(0.2, 0.6), "between 20 and 60 %", "20–60 %"],
    [within(0, 1), "0–100 %", "0–100 %"],
    [within(0.4, 0.6, 0.5), "50 % (40–60 %)", "50 % (40–60 %)"],
    [at(0.123), "12.3 %", "12.3 %"],
  ])("says of a share what its bounds support: %o", (quantity, en, ja) => {
    expect(claim(quantity, "share")).toEqual({ en, ja });
  });

  it.each([
    [at(1), "days", "1 day", "1日"],
    [at(30), "days", "30 days", "30日"],
    [within(30, 40), "days", "between 30 and 40 days", "30–40日"],
    [at(1), "t/year", "1 t/year", "1 t/年"],
    [within(-5, 5), "t", "between −5 and 5 t", "−5 … 5 t"],
    [within(1, 3), "1", "between 1.0 and 3.0", "1.0–3.0"],
  ])("says of %o in %s its unit", (quantity, unit, en, ja) => {
    expect(claim(quantity, unit)).toEqual({ en, ja });
  });

  it("holds for every share within the bounds", () => {
    fc.assert(
      fc.property(shareBounds, fc.double({ min: 0, max: 1, noNaN: true }), (bounds, part) => {
        const truth = bounds.lo + part * (bounds.hi - bounds.lo);
        const [lo, hi] = boundsSaid(claim(bounds, "share").en);
        expect(lo).toBeLessThanOrEqual(truth + 1e-12);
        expect(hi).toBeGreaterThanOrEqual(truth - 1e-12);
      }),
    );
  });

  it("says that nothing can be told only of bounds that print as nothing to all", () => {
    fc.assert(
      fc.property(shareBounds, (bounds) => {
        const [lo, hi] = [bounds.lo === 0, bounds.hi > 0.99];
        if (isOpen(bounds, "share")) expect([lo, hi]).toEqual([true, true]);
      }),
    );
    expect(isOpen(within(0, 1), "1")).toBe(false);
  });
});

describe("claimInPoints(quantity)", () => {
  it.each([
    [at(0.01), "1 percentage point", "1ポイント"],
    [at(0.25), "25 percentage points", "25ポイント"],
    [within(0, 1), "between 0 and 100 percentage points", "0–100ポイント"],
    [within(0.2, 1.4), "between 20 and 140 percentage points", "20–140ポイント"],
  ])("gives a difference of shares in points: %o", (quantity, en, ja) => {
    expect(claimInPoints(quantity)).toEqual({ en, ja });
  });
});
