import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import {
  type ValueOfInformationOptions,
  valueOfInformation,
} from "../../../src/trace/information/valueOfInformation.ts";
import { tracedShare } from "../../../src/trace/ladder/tracedShare.ts";
import { avoided, passed, readings, supported } from "../../../src/trace/reading/reading.ts";
import { inPlaces } from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { trace } from "../../../src/trace/trace.ts";
import type { Chain } from "../../assess/chains.ts";
import { anyHome, anyModel, PLACES } from "../../assess/randomChain.ts";
import { closed } from "../tracing.ts";

interface Row {
  readonly productId: string;
  readonly stageId: string;
  readonly placeId: string | null;
  readonly what: { readonly en: string; readonly ja: string };
  readonly share: Interval | null;
  readonly reach: number;
  readonly now: Interval;
  readonly leftAtMost: number;
  readonly leftAtLeast: number;
  readonly narrowingAtLeast: number;
  readonly narrowingWithUpstream: number;
  readonly narrowingAtMost: number;
  readonly notes: readonly string[];
}

function asked(text: Chain | Model, options: ValueOfInformationOptions) {
  const model = "kyusho" in text ? text : closed(text);
  const result = valueOfInformation(compile(model), options);
  return { ...result, rows: result.rows as unknown as Row[] };
}

/** JPN makes 3 of 5 parts of its metal; the ore for it comes from JPN, CHL and partners that are not named. */
const METAL: Chain = {
  stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
  suppliers: [
    { stage: "ore", place: "JPN", production: 30 },
    { stage: "ore", place: "CHL", production: 50 },
    { stage: "ore", place: "AUS", production: 40 },
    { stage: "metal", place: "JPN", production: 60 },
    { stage: "metal", place: "AUS", production: 40 },
  ],
  flows: [
    { stage: "ore", from: "CHL", to: "JPN", amount: 20 },
    { stage: "ore", from: "unknown", to: "JPN", amount: 10 },
    { stage: "metal", from: "AUS", to: "JPN", amount: 40 },
  ],
};

const withPartner = (from: string): Chain => ({
  ...METAL,
  flows: (METAL.flows ?? []).map((flow) =>
    flow.from === "unknown" ? { ...flow, from, note: "n" } : flow,
  ),
});

