import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import {
  type AttributionOptions,
  attribution,
} from "../../../src/trace/attribution/attribution.ts";
import { avoided, readings } from "../../../src/trace/reading/reading.ts";
import { outsidePlaces } from "../../../src/trace/reading/subject.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import { trace } from "../../../src/trace/trace.ts";
import type { Chain } from "../../assess/chains.ts";
import { anyExactModel, anyHome, anyModel } from "../../assess/randomChain.ts";
import golden from "../../golden/or10Exposure.json" with { type: "json" };
import { parseFraction, toNumber } from "../../numeric/fraction.ts";
import { closed } from "../tracing.ts";

type Row = Result["rows"][number];

const attributed = (text: Chain | Model, options: Partial<AttributionOptions> = {}) =>
  attribution(compile("kyusho" in text ? text : closed(text)), { home: "JPN", ...options });
const column = (rows: readonly Row[], key: string) => rows.map((row) => row[key] as number);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const partsOf = ({ rows }: Result) => rows.filter(({ part }) => part !== "total");
const totalOf = ({ rows }: Result) => rows.find(({ part }) => part === "total") as Row;
/** Attributed by id, or by what stands for one. */
const byWho = (result: Result) =>
  Object.fromEntries(partsOf(result).map(({ id, part, attributed: a }) => [id ?? part, a]));
const close = (x: number) => expect.closeTo(x, 12);

const of = (...stages: string[]) => stages.map((stage) => ({ of: [{ stage }] }));

describe("attribution on two mixing stages (golden or_10_exposure_inclusion_exclusion)", () => {
  const places = { A: "JPN", C: "CHN", D: "AUS", E: "KOR" } as const;
  const number = (text: string) => toNumber(parseFraction(text));
  const suppliers = (stage: string, shares: Readonly<Record<string, string>>) =>
    Object.entries(shares).map(([place, text]) => ({
      stage,
      place: places[place as "A"],
      share: number(text),
    }));
  const chain: Chain = {
    stages: [
      { id: "mine", unreported: "world" },
      { id: "refine", unreported: "world", inputs: of("mine") },
      { id: "end", inputs: of("refine") },
    ],
    suppliers: [
      ...suppliers("mine", golden.input.mine_shares),
      ...suppliers("refine", golden.input.refining_shares),
      { stage: "end", place: "JPN", production: 1 },
    ],
  };
  const result = attributed(chain);
  const expected = golden.expected;

  it("attribution is 27/40, 3/20 and 1/8, which sums to 19/20, in closed form", () => {
    const { C, D, E } = expected.shapley;
    expect(byWho(result)).toEqual({
      CHN: close(number(C.exact)),
      AUS: close(number(D.exact)),
      KOR: close(number(E.exact)),
    });
    expect(totalOf(result).attributed).toBeCloseTo(number(expected.shapley_sum.exact), 12);
    expect(result.rows.map(({ method }) => (method as { en: string }).en)).toEqual([
      ...Array(3).fill("exact, closed form"),
      "exact, all together",
    ]);
  });

  it("attribution stands beside exposures of 4/5, 1/4 and 1/5, which overlap", () => {
    const { C, D, E } = expected.exposure;
    expect(column(partsOf(result), "exposure")).toEqual(
      [C, D, E].map(({ exact }) => close(number(exact))),
    );
    expect(sum(column(partsOf(result), "exposure"))).toBeCloseTo(
      number(expected.exposure_sum.exact),
      12,
    );
  });

  it("attribution gives shares of the total that sum to 1, no standard error and no seed", () => {
    expect(sum(column(partsOf(result), "ofTotal"))).toBeCloseTo(1, 12);
    expect(totalOf(result).ofTotal).toBe(1);
    expect(column(result.rows, "standardError")).toEqual([null, null, null, null]);
    expect(result.columns.map(({ key }) => key)).not.toContain("standardError");
    expect(result).not.toHaveProperty("seed");
  });
});

