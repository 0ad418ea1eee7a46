import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { segregatedExposure } from "../../../src/trace/segregated/segregatedExposure.ts";
import type { Chain } from "../../assess/chains.ts";
import { anyHome, anyModel } from "../../assess/randomChain.ts";
import stages from "../../golden/or10Exposure.json" with { type: "json" };
import { parseFraction, toNumber } from "../../numeric/fraction.ts";
import { closed } from "../tracing.ts";
import { anyUnits, chainOf, MINES, matched, REFINERIES } from "../unitChains.ts";

interface Row {
  readonly productId: string;
  readonly figureId: "traced" | "exposure";
  readonly placeId: string | null;
  readonly mixed: Interval;
  readonly segregated: Interval | null;
  readonly reason: { readonly en: string; readonly ja: string } | null;
}

function asked(text: Chain | Model, home: string | readonly string[] = "JPN", stage?: string) {
  const model = "kyusho" in text ? text : closed(text);
  const options = { home, ...(stage === undefined ? {} : { stage }) };
  const rows = segregatedExposure(compile(model), options).rows as unknown as Row[];
  const to = (placeId: string | null) => rows.find((row) => row.placeId === placeId);
  return { rows, traced: to(null), to };
}

const near = (x: number) => expect.closeTo(x, 12);
const bounds = (lo: number, hi: number) => ({ lo: near(lo), hi: near(hi) });

/** Ore of two origins meets in CHL, which sells it to JPN and to KOR. */
const HUB: Chain = {
  suppliers: [
    { place: "CHN", production: 20 },
    { place: "AUS", production: 10 },
  ],
  flows: [
    { from: "CHN", to: "CHL", amount: 20 },
    { from: "AUS", to: "CHL", amount: 10 },
    { from: "CHL", to: "JPN", amount: 20 },
    { from: "CHL", to: "KOR", amount: 10 },
  ],
};

