import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriticalityMethod } from "../../src/indices/criticality/criticalityMethod.ts";
import { euCriticality } from "../../src/indices/criticality/euCriticality.ts";
import { geoPolRiskImportRisk } from "../../src/indices/criticality/geoPolRiskImportRisk.ts";
import { geoPolRiskRegion } from "../../src/indices/criticality/geoPolRiskRegion.ts";
import { CRITICALITY } from "../../src/indices/criticality/index.ts";
import { methodBounds } from "../../src/indices/criticality/methodBounds.ts";
import type { MethodInput, MethodInputs } from "../../src/indices/criticality/methodInputs.ts";
import { methodScore } from "../../src/indices/criticality/methodScore.ts";
import { amount, bumped, changed, inputs, merged, part, positive } from "./methodInputs.ts";

const slack = (x: number) => 1e-9 * Math.max(1, Math.abs(x));
const RUNS = { numRuns: 100 };

function expectDirection(before: number | null, after: number | null, direction: string) {
  if (before === null || after === null) return;
  if (direction !== "falls") expect(after).toBeGreaterThanOrEqual(before - slack(before));
  if (direction !== "rises") expect(after).toBeLessThanOrEqual(before + slack(before));
}

function expectSame(before: number | null, after: number | null) {
  if (before === null || after === null) return expect(after).toBe(before);
  return expect(Math.abs(after - before)).toBeLessThanOrEqual(slack(before));
}

const rows = CRITICALITY.map((method) => ({ id: method.id, method }));
const withLaws = (has: (laws: CriticalityMethod["invariances"]) => boolean) =>
  rows.filter(({ method }) => has(method.invariances));

describe.each(rows)("$id", ({ method }) => {
  it("has a value in its scale for some inputs, null with a reason for others, never anything else", () => {
    let values = 0;
    fc.assert(
      fc.property(inputs, (given) => {
        const { value, reason } = methodScore(method, given);
        expect(value === null).toBe(reason !== null);
        if (value === null) return;
        values++;
        expect(Number.isFinite(value)).toBe(true);
        const [lo, hi] = method.scale;
        if (lo !== null) expect(value).toBeGreaterThanOrEqual(lo - 1e-9);
        if (hi !== null) expect(value).toBeLessThanOrEqual(hi + 1e-9);
        if (method.unit === "verdict") expect([0, 1]).toContain(value);
      }),
      RUNS,
    );
    expect(values).toBeGreaterThan(20);
  });

  it("reads only what it says it needs, and needs all of it", () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const needed = Object.fromEntries(method.needs.map((name) => [name, given[name]]));
        expect(method.of(needed as MethodInputs)).toBe(method.of(given));
        for (const name of method.needs) expect(method.of({ ...given, [name]: null })).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

describe("order does not matter", () => {
  it.each(withLaws(({ order }) => order.length > 0))("$id", ({ method }) => {
    fc.assert(
      fc.property(inputs, fc.nat(5), (given, turn) => {
        for (const list of method.invariances.order) {
          const entries = given[list] as readonly unknown[];
          const at = turn % entries.length;
          const turned = [...entries.slice(at), ...entries.slice(0, at)].reverse();
          expectSame(method.of(given), method.of({ ...given, [list]: turned }));
        }
      }),
      RUNS,
    );
  });
});

describe("the unit does not matter", () => {
  it.each(withLaws(({ scale }) => scale.length > 0))("$id", ({ method }) => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(0.5, 2, 1024, 2 ** -10), (given, unit) => {
        for (const group of method.invariances.scale) {
          let scaled = given;
          for (const path of group) scaled = changed(scaled, path, { to: (x) => x * unit });
          expectSame(method.of(given), method.of(scaled));
        }
      }),
      RUNS,
    );
  });
});

describe("two suppliers that become one", () => {
  it.each(withLaws(({ merge }) => Object.keys(merge).length > 0))("$id", ({ method }) => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const [list, direction] of Object.entries(method.invariances.merge)) {
          const [two, one] = merged(given, list as MethodInput);
          if (direction === "same") expectSame(method.of(two), method.of(one));
          else expectDirection(method.of(two), method.of(one), direction);
        }
      }),
      RUNS,
    );
  });
});

describe("the value never falls, or never rises, with a number", () => {
  const directed = rows.flatMap(({ id, method }) => [
    ...method.invariances.rises.map((path) => ({ id, method, path, direction: "rises" })),
    ...method.invariances.falls.map((path) => ({ id, method, path, direction: "falls" })),
  ]);

  it.each(directed)("$id $direction with $path", ({ method, path, direction }) => {
    let moved = 0;
    fc.assert(
      fc.property(inputs, part, fc.nat(5), (given, by, only) => {
        const to = (x: number, name: string) => bumped(x, name, by);
        for (const change of [{ to, only }, { to }]) {
          const more = changed(given, path, change);
          expectDirection(method.of(given), method.of(more), direction);
          if (method.of(given) !== method.of(more)) moved++;
        }
      }),
      RUNS,
    );
    if (method.unit !== "verdict") expect(moved).toBeGreaterThan(0);
  });
});