describe("attribution of a product that needs two inputs", () => {
  const chain: Chain = {
    stages: [{ id: "one" }, { id: "two" }, { id: "end", inputs: of("one", "two") }],
    suppliers: [
      { stage: "one", place: "JPN", production: 10 },
      { stage: "one", place: "KOR", production: 50 },
      { stage: "one", place: "CHN", production: 50 },
      { stage: "two", place: "JPN", production: 50 },
      { stage: "two", place: "AUS", production: 50 },
      { stage: "end", place: "JPN", production: 100 },
    ],
    flows: [
      { stage: "one", from: "KOR", to: "JPN", amount: 20 },
      { stage: "one", from: "CHN", to: "JPN", amount: 20 },
      { stage: "two", from: "AUS", to: "JPN", amount: 50 },
    ],
  };

  it("attribution by the weakest link is worked out from all subsets", () => {
    // E(K) = E(C) = 2/5, E(A) = 1/2, E(KC) = 4/5, E(KA) = E(CA) = 1/2, E(KCA) = 4/5.
    const result = attributed(chain);
    const k = 0.4 / 3 + 0.4 / 6 + 0 / 6 + 0.3 / 3;
    expect(byWho(result)).toEqual({ KOR: close(k), CHN: close(k), AUS: close(0.8 - 2 * k) });
    expect(partsOf(result)[0]?.method).toMatchObject({ en: "exact, all subsets" });
  });

  it("attribution by product is in closed form", () => {
    // One is met by K, C or neither with 2/5, 2/5 and 1/5, and A with 1/2 beside.
    expect(byWho(attributed(chain, { aggregator: "product" }))).toEqual({
      KOR: close(0.2 + 0.1),
      CHN: close(0.2 + 0.1),
      AUS: close(0.1 + 0.1 + 0.1),
    });
  });

  it("attribution covers each product that the home finally uses, or the one stage asked for", () => {
    const demands = ["two", "end"].map((stage) => ({ stage, place: "JPN", amount: 1 }));
    const both = attributed({ ...chain, demands });
    const two = attributed(chain, { stage: "two" });
    expect(both.rows.map(({ stageId }) => stageId)).toEqual([
      ...Array(2).fill("two"),
      ...Array(4).fill("end"),
    ]);
    expect(both.rows.filter(({ stageId }) => stageId === "two")).toEqual(two.rows);
  });
});