describe("segregatedExposure(network, { home })", () => {
  it("knows that a hub may keep its customers apart: two thirds mixed, a half to all", () => {
    const { to, traced } = asked(HUB);
    expect(to("CHN")).toMatchObject({
      mixed: { value: near(2 / 3) },
      segregated: bounds(1 / 2, 1),
    });
    expect(to("AUS")).toMatchObject({
      mixed: { value: near(1 / 3) },
      segregated: bounds(0, 1 / 2),
    });
    expect(to("CHL")?.segregated).toEqual({ value: 1, lo: 1, hi: 1 });
    expect(traced?.segregated).toEqual({ value: 0, lo: 0, hi: 0 });
  });

  it("is Fréchet's bounds where all goes through the world's mix to one home (golden or_10)", () => {
    const made = (stage: string, shares: Record<string, string>) =>
      Object.entries(shares).map(([code, share]) => ({
        stage,
        place: { A: "JPN", C: "CHN", D: "DEU", E: "EST" }[code] ?? "",
        production: 100 * toNumber(parseFraction(share)),
      }));
    const { to, traced } = asked({
      stages: [
        { id: "mine", unreported: "world" },
        {
          id: "refine",
          unreported: "world",
          inputs: [{ amount: 1, of: [{ stage: "mine" }], citation: "c" }],
        },
      ],
      suppliers: [
        ...made("mine", stages.input.mine_shares),
        ...made("refine", stages.input.refining_shares),
      ],
      demands: [{ stage: "refine", place: "JPN", amount: 100 }],
    });
    const { exposure, frechet_C: c, frechet_SS_A: a, traced_SS_A } = stages.expected;
    expect(to("CHN")).toMatchObject({
      mixed: { value: near(exposure.C.float) },
      segregated: bounds(c[0]?.float ?? -1, c[1]?.float ?? -1),
    });
    expect(to("DEU")?.mixed.value).toBeCloseTo(exposure.D.float, 12);
    expect(traced).toMatchObject({
      mixed: { value: near(traced_SS_A.float) },
      segregated: bounds(a[0]?.float ?? -1, a[1]?.float ?? -1),
    });
  });

  it("takes what leaves a market beyond what enters it from nobody knows where", () => {
    const text: Chain = {
      suppliers: [
        { place: "JPN", production: 10 },
        { place: "CHN", production: 20 },
      ],
      flows: [{ from: "CHN", to: "JPN", amount: 20 }],
      demands: [{ place: "JPN", amount: 40 }],
    };
    const { traced, to } = asked(text);
    expect(traced).toMatchObject({
      mixed: { value: near(1 / 3) },
      segregated: bounds(1 / 4, 1 / 2),
    });
    expect(to("CHN")?.segregated).toMatchObject(bounds(1 / 2, 3 / 4));
  });

  it("takes the final demand that is stated, and else what the home neither exports nor uses up", () => {
    const text: Chain = {
      suppliers: [
        { place: "JPN", production: 10 },
        { place: "CHN", production: 20 },
      ],
      flows: [
        { from: "CHN", to: "JPN", amount: 20 },
        { from: "JPN", to: "KOR", amount: 15 },
      ],
    };
    expect(asked(text).traced?.segregated).toMatchObject(bounds(0, 10 / 15));
    const stated = { ...text, demands: [{ place: "JPN", amount: 12 }] };
    expect(asked(stated).traced?.segregated).toMatchObject(bounds(0, 10 / 12));
  });

  it("counts amounts within bounds for and against: the bounds hold for each amount inside", () => {
    const of = (production: number | { value: number; lo: number; hi: number }): Chain => ({
      suppliers: [
        { place: "CHL", production },
        { place: "CHN", production: 20 },
      ],
      flows: [
        { from: "CHN", to: "CHL", amount: 20 },
        { from: "CHL", to: "JPN", amount: 20 },
      ],
      demands: [{ place: "JPN", amount: 20 }],
    });
    const wide = asked(of({ value: 10, lo: 5, hi: 15 })).to("CHN")?.segregated as Interval;
    for (const made of [5, 8, 10, 15]) {
      const exact = asked(of(made)).to("CHN")?.segregated as Interval;
      expect(wide.lo).toBeLessThanOrEqual(exact.lo);
      expect(wide.hi).toBeGreaterThanOrEqual(exact.hi);
    }
    expect(wide.lo).toBeCloseTo(1 / 4, 12);
  });

  it("follows both alternatives of a need", () => {
    const { to } = asked({
      stages: [
        { id: "ore" },
        { id: "scrap", kind: "recycling" },
        {
          id: "metal",
          inputs: [{ amount: 2, of: [{ stage: "ore" }, { stage: "scrap" }], citation: "c" }],
        },
      ],
      suppliers: [
        { stage: "ore", place: "CHN", production: 12 },
        { stage: "scrap", place: "JPN", production: 8 },
        { stage: "metal", place: "JPN", production: 10 },
      ],
      flows: [
        { stage: "ore", from: "CHN", to: "JPN", amount: 12 },
        { stage: "metal", from: "JPN", to: "KOR", amount: 5 },
      ],
    });
    expect(to("CHN")).toMatchObject({ mixed: { value: near(0.6) }, segregated: bounds(0.2, 1) });
  });

  it("does not take what is recycled from what is used, which it was before", () => {
    const { traced } = asked(
      {
        stages: [
          { id: "s" },
          {
            id: "scrap",
            kind: "recycling",
            inputs: [{ amount: 1, of: [{ stage: "s" }], citation: "c" }],
          },
        ],
        suppliers: [
          { stage: "s", place: "JPN", production: 10 },
          { stage: "s", place: "CHN", production: 10 },
          { stage: "scrap", place: "JPN", production: 15 },
        ],
        flows: [{ stage: "s", from: "CHN", to: "JPN", amount: 10 }],
      },
      "JPN",
      "s",
    );
    expect(traced?.segregated).toMatchObject(bounds(1 / 2, 1 / 2));
  });

  it("treats the places of a home as one market of the product", () => {
    const text: Chain = {
      suppliers: [
        { place: "JPN", production: 10 },
        { place: "CHN", production: 10 },
      ],
      flows: [
        { from: "JPN", to: "FRA", amount: 5 },
        { from: "CHN", to: "FRA", amount: 10 },
      ],
    };
    expect(asked(text, ["JPN", "FRA"]).traced?.segregated).toEqual({
      value: near(1 / 2),
      lo: near(1 / 2),
      hi: near(1 / 2),
    });
  });
});