describe("valueOfInformation(network, { home, of })", () => {
  it("narrows nothing by the first hand alone where nothing is known behind it", () => {
    // A sole maker at home of which the inputs are unknown leaves all open, as does one elsewhere for what passes CHN.
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
      suppliers: ["ore", "metal"].map((stage) => ({ stage, place: "AUS" })),
    };
    for (const of of ["traced", "CHN"]) {
      const { rows, notes } = asked(text, { home: "JPN", of, stage: "metal" });
      const market = rows.find(({ stageId }) => stageId === "metal");
      expect(market?.what.en).toBe("metal: who supplies Japan");
      expect(market).toMatchObject({
        now: { lo: 0, hi: 1 },
        narrowingAtLeast: 0,
        narrowingWithUpstream: 1,
        narrowingAtMost: 1,
      });
      expect(notes.firstHand?.text.en).toContain("the first hand alone may narrow nothing");
    }
    const maker = { stage: "metal", place: "JPN", production: 1 };
    const known = { ...text, suppliers: [{ stage: "ore", place: "AUS" }, maker] };
    const told = trace(compile(closed(known)), { home: "JPN" }).ladder.rows[1];
    expect(told?.traced).toMatchObject({ lo: 0, hi: 1 });
  });

  it("narrows by the first hand alone to what trace has once it stands at home", () => {
    const shares = fc.record({
      own: fc.integer({ min: 1, max: 20 }),
      bought: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(shares, ({ own, bought }) => {
        const text = (...makers: Chain["suppliers"]): Chain => ({
          stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
          suppliers: [
            { stage: "ore", place: "JPN", production: own },
            { stage: "ore", place: "CHL", production: bought },
            ...makers,
          ],
          flows: [{ stage: "ore", from: "CHL", to: "JPN", amount: bought }],
        });
        const open = asked(text({ stage: "metal", place: "AUS" }), { home: "JPN" });
        const [market] = open.rows;
        expect(market).toMatchObject({
          now: { lo: 0, hi: 1 },
          narrowingWithUpstream: 1,
        });
        const home = closed(text({ stage: "metal", place: "JPN", production: 1 }));
        const found = trace(compile(home), { home: "JPN" }).ladder.rows[1]?.traced as Interval;
        expect(market?.narrowingAtLeast).toBeCloseTo(found.lo, 12);
        expect(market?.leftAtMost).toBeCloseTo(1 - own / (own + bought), 12);
      }),
      { numRuns: 50 },
    );
  });

  it("finds the partner that is not named: a sixth of the ore for three fifths of the metal", () => {
    const { rows } = asked(METAL, { home: "JPN", of: "CHL" });
    expect(rows.length).toBe(1);
    expect(rows[0]).toMatchObject({
      productId: "metal",
      stageId: "ore",
      placeId: "JPN",
      share: { value: expect.closeTo(1 / 6, 12) },
      reach: expect.closeTo(1 / 10, 12),
      now: { lo: expect.closeTo(1 / 5, 12), hi: expect.closeTo(3 / 10, 12) },
      leftAtMost: 0,
      leftAtLeast: 0,
      narrowingAtLeast: expect.closeTo(1 / 10, 12),
      notes: [],
    });
    expect(rows[0]?.what.en).toBe("ore: from whom Japan imports what names no partner");
  });

  it("has the bounds that the model has once the partner is named", () => {
    const now = asked(METAL, { home: "JPN", of: "CHL" }).rows[0]?.now;
    const named = (from: string) => {
      const network = compile(closed(withPartner(from)));
      const read = readings(network, numbersOf(network, ["JPN"]), "collection");
      const subject = inPlaces(network, new Set(numbersOf(network, ["CHL"])));
      const metal = avoided(read, subject, { unclear: "avoided" })[1] as Interval;
      return passed(metal, supported(read)[1]);
    };
    expect(named("AUS")).toMatchObject({ lo: expect.closeTo(now?.lo ?? -1, 12) });
    expect(named("CHL")).toMatchObject({ hi: expect.closeTo(now?.hi ?? -1, 12) });
  });

  it("leaves less or more by what is learned, where another input binds as well", () => {
    // Half of a is unknown, and two fifths of b; the rest of either is from home. Both are needed.
    const text: Chain = {
      stages: [
        { id: "a" },
        { id: "b" },
        { id: "s", inputs: [{ of: [{ stage: "a" }] }, { of: [{ stage: "b" }] }] },
      ],
      suppliers: [
        { stage: "a", place: "JPN", production: 5 },
        { stage: "b", place: "JPN", production: 6 },
        { stage: "s", place: "JPN", production: 10 },
        { stage: "a", place: "other", production: 5 },
        { stage: "b", place: "other", production: 4 },
      ],
      flows: [
        { stage: "a", from: "other", to: "JPN", amount: 5 },
        { stage: "b", from: "other", to: "JPN", amount: 4 },
      ],
    };
    const { rows } = asked(text, { home: "JPN", of: "CHN" });
    // Exposure is at least 0 and at most 1/2; a foreign a leaves it at 1/2 and above 1/2 there is nothing.
    const near = (x: number) => expect.closeTo(x, 12);
    expect(
      rows.map(({ stageId, ...row }) => [stageId, row.reach, row.leftAtMost, row.leftAtLeast]),
    ).toEqual([
      ["a", near(1 / 2), near(2 / 5), 0],
      ["b", near(2 / 5), near(1 / 2), near(1 / 10)],
    ]);
    expect(rows.map((row) => [row.narrowingAtLeast, row.narrowingAtMost])).toEqual([
      [near(1 / 10), near(1 / 2)],
      [0, near(2 / 5)],
    ]);
  });

  it("lists a gap behind what is foreign anyway with what meets it, and no narrowing", () => {
    const text: Chain = {
      ...METAL,
      suppliers: [...METAL.suppliers, { stage: "ore", place: "unknown", production: 10 }],
    };
    const { rows } = asked(text, { home: "JPN" });
    const behind = rows.find(({ placeId }) => placeId === "CHL");
    expect(behind).toMatchObject({ narrowingAtLeast: 0, narrowingAtMost: 0, notes: ["unlisted"] });
    expect(behind?.reach).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({ placeId: "JPN", stageId: "ore", notes: ["unlisted"] });
  });

  it("says where the slack is of amounts within bounds, and of a choice among inputs", () => {
    const within: Chain = {
      suppliers: [
        { place: "JPN", production: { value: 10, lo: 5, hi: 15 } },
        { place: "CHN", production: 10 },
      ],
      flows: [{ from: "CHN", to: "JPN", amount: 10 }],
    };
    const amounts = asked(within, { home: "JPN" });
    expect(amounts.rows.map(({ notes }) => notes)).toEqual([["amounts"]]);
    expect(Object.keys(amounts.notes)).toContain("amounts");
    const choice: Chain = {
      stages: [
        { id: "a" },
        { id: "b" },
        { id: "s", inputs: [{ of: [{ stage: "a" }, { stage: "b" }] }] },
      ],
      suppliers: [
        { stage: "a", place: "JPN", production: 1 },
        { stage: "b", place: "JPN" },
        { stage: "s", place: "JPN", production: 1 },
      ],
    };
    const inputs = asked(choice, { home: "JPN", stage: "s" });
    expect(inputs.rows.map(({ notes }) => notes)).toEqual([["inputs"]]);
    expect(inputs.rows[0]?.what.en).toContain("(a; b)");
    expect(Object.keys(inputs.notes)).not.toContain("amounts");
  });

  it("gives the part of world production that a supplier who stands nowhere makes", () => {
    const text: Chain = {
      stages: [{ id: "s", unreported: "world" }],
      suppliers: [
        { place: "CHN", production: 88 },
        { place: "unknown", production: 12 },
      ],
    };
    expect(asked(text, { home: "JPN" }).rows).toMatchObject([
      {
        share: { value: expect.closeTo(0.12, 12) },
        what: {
          en: "s: where 12 % of world production stands",
          ja: "s:世界生産の12 %の所在",
        },
      },
    ]);
  });

  it("has no row and a note for a product whose bounds coincide", () => {
    const exact = asked(withPartner("CHL"), { home: "JPN" });
    expect(exact.rows).toEqual([]);
    expect(exact.notes.exact?.text.en).toContain("metal");
    const open = asked(METAL, { home: "JPN", of: "CHL" });
    expect(open.notes.exact).toBeUndefined();
  });

  it("answers for a home of which nothing is known: one datum would settle all", () => {
    expect(asked({ suppliers: [{ place: "CHN" }] }, { home: "JPN" }).rows).toMatchObject([
      { share: { value: 1 }, reach: 1, narrowingAtLeast: 1, now: { value: null, lo: 0, hi: 1 } },
    ]);
  });

  it("refuses figures, stages and homes that there are none of", () => {
    expect(() => asked(METAL, { home: "JPN", of: "China" })).toThrow('of: must be "traced" or');
    expect(() => asked(METAL, { home: "JPN", stage: "or" })).toThrow(RangeError);
    expect(() => asked(METAL, { home: "nowhere" })).toThrow(RangeError);
  });
});

