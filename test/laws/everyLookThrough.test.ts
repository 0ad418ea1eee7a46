import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { trace } from "../../src/trace.ts";
import { GROUPS } from "../assess/chains.ts";
import { anyExactModel, anyHome, anyModel } from "../assess/randomChain.ts";
import { AMOUNTS, expectSameFigures, figures, TABLES } from "./figures.ts";
import { anyRenaming, inUnits, renamed } from "./rewritten.ts";
import { anyOrderOf, PRECISION, timesAll } from "./traceTables.ts";

describe("Every look-through says the same", () => {
  it("under other names and with all lists in another order, to 1e-12", () => {
    const both = anyModel().chain((model) =>
      fc.tuple(fc.constant(model), anyOrderOf(model), anyRenaming(model)),
    );
    fc.assert(
      fc.property(both, anyHome, ([model, shuffled, nameOf], home) => {
        const after = figures(renamed(shuffled, nameOf), home.map(nameOf));
        expectSameFigures(figures(model, home, nameOf), after);
      }),
      { numRuns: 50 },
    );
  });

  it("of all amounts times a factor, but for the amounts that it states, which are times that too", () => {
    const factor = fc.constantFrom(2 ** -20, 0.3, 7, 1e6);
    fc.assert(
      fc.property(anyModel(), anyHome, factor, (model, home, times) => {
        expectSameFigures(figures(model, home), figures(timesAll(model, times), home), { times });
      }),
      { numRuns: 40 },
    );
  });

  it("of a commodity in another unit, with its recipes adjusted", () => {
    const stage = fc.constantFrom("ore", "scrap", "metal");
    const factor = fc.constantFrom(1e-3, 1 / 5.323, 3, 1e6);
    fc.assert(
      fc.property(anyExactModel(), anyHome, fc.record({ stage, factor }), (model, home, unit) => {
        const after = figures(inUnits(model, unit), home);
        const counts = (key: string) => !AMOUNTS.includes(key);
        expectSameFigures(figures(model, home), after, { counts });
      }),
      { numRuns: 40 },
    );
  });

  it("of a home named twice, in a list, a text or as data", () => {
    const twice = ["JPN,JPN", ["JPN", "JPN"], { union: ["JPN", "JPN"] }] as const;
    fc.assert(
      fc.property(anyModel(), fc.constantFrom(...twice), (model, home) => {
        const network = compile(model);
        for (const table of Object.values(TABLES))
          expect(table(network, { home }).rows).toEqual(table(network, { home: "JPN" }).rows);
      }),
      { numRuns: 20 },
    );
  });
});

describe("A group together with itself", () => {
  const at = "EU@2024-01-01";

  it("is the group, as a home and as partners of itself", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const network = compile(model);
        const of = (home: string) => trace(network, { home, groups: GROUPS, partners: at });
        const [one, both] = [of(at), of(`${at}+${at}`)];
        expect(both.ladder.rows).toEqual(one.ladder.rows);
        expect(both.exposures.rows).toEqual(one.exposures.rows);
        for (const { partners, traced } of one.ladder.rows) {
          const [wide, own] = [partners, traced] as [Interval, Interval];
          expect(Math.abs(wide.lo - own.lo)).toBeLessThanOrEqual(PRECISION);
          expect(Math.abs(wide.hi - own.hi)).toBeLessThanOrEqual(PRECISION);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("A code that stands for nothing", () => {
  it("is refused by every verb, as a home", () => {
    const model = fc.sample(anyExactModel(), { numRuns: 1, seed: 1 })[0] as Model;
    for (const [verb, table] of Object.entries(TABLES))
      for (const home of ["XYZ", "JPN,XYZ", "jpn?"])
        expect(() => table(compile(model), { home }), verb).toThrow(RangeError);
  });
});
