import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import { exact, type Interval } from "../../../src/numeric/interval.ts";
import { indispensability } from "../../../src/trace/indispensability/indispensability.ts";
import { avoided, passed, readings, supported } from "../../../src/trace/reading/reading.ts";
import { inPlaces } from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import { anyExactModel, anyHiding, anyHome, anyModel, hide } from "../../assess/randomChain.ts";
import interdiction from "../../golden/or13Interdiction.json" with { type: "json" };
import { closed } from "../tracing.ts";

const of = (...stages: string[]) => stages.map((stage) => ({ of: [{ stage }] }));

function rowsOf(model: Model, home: string | readonly string[]) {
  return indispensability(compile(model), { home, groups: GROUPS }).rows;
}

/** The loss of one place; of all together where none is named. */
function loss(model: Model, home: string | readonly string[], [stage, place]: [string, string?]) {
  const found = rowsOf(model, home).find(
    ({ stageId, placeIds }) =>
      stageId === stage &&
      (place === undefined ? placeIds === null : (placeIds as string[] | null)?.includes(place)),
  );
  return found ?? null;
}

const withAllFlows = (model: Model): Model => ({
  ...model,
  stages: model.stages.map((stage) => ({ ...stage, unreported: "none" as const })),
});

/** JPN alone makes resist; KOR makes chips of it for itself and USA, which has chips of its own. */
const RESIST: Chain = {
  stages: [{ id: "resist" }, { id: "chip", inputs: of("resist") }, { id: "chip2" }],
  suppliers: [
    { stage: "resist", place: "JPN", production: 10 },
    { stage: "chip", place: "KOR", production: 10 },
    { stage: "chip2", place: "USA", production: 30 },
  ],
  flows: [
    { stage: "resist", from: "JPN", to: "KOR", amount: 10 },
    { stage: "chip", from: "KOR", to: "USA", amount: 4 },
  ],
  demands: [
    { stage: "chip", place: "KOR", amount: 6 },
    { stage: "chip", place: "USA", amount: 4 },
    { stage: "chip2", place: "USA", amount: 30 },
  ],
};

describe("indispensability of a chain worked by hand", () => {
  it("says why a stage has no row: nobody else is known to use its product", () => {
    const home: Chain = { suppliers: [{ place: "JPN", production: 1 }] };
    const { rows, notes } = indispensability(compile(closed(home)), { home: "JPN" });
    expect(rows).toEqual([]);
    expect(notes.noUsers?.kind).toBe("unknown");
    expect(notes.noUsers?.text.en).toMatch(/^nobody else is known to .* use .*: s$/);
    const all = indispensability(compile(closed(RESIST)), { home: "JPN" });
    expect(new Set(all.rows.map(({ stageId }) => stageId)).size).toBe(3);
    expect(all.notes).not.toHaveProperty("noUsers");
  });

  it("indispensability is 1 for a sole supplier, however far upstream, and 0 where it supplies nothing", () => {
    const model = closed(RESIST);
    expect(loss(model, "JPN", ["chip", "USA"])?.loss).toEqual(exact(1));
    expect(loss(model, "JPN", ["chip2", "USA"])?.loss).toEqual(exact(0));
    expect(loss(model, "FRA", ["chip", "USA"])?.loss).toEqual(exact(0));
  });

  it("amounts are demand times loss, and the total weighs by demand", () => {
    const model = closed({
      ...RESIST,
      suppliers: [
        ...RESIST.suppliers,
        { stage: "resist", place: "USA", production: 12 },
        { stage: "chip", place: "USA", production: 12 },
      ],
    });
    expect(loss(model, "JPN", ["chip", "USA"])).toMatchObject({
      loss: { value: expect.closeTo(1 / 4, 12) },
      demand: exact(4),
      lost: { value: expect.closeTo(1, 12) },
    });
    expect(loss(model, "JPN", ["chip"])).toMatchObject({
      place: { en: "all others of known demand (2 of 2)" },
      loss: { value: expect.closeTo(7 / 10, 12) },
      demand: exact(10),
      lost: { value: expect.closeTo(7, 12) },
      unit: "t/year",
    });
  });

  it("a home's own loss does not count, and what it hands on from others goes with it", () => {
    const model = closed(RESIST);
    expect(loss(model, "KOR", ["chip", "KOR"])).toBeNull();
    expect(loss(model, "KOR", ["chip", "USA"])?.loss).toEqual(exact(1));
    expect(loss(model, ["JPN", "KOR"], ["chip"])?.demand).toEqual(exact(4));
  });

  it("what the home owns elsewhere stays", () => {
    const model = closed({
      suppliers: [{ place: "USA", owner: "JPN", production: 1 }],
      demands: [{ place: "USA", amount: 1 }],
    });
    expect(loss(model, "JPN", ["s"])?.loss).toEqual(exact(0));
  });

  it("places of which the same is said stand in one row, and without any demand the total is null with a reason", () => {
    const model = closed({
      suppliers: [{ place: "CHN", production: 9 }],
      flows: [
        { from: "CHN", to: "KOR", amount: 3 },
        { from: "CHN", to: "JPN", amount: 3 },
      ],
    });
    const rows = rowsOf(model, "CHN");
    expect(rows.map(({ placeIds }) => placeIds)).toEqual([["JPN", "KOR"], null]);
    expect(rows.at(-1)).toMatchObject({
      loss: null,
      demand: null,
      reason: { en: "no final demand of theirs is known" },
    });
  });

  it("demand at a place without a name may lose anything, and may be the home's own", () => {
    const row = loss(
      closed({
        suppliers: [{ place: "CHN", production: 9 }],
        flows: [{ from: "CHN", to: "KOR", amount: 5 }],
        demands: [
          { place: "KOR", amount: 5 },
          { place: "unknown", amount: 5 },
        ],
      }),
      "CHN",
      ["s"],
    );
    expect(row?.loss).toMatchObject({ value: null, lo: 0.5, hi: 1 });
    expect(row?.demand).toMatchObject({ lo: 5, hi: 10 });
  });

  it("a stage that nobody else uses has no rows, and one that does not exist is refused", () => {
    const network = compile(closed({ suppliers: [{ place: "JPN", production: 1 }] }));
    expect(indispensability(network, { home: "JPN" }).rows).toEqual([]);
    expect(() => indispensability(network, { home: "JPN", stage: "t" })).toThrow(
      "indispensability: stage must be one of the model's (got 't')",
    );
  });
});