describe("attribution of what is not named or not known", () => {
  const chain: Chain = {
    suppliers: [
      { place: "JPN", owner: "USA", operator: "Alpha", production: 20 },
      { place: "JPN", production: 10 },
      { place: "KOR", owner: "JPN", operator: "Beta", production: 30 },
      { place: "AUS", production: 60 },
    ],
    flows: [
      { from: "KOR", to: "JPN", amount: 30 },
      { from: "AUS", to: "JPN", amount: 30 },
      { from: "unknown", to: "JPN", amount: 10 },
    ],
  };

  it("attribution by place gives the unknown as one party", () => {
    const result = attributed(chain);
    expect(byWho(result)).toEqual({ KOR: close(0.3), AUS: close(0.3), unknown: close(0.1) });
    expect(result.notes.unknown?.kind).toBe("unknown");
    expect(totalOf(result).attributed).toBeCloseTo(0.7, 12);
  });

  it("attribution by owner leaves out what the home owns abroad, and counts foreign owners at home", () => {
    const result = attributed(chain, { key: "owner" });
    expect(byWho(result)).toEqual({
      USA: close(0.2),
      notNamed: close(0.4),
      unknown: close(0.1),
    });
    expect(Object.keys(result.notes)).toEqual(
      expect.arrayContaining(["scope", "notNamed", "unknown"]),
    );
  });

  it("attribution by operator counts suppliers outside the home", () => {
    expect(byWho(attributed(chain, { key: "operator" }))).toEqual({
      Beta: close(0.3),
      notNamed: close(0.3),
      unknown: close(0.1),
    });
  });

  it("attribution keeps an operator of the name notNamed apart from those without a name", () => {
    const named = chain.suppliers.map((entry) =>
      entry.place === "KOR" ? { ...entry, operator: "notNamed" } : entry,
    );
    const result = attributed({ ...chain, suppliers: named }, { key: "operator" });
    expect(result.rows.map(({ part, id, attributed: a }) => [part, id, a])).toEqual([
      ["named", "notNamed", close(0.3)],
      ["notNamed", null, close(0.3)],
      ["unknown", null, close(0.1)],
      ["total", null, close(0.7)],
    ]);
  });

  it("attribution tells other places, known to be foreign, from unknown ones", () => {
    const world: Chain = {
      stages: [{ id: "s", unreported: "world" }],
      suppliers: [
        { place: "JPN", production: 40 },
        { place: "other", production: 35 },
        { place: "unknown", production: 25 },
      ],
    };
    expect(byWho(attributed(world))).toEqual({ other: close(0.35), unknown: close(0.25) });
    // A home that is not listed may be one of the other places.
    expect(byWho(attributed(world, { home: "KOR" }))).toEqual({
      JPN: close(0.4),
      unknown: close(0.6),
    });
  });

  it("attribution gives no shares of a total of which more than a tenth is not known, and says so", () => {
    const world = (unknown: number): Chain => ({
      stages: [{ id: "s", unreported: "world" }],
      suppliers: [
        { place: "CHN", production: 100 - unknown },
        { place: "unknown", production: unknown },
      ],
    });
    const much = attributed(world(11));
    expect(column(partsOf(much), "ofTotal")).toEqual([null, null]);
    expect(partsOf(much).map(({ notes }) => notes)).toEqual([["manyUnknown"], ["manyUnknown"]]);
    expect(much.notes.manyUnknown?.kind).toBe("unknown");
    const little = attributed(world(10));
    expect(column(partsOf(little), "ofTotal")).toEqual([close(0.9), close(0.1)]);
    expect(little.notes).not.toHaveProperty("manyUnknown");
    const owners = attributed(world(0), { key: "owner" });
    expect(column(partsOf(owners), "ofTotal")).toEqual([null]);
  });

  it("attribution names what counts as one party, in the column and in the total", () => {
    const { columns, rows } = attributed(chain);
    expect(columns.find(({ key }) => key === "attributed")?.label).toEqual({
      en: "attributed (adds up; what is not known counts as one party)",
      ja: "配分(合計と一致。不明分は一つの主体とみなす)",
    });
    expect(totalOf({ rows } as Result).who).toMatchObject({
      en: "total, what is not known included",
    });
  });

  it("attribution of a chain of which nothing is known is all to the unknown", () => {
    const result = attributed({ suppliers: [{ place: "KOR" }] });
    expect(byWho(result)).toEqual({ unknown: 1 });
  });

  it("attribution of a home that makes all it uses is a total of 0, of which there are no shares", () => {
    const result = attributed({ suppliers: [{ place: "JPN", production: 1 }] });
    expect(partsOf(result)).toEqual([]);
    expect(totalOf(result)).toMatchObject({ attributed: 0, exposure: 0, ofTotal: null });
  });

  it("attribution of a product that only feeds on itself is null, with a note", () => {
    const result = attributed({
      stages: [
        { id: "s", inputs: of("t") },
        { id: "t", inputs: of("s") },
      ],
      suppliers: ["s", "t"].map((stage) => ({ stage, place: "JPN", production: 1 })),
    });
    expect(partsOf(result)).toEqual([]);
    expect(totalOf(result)).toMatchObject({ attributed: null, exposure: null, ofTotal: null });
    expect(totalOf(result).notes).toEqual(["noOrigin"]);
    expect(result.notes.noOrigin?.kind).toBe("unknown");
  });
});