describe("valueOfInformation of any model", () => {
  const of = fc.constantFrom("traced", ...PLACES);

  it("shows the bounds of trace, and never leaves more than there is", () => {
    let narrowed = 0;
    let behindMatters = 0;
    fc.assert(
      fc.property(anyModel(), anyHome, of, (model, home, of) => {
        const network = compile(model);
        const numbers = numbersOf(network, home);
        const read = readings(network, numbers, "collection");
        const fed = supported(read);
        const found =
          of === "traced"
            ? tracedShare(network, numbers, { read })
            : avoided(read, inPlaces(network, new Set(numbersOf(network, [of]))), {
                unclear: "avoided",
              });
        const { rows } = asked(model, { home, of, stage: "all" });
        for (const row of rows) {
          const stage = network.stageNumber.get(row.productId) as number;
          const share = found[stage] as Interval;
          expect(row.now).toEqual(of === "traced" ? share : passed(share, fed[stage]));
          const width = share.hi - share.lo;
          for (const [left, less] of [
            [row.leftAtMost, row.narrowingAtLeast],
            [row.leftAtLeast, row.narrowingAtMost],
          ] as const) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(less).toBeGreaterThanOrEqual(0);
            expect(left + less).toBeCloseTo(width, 11);
          }
          expect(row.narrowingAtLeast).toBeLessThanOrEqual(row.narrowingWithUpstream);
          expect(row.narrowingWithUpstream).toBeLessThanOrEqual(row.narrowingAtMost);
          const behind = network.needs[network.stageNumber.get(row.stageId) as number];
          if (behind?.length === 0) expect(row.narrowingAtLeast).toBe(row.narrowingWithUpstream);
          else if (row.narrowingAtLeast < row.narrowingWithUpstream - 1e-9) behindMatters++;
          expect(row.narrowingAtMost).toBeLessThanOrEqual(row.reach + 1e-9);
          if (row.narrowingAtLeast > 0 && row.leftAtMost > 0) narrowed++;
        }
        const open = network.stages.filter((_, s) => {
          const { lo, hi } = found[s] as Interval;
          return hi - lo > 1e-12;
        });
        expect(new Set(rows.map(({ productId }) => productId))).toEqual(
          new Set(open.map(({ id }) => id)),
        );
      }),
      { numRuns: 200 },
    );
    expect(narrowed).toBeGreaterThan(20);
    expect(behindMatters).toBeGreaterThan(20);
  });

  it("does not depend on the order of the lists", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, of, (model, home, of) => {
        const turned = {
          ...model,
          suppliers: model.suppliers.toReversed(),
          flows: (model.flows ?? []).toReversed(),
        };
        const key = ({ rows }: ReturnType<typeof asked>) =>
          rows
            .map((row) => [row.productId, row.what.en, row.narrowingAtMost.toFixed(8)].join())
            .sort();
        expect(key(asked(turned, { home, of, stage: "all" }))).toEqual(
          key(asked(model, { home, of, stage: "all" })),
        );
      }),
      { numRuns: 100 },
    );
  });
});