describe("indispensability beside golden or_13", () => {
  /** Of the market's 10, the refiners make what fits their capacities of 10 and 4; the mines bring half of the ore each. */
  const [C1, C2, C3] = ["AUS", "CHN", "KOR"] as const;
  const model = closed({
    stages: [{ id: "ore" }, { id: "metal", inputs: of("ore") }],
    suppliers: [
      { stage: "ore", place: C1, production: 5 },
      { stage: "ore", place: C2, production: 5 },
      { stage: "metal", place: C3, production: 50 / 7 },
      { stage: "metal", place: C2, production: 20 / 7 },
    ],
    flows: [
      { stage: "ore", from: C1, to: C3, amount: 25 / 7 },
      { stage: "ore", from: C2, to: C3, amount: 25 / 7 },
      { stage: "ore", from: C1, to: C2, amount: 10 / 7 },
      { stage: "metal", from: C3, to: "DEU", amount: 50 / 7 },
      { stage: "metal", from: C2, to: "DEU", amount: 20 / 7 },
    ],
    demands: [{ stage: "metal", place: "DEU", amount: 10 }],
  });

  it.each([
    ["C1", C1, 1 / 2],
    ["C2", C2, 5 / 7 / 2 + 2 / 7],
    ["C3", C3, 5 / 7],
  ] as const)(
    "without rerouting the loss of %s is never below what is lost with it",
    (id, home, share) => {
      const found = loss(model, home, ["metal", "DEU"])?.loss as Interval;
      expect(found.value).toBeCloseTo(share, 12);
      expect(found.lo).toBeGreaterThanOrEqual(interdiction.expected.loss[id].float / 10);
    },
  );
});

/** What is left of each pool's supply when the home is gone, by cutting in rounds: each ships the same fraction to all. */
function served(model: Model, home: readonly string[]): Map<string, number> {
  const { stages, suppliers, flows = [] } = model;
  const keys = stages.flatMap(({ id }) =>
    [
      ...new Set(
        [
          ...suppliers,
          ...flows.map(({ to }) => ({ place: to })),
          ...flows.map(({ from }) => ({ place: from })),
        ].map(({ place }) => place),
      ),
    ].map((place) => `${id} ${place}`),
  );
  let left = new Map(keys.map((key) => [key, 1]));
  const makes = (stage: string, place: string) => {
    const [need] = stages.find(({ id }) => id === stage)?.inputs ?? [];
    if (need === undefined) return 1;
    const brought = need.of.map((one) => {
      const entered = entering(one.stage, place);
      return {
        amount: entered.reduce((sum, { amount }) => sum + amount, 0),
        left: left.get(`${one.stage} ${place}`) ?? 0,
      };
    });
    const whole = brought.reduce((sum, { amount }) => sum + amount, 0);
    return brought.reduce((sum, one) => sum + (one.amount / whole) * one.left, 0);
  };
  const entering = (stage: string, place: string) => [
    ...suppliers
      .filter((one) => one.stage === stage && one.place === place)
      .map((one) => ({ from: null, amount: one.production as number })),
    ...flows
      .filter((one) => one.stage === stage && one.to === place)
      .map((one) => ({ from: one.from, amount: one.amount as number })),
  ];
  for (let round = 0; round < 400; round++) {
    left = new Map(
      keys.map((key) => {
        const [stage = "", place = ""] = key.split(" ");
        if (home.includes(place)) return [key, 0];
        const all = entering(stage, place);
        const whole = all.reduce((sum, { amount }) => sum + amount, 0);
        const kept = all.reduce(
          (sum, { from, amount }) =>
            sum +
            amount * (from === null ? makes(stage, place) : (left.get(`${stage} ${from}`) ?? 0)),
          0,
        );
        return [key, whole > 0 ? kept / whole : 0];
      }),
    );
  }
  return left;
}