describe("attribution of a product of which part has no origin", () => {
  // Half of the first input only comes round between s and t; the second is half from KOR and half from AUS.
  const two = (from: string) => ({ stage: "two", from, to: "JPN", amount: 10 });
  const chain: Chain = {
    stages: [
      { id: "s", inputs: of("t") },
      { id: "t", inputs: of("s") },
      { id: "free" },
      { id: "two" },
      { id: "end", inputs: [{ of: [{ stage: "s" }, { stage: "free" }] }, ...of("two")] },
    ],
    suppliers: [
      ...["s", "t", "free", "end"].map((stage) => ({ stage, place: "JPN", production: 10 })),
      ...["KOR", "AUS"].map((place) => ({ stage: "two", place, production: 10 })),
    ],
    flows: [two("KOR"), two("AUS")],
  };
  const result = attributed(chain, { stage: "end" });

  it("attribution lists parties that take nothing alone but all of it together, and adds up", () => {
    // The worst input has 1/2 without either, 1/2 without KOR or without AUS, and nothing without both.
    expect(byWho(result)).toEqual({ KOR: close(1 / 4), AUS: close(1 / 4) });
    expect(column(partsOf(result), "exposure")).toEqual([close(0), close(0)]);
    expect(column(partsOf(result), "ofTotal")).toEqual([close(1 / 2), close(1 / 2)]);
    expect(totalOf(result)).toMatchObject({ attributed: close(1 / 2), notes: ["noOrigin"] });
  });

  it("attribution says so", () => {
    expect((result.notes.noOrigin as { text: { en: string } }).text.en).toMatch(
      /a part can be more than the exposure/,
    );
  });
});

/** A product that needs two inputs which 15 places supply. */
const wide: Chain = {
  stages: [{ id: "one" }, { id: "two" }, { id: "end", inputs: of("one", "two") }],
  suppliers: [
    ..."AUS BRA CAN CHL CHN DEU FRA GBR IDN IND KOR MEX RUS USA ZAF"
      .split(" ")
      .flatMap((place, i) =>
        ["one", "two"].map((stage, s) => ({
          stage,
          place,
          production: 10 + ((i * (7 + 4 * s)) % 13),
        })),
      ),
    { stage: "end", place: "JPN", production: 1 },
  ],
  flows: "AUS BRA CAN CHL CHN DEU FRA GBR IDN IND KOR MEX RUS USA ZAF"
    .split(" ")
    .flatMap((from, i) =>
      ["one", "two"].map((stage, s) => ({
        stage,
        from,
        to: "JPN",
        amount: 1 + ((i * (5 + 3 * s)) % 9),
      })),
    ),
};

describe("attribution among more than twelve places", () => {
  const result = attributed(wide, { permutations: 400, seed: 7 });

  it("attribution is sampled, with standard errors, and sums to the total all the same", () => {
    expect(partsOf(result)).toHaveLength(15);
    expect(sum(column(partsOf(result), "attributed"))).toBeCloseTo(1, 12);
    for (const row of partsOf(result)) {
      expect(row.method).toMatchObject({ en: "sampled, 400 permutations" });
      expect(row.standardError).toBeGreaterThan(0);
      expect(row.standardError).toBeLessThan(0.01);
    }
    expect(totalOf(result).standardError).toBeNull();
    expect(result.columns.map(({ key }) => key)).toContain("standardError");
    expect(result.notes).toHaveProperty("sampled");
  });

  it("attribution gives the same bytes for the same seed, which it states, and others for another", () => {
    const again = (seed: number) => JSON.stringify(attributed(wide, { permutations: 400, seed }));
    expect(result.seed).toBe(7);
    expect(again(7)).toBe(JSON.stringify(result));
    expect(again(8)).not.toBe(JSON.stringify(result));
  });

  it("attribution draws by itself until the largest standard error is 0.005 of the total", () => {
    const left = attributed(wide);
    expect(left.seed).toBe(1);
    expect(Math.max(...column(partsOf(left), "standardError"))).toBeLessThanOrEqual(0.005);
  });

  it("attribution does not depend on the order of the file", () => {
    const turned = attributed(
      { ...wide, suppliers: wide.suppliers.toReversed(), flows: wide.flows?.toReversed() ?? [] },
      { permutations: 400, seed: 7 },
    );
    for (const [id, part] of Object.entries(byWho(turned)))
      expect(part).toBeCloseTo(byWho(result)[id] as number, 12);
  });
});