describe("segregatedExposure gives no bounds, and says why,", () => {
  const two = (...inputs: NonNullable<Chain["stages"]>[number]["inputs"] & object[]): Chain => ({
    stages: [{ id: "a" }, { id: "b" }, { id: "s", inputs }],
    suppliers: ["a", "b", "s"].map((stage) => ({ stage, place: "JPN", production: 10 })),
  });
  const why = (text: Chain, stage = "s") => {
    const { rows } = asked(text, "JPN", stage);
    expect(rows.length).toBeGreaterThan(0);
    for (const { segregated, mixed } of rows) {
      expect(segregated).toBeNull();
      expect(mixed.lo).toBeGreaterThanOrEqual(0);
    }
    return rows[0]?.reason?.en;
  };
  const need = (stage: string, amount?: number) => ({
    of: [{ stage }],
    ...(amount === undefined ? {} : { amount, citation: "c" }),
  });

  it("where a stage needs several inputs at once", () => {
    expect(why(two(need("a", 1), need("b", 1)))).toMatch(/^s: needs several inputs/);
  });

  it("where an input per output is not known, within bounds only, or 0", () => {
    expect(why(two(need("a")))).toMatch(/^s: how much input/);
    expect(why(two(need("a", 0)))).toMatch(/^s: how much input/);
    const within = { of: [{ stage: "a" }], amount: { value: 2, lo: 1, hi: 3 }, citation: "c" };
    expect(why(two(within))).toMatch(/^s: how much input/);
  });

  it("where amounts are missing or are shares", () => {
    const flows = [{ from: "CHN", to: "JPN" }];
    const suppliers = [
      { place: "JPN", production: 1 },
      { place: "CHN", production: 1 },
    ];
    expect(why({ suppliers, flows })).toMatch(/^s: some amounts/);
    expect(why({ suppliers: [{ place: "JPN" }] })).toMatch(/^s: some amounts/);
    expect(why({ suppliers: [{ place: "JPN", share: 0.5 }] })).toMatch(/^s: given in shares/);
    const imports = [{ from: "CHN", to: "JPN", share: 1 }];
    expect(why({ suppliers: suppliers.slice(1), flows: imports })).toMatch(/^s: given in shares/);
  });

  it("where goods come back to where they were", () => {
    const suppliers = [
      { place: "JPN", production: 10 },
      { place: "KOR", production: 10 },
    ];
    const flows = [
      { from: "KOR", to: "JPN", amount: 5 },
      { from: "JPN", to: "KOR", amount: 5 },
    ];
    expect(why({ suppliers, flows })).toMatch(/^s: the flow leads back/);
  });

  it("where the home's use is not known or nothing is left for it", () => {
    const suppliers = [{ place: "JPN", production: 10 }];
    const flows = [{ from: "JPN", to: "KOR", amount: 10 }];
    expect(why({ suppliers, flows })).toMatch(/^s: by the amounts given nothing/);
    expect(why({ suppliers, flows: [{ from: "JPN", to: "KOR" }] })).toMatch(/^s: how much of it/);
    expect(why({ suppliers, demands: [{ place: "JPN" }] })).toMatch(/^s: how much of it/);
    const stages = [{ id: "s", unreported: "unknown" as const }];
    expect(why({ stages, suppliers })).toMatch(/^s: how much of it/);
  });

  it("where one input is taken in two amounts along two ways", () => {
    const input = (stage: string, amount: number) => [{ of: [{ stage }], amount, citation: "c" }];
    const text: Chain = {
      stages: [
        { id: "a" },
        { id: "b", inputs: input("a", 2) },
        { id: "d", inputs: input("a", 3) },
        { id: "s", inputs: [{ of: [{ stage: "b" }, { stage: "d" }], amount: 1, citation: "c" }] },
      ],
      suppliers: [
        { stage: "a", place: "JPN", production: 50 },
        { stage: "b", place: "JPN", production: 10 },
        { stage: "d", place: "JPN", production: 10 },
        { stage: "s", place: "JPN", production: 20 },
      ],
    };
    expect(why(text)).toMatch(/^a: reached in several ways/);
  });

  it("where the same production goes into a market and into the world's mix", () => {
    const text: Chain = {
      stages: [
        { id: "a", unreported: "world" },
        { id: "s", inputs: [{ of: [{ stage: "a" }], amount: 1, citation: "c" }] },
      ],
      suppliers: [
        { stage: "a", place: "CHN", production: 10 },
        { stage: "s", place: "KOR", production: 10 },
        { stage: "s", place: "JPN", production: 5 },
      ],
      flows: [
        { stage: "a", from: "CHN", to: "JPN", amount: 5 },
        { stage: "a", from: "KOR", to: "CHN", amount: 1 },
        { stage: "s", from: "KOR", to: "JPN", amount: 10 },
      ],
    };
    expect(why(text)).toMatch(/^a: the same production/);
  });
});

describe("segregatedExposure of chains of units that go from mines through refineries to users", () => {
  it("is the least and the most over all matchings at the refineries, whatever ore a unit takes", () => {
    let apart = 0;
    const ore = fc.constantFrom(1, 2, 0.3);
    fc.assert(
      fc.property(anyUnits(["JPN", "FRA"]), ore, (units, ore) => {
        const { traced, to } = asked(chainOf(units, ore), "JPN", "metal");
        const all = units.filter(({ user }) => user === "JPN").length;
        for (const code of new Set([...MINES, ...REFINERIES])) {
          const parts = REFINERIES.map((refinery) =>
            matched(units, (mine) => refinery === code || mine === code, refinery),
          );
          const sum = (end: 0 | 1) => parts.reduce((total, part) => total + part[end], 0) / all;
          const found = to(code)?.segregated ?? { lo: 0, hi: 0 };
          expect(found.lo).toBeCloseTo(sum(0), 9);
          expect(found.hi).toBeCloseTo(sum(1), 9);
          if (sum(0) < sum(1)) apart++;
        }
        expect(traced?.segregated).toEqual({ value: 0, lo: 0, hi: 0 });
      }),
      { numRuns: 300 },
    );
    expect(apart).toBeGreaterThan(50);
  });
});

describe("segregatedExposure of any model", () => {
  it("holds the bounds that mixing gives, or says why it has none", () => {
    let answers = 0;
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const { mixed, segregated, reason } of asked(model, home, "all").rows) {
          expect(segregated === null).toBe(reason !== null);
          if (segregated === null) continue;
          answers++;
          expect(segregated.lo).toBeLessThanOrEqual(mixed.lo + 1e-9);
          expect(segregated.hi).toBeGreaterThanOrEqual(mixed.hi - 1e-9);
          expect(segregated.lo).toBeGreaterThanOrEqual(0);
          expect(segregated.hi).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
    expect(answers).toBeGreaterThan(40);
  });
});