describe("indispensability of any model", () => {
  it("is what others lose when cuts are passed on round by round", () => {
    let met = 0;
    fc.assert(
      fc.property(anyExactModel().map(withAllFlows), anyHome, (model, home) => {
        const isLoopless = (model.flows ?? []).every(({ from, to }) => from < to);
        const isFed = model.suppliers.every(
          ({ stage, place }) =>
            stage !== "metal" ||
            ["ore", "scrap"].some((input) =>
              model.suppliers.some(
                (one) => one.stage === input && one.place === place && one.production,
              ),
            ),
        );
        fc.pre(isLoopless && isFed);
        const left = served(model, home);
        for (const { stageId, placeIds, loss: found } of rowsOf(model, home))
          for (const place of (placeIds ?? []) as string[]) {
            met++;
            const { lo, hi } = found as Interval;
            if (hi - lo > 1e-9) continue;
            expect(1 - lo, `${stageId} ${place}`).toBeCloseTo(
              left.get(`${stageId} ${place}`) ?? 0,
              9,
            );
          }
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(50);
  });

  it("is the exposure to the home of each place looked at on its own", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const network = compile(model);
        const subject = inPlaces(network, new Set(numbersOf(network, home)));
        for (const { stageId, placeIds, loss: found } of rowsOf(model, home))
          for (const place of ((placeIds ?? []) as string[]).filter((one) => one.length === 3)) {
            const read = readings(network, numbersOf(network, [place]), "collection");
            const stage = network.stageNumber.get(stageId as string) as number;
            const alone = avoided(read, subject, { unclear: "avoided" })[stage] as Interval;
            const expected = passed(alone, supported(read)[stage]);
            const { value, lo, hi } = (found as Interval | null) ?? expected;
            expect([lo, hi]).toEqual([
              expect.closeTo(expected.lo, 11),
              expect.closeTo(expected.hi, 11),
            ]);
            if (value !== null && expected.value !== null)
              expect(value).toBeCloseTo(expected.value, 11);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("lies in [0, 1], grows with the home, and no total is outside its places", () => {
    fc.assert(
      fc.property(
        anyExactModel().map(withAllFlows),
        fc.constantFrom("CHN", "JPN"),
        (model, home) => {
          const more = rowsOf(model, [home, "AUS"]);
          for (const row of rowsOf(model, home)) {
            const { lo, hi } = (row.loss as Interval | null) ?? exact(0);
            expect(lo).toBeGreaterThanOrEqual(0);
            expect(hi).toBeLessThanOrEqual(1);
            for (const place of (row.placeIds ?? []) as string[]) {
              const wider = more.find(
                ({ stageId, placeIds }) =>
                  stageId === row.stageId && (placeIds as string[] | null)?.includes(place),
              )?.loss as Interval | null | undefined;
              if (wider) expect(wider.lo).toBeGreaterThanOrEqual(lo - 1e-9);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of what is left of a chain holds the whole chain's", () => {
    fc.assert(
      fc.property(anyExactModel().map(withAllFlows), anyHiding, anyHome, (full, hiding, home) => {
        const model = { ...full, demands: [], stocks: [] };
        const less = hide(model, hiding, home);
        for (const { stageId, placeIds, loss: whole } of rowsOf(model, home))
          for (const place of (placeIds ?? []) as string[]) {
            const bounds = loss(less, home, [stageId as string, place])?.loss as Interval | null;
            const truth = whole as Interval | null;
            if (!bounds || !truth || truth.hi - truth.lo > 1e-9) continue;
            expect(bounds.lo).toBeLessThanOrEqual(truth.lo + 1e-9);
            expect(bounds.hi).toBeGreaterThanOrEqual(truth.hi - 1e-9);
          }
      }),
      { numRuns: 60 },
    );
  });
});