describe("attribution of what cannot be asked", () => {
  it.each([
    [{ stage: "ned" }, /^attribution: stage must be one of the model's/],
    [{ home: "ZZZ" }, /^home: must be/],
    [{ permutations: 5 }, /^permutations: must be/],
    [{ seed: -1 }, /^seed: must be/],
    [{ key: "bloc" as never }, /^key: must be place, owner or operator \(got "bloc"\)/],
    [{ key: "toString" as never }, /^key: must be place, owner or operator/],
    [{ aggregator: "mean" as never }, /^aggregator: must be weakestLink or product \(got "mean"\)/],
  ])("attribution refuses %j", (options, message) => {
    expect(() => attributed(wide, options)).toThrow(RangeError);
    expect(() => attributed(wide, options)).toThrow(message);
  });
});

const anyOptions = fc.record({
  home: anyHome.map((places) => [...places]),
  aggregator: fc.constantFrom("weakestLink" as const, "product" as const),
  key: fc.constantFrom("place" as const, "owner" as const, "operator" as const),
});

describe("attribution of any model", () => {
  it("attribution sums to the total, gives each row something and no more than its exposure and what has no origin", () => {
    fc.assert(
      fc.property(anyModel(), anyOptions, (model, options) => {
        const network = compile(model);
        const result = attribution(network, { ...options, permutations: 20 });
        const read = readings(network, numbersOf(network, options.home.toSorted()), "collection");
        const { aggregator } = options;
        const fed = avoided(read, () => "no", { aggregator, unclear: "avoided" });
        for (const { stageId, attributed: total, ofTotal } of result.rows.filter(
          ({ part }) => part === "total",
        )) {
          const parts = partsOf(result).filter((row) => row.stageId === stageId);
          expect(sum(column(parts, "attributed"))).toBeCloseTo((total as number) ?? 0, 9);
          const isOpen = parts.some(({ notes }) => (notes as string[]).includes("manyUnknown"));
          if (isOpen) expect(parts.every((row) => row.ofTotal === null)).toBe(true);
          else if (ofTotal === 1) expect(sum(column(parts, "ofTotal"))).toBeCloseTo(1, 9);
          const stage = network.stageNumber.get(stageId as string) as number;
          const noOrigin = 1 - (fed[stage] as Interval).hi;
          for (const row of parts) {
            expect(row.attributed).toBeGreaterThanOrEqual(0);
            const isExact = row.standardError === null;
            expect(row.attributed).toBeLessThanOrEqual(
              isExact ? (row.exposure as number) + noOrigin + 1e-9 : 1,
            );
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("attribution by place totals what is not certainly traced to the home, and states the exposures of the look-through", () => {
    fc.assert(
      fc.property(anyModel(), anyOptions, (model, { home, aggregator }) => {
        const network = compile(model);
        const result = attribution(network, { home, aggregator, permutations: 4 });
        const places = numbersOf(network, home);
        const read = readings(network, places, "collection");
        const outside = outsidePlaces(network, new Set(places));
        const own = avoided(read, outside, { aggregator, unclear: "met" });
        const whole = avoided(read, () => "no", { aggregator, unclear: "avoided" });
        const { exposures } = trace(network, { home });
        for (const [stage, { id }] of network.stages.entries()) {
          const rows = result.rows.filter(({ stageId }) => stageId === id);
          const total = rows.find(({ part }) => part === "total");
          if (total === undefined || total.attributed === null) continue;
          const expected = (whole[stage] as Interval).hi - (own[stage] as Interval).lo;
          expect(total.attributed).toBeCloseTo(expected, 9);
          for (const row of rows.filter(({ part }) => part === "named")) {
            const listed = exposures.rows.find(
              ({ stageId, keyId, id: who }) =>
                stageId === id && keyId === "place" && who === row.id,
            );
            const lookThrough = listed?.lookThrough as Interval | undefined;
            if (aggregator === "weakestLink")
              expect(row.exposure).toBeCloseTo(lookThrough?.lo ?? Number.NaN, 9);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("attribution is the same by either aggregator where each stage has one need", () => {
    fc.assert(
      fc.property(anyExactModel(), anyHome, (model, home) => {
        const ask = (aggregator: "weakestLink" | "product") =>
          byWho(attributed(model, { home: [...home], stage: "metal", aggregator }));
        const product = ask("product");
        const weakest = ask("weakestLink");
        expect(Object.keys(weakest)).toEqual(Object.keys(product));
        for (const [id, part] of Object.entries(weakest))
          expect(part).toBeCloseTo(product[id] as number, 12);
      }),
      { numRuns: 100 },
    );
  });
});