describe("methodBounds(method, low, high)", () => {
  it.each(withLaws(({ rises, falls }) => rises.length + falls.length > 0))(
    "of $id hold every value in between",
    ({ method }) => {
      const { rises, falls } = method.invariances;
      fc.assert(
        fc.property(inputs, part, part, (low, by, way) => {
          let [high, middle] = [low, low];
          for (const path of [...rises, ...falls]) {
            high = changed(high, path, { to: (x, name) => bumped(x, name, by) });
            middle = changed(middle, path, {
              // Rounding must not carry a number past the end of its scale.
              to: (x, name) => Math.min(bumped(x, name, by), x + (bumped(x, name, by) - x) * way),
            });
          }
          const { bounds } = methodBounds(method, low, high);
          const value = method.of(middle);
          if (bounds === null || value === null) return;
          expect(value).toBeGreaterThanOrEqual(bounds.lo - slack(bounds.lo));
          expect(value).toBeLessThanOrEqual(bounds.hi + slack(bounds.hi));
        }),
        RUNS,
      );
    },
  );
});

describe("laws of single methods", () => {
  it("no threshold of the EU turns a critical material uncritical when a score rises", () => {
    const score = fc.integer({ min: 0, max: 200 }).map((step) => step / 20);
    fc.assert(
      fc.property(score, score, score, score, (sr, ei, moreSr, moreEi) => {
        const before = euCriticality({ supplyRisk: sr, economicImportance: ei }).critical;
        const after = euCriticality({
          supplyRisk: sr + moreSr,
          economicImportance: ei + moreEi,
        }).critical;
        if (before) expect(after).toBe(true);
      }),
    );
  });

  it("a GeoPolRisk region of one that buys nothing from itself is that home", () => {
    const flow = fc.record({ partner: fc.constantFrom("CHN", "AUS"), amount, governance: part });
    fc.assert(
      fc.property(amount, fc.array(flow), (production, flows) => {
        const region = geoPolRiskRegion([{ place: "JPN", production, imports: flows }]);
        expect(geoPolRiskImportRisk(region)).toBe(
          geoPolRiskImportRisk({ production, imports: flows }),
        );
      }),
    );
  });

  it("a GeoPolRisk region is the supply-weighted mean of its members that do not trade with each other", () => {
    const flow = fc.record({
      partner: fc.constantFrom("CHN", "AUS"),
      amount: positive,
      governance: part,
    });
    const member = fc.record({ production: amount, imports: fc.array(flow, { minLength: 1 }) });
    fc.assert(
      fc.property(member, member, (a, b) => {
        const whole = geoPolRiskRegion([
          { place: "JPN", ...a },
          { place: "KOR", ...b },
        ]);
        const size = (m: typeof a) => m.imports.reduce((sum, f) => sum + f.amount, m.production);
        const mean =
          ((geoPolRiskImportRisk(a) ?? 0) * size(a) + (geoPolRiskImportRisk(b) ?? 0) * size(b)) /
          (size(a) + size(b));
        expectSame(geoPolRiskImportRisk(whole), mean);
      }),
    );
  });
});

describe("what is not a law", () => {
  const row = (id: string) => CRITICALITY.find((method) => method.id === id) as CriticalityMethod;

  it("EU supply risk may fall when import reliance rises: world supply may be the less concentrated", () => {
    const spread = ["AUS", "CHL", "CHN", "USA"].map((place) => ({
      place,
      share: 0.25,
      wgiMean: 0,
      tradeParameter: 1,
    }));
    const given = (imports: number): MethodInputs => ({
      worldSupply: spread,
      homeSourcing: [{ place: "RUS", share: 1, wgiMean: 0, tradeParameter: 1 }],
      importReliance: imports / (10 + imports),
      recyclingInputRate: 0,
      substitutionSupplyRisk: 1,
    });
    const [less, more] = [given(5), given(90)].map((x) => row("euSupplyRisk").of(x) ?? 0);
    expect(more).toBeLessThan(less ?? 0);
  });

  it("buying from a second, worse governed country may raise GeoPolRisk though imports spread", () => {
    const given = (bad: number): MethodInputs => ({
      worldSupply: [{ place: "AUS", share: 1 }],
      balance: { production: 0, imports: 10, exports: 0 },
      imports: [
        { partner: "AUS", amount: 10 - bad, politicalStability: 1 },
        { partner: "COD", amount: bad, politicalStability: -2 },
      ],
    });
    const score = (bad: number) => row("geoPolRisk").of(given(bad)) ?? 0;
    expect(score(5)).toBeGreaterThan(score(0));
  });
});
