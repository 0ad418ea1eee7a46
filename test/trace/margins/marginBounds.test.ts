import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/model/shape.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { marginBounds } from "../../../src/trace/margins/marginBounds.ts";
import { segregatedExposure } from "../../../src/trace/segregated/segregatedExposure.ts";
import type { Chain } from "../../assess/chains.ts";
import { anyHome, anyModel } from "../../assess/randomChain.ts";
import golden from "../../golden/or10Exposure.json" with { type: "json" };
import { parseFraction, toNumber } from "../../numeric/fraction.ts";
import { closed } from "../tracing.ts";
import { anyUnits, chainOf } from "../unitChains.ts";

interface Row {
  readonly productId: string;
  readonly placeId: string | null;
  readonly bounds: Interval | null;
  readonly stages: number | null;
  readonly reason: { readonly en: string; readonly ja: string } | null;
}

function asked(text: Chain | Model, home: string | readonly string[] = "JPN", stage?: string) {
  const model = "kyusho" in text ? text : closed(text);
  const options = { home, ...(stage === undefined ? {} : { stage }) };
  const rows = marginBounds(compile(model), options).rows as unknown as Row[];
  const to = (placeId: string | null) => rows.find((row) => row.placeId === placeId)?.bounds;
  return { rows, to, traced: to(null) };
}

const near = (x: number) => expect.closeTo(x, 12);
const interval = (value: number | null, lo: number, hi: number) => ({
  value: value === null ? null : near(value),
  lo: near(lo),
  hi: near(hi),
});
const inputs = (...stages: string[]) => stages.map((stage) => ({ of: [{ stage }] }));

describe("marginBounds(network, { home })", () => {
  it("has the bounds of two stages of which only the shares are known (golden or_10)", () => {
    const made = (stage: string, shares: Record<string, string>) =>
      Object.entries(shares).map(([code, share]) => ({
        stage,
        place: { A: "JPN", C: "CHN", D: "DEU", E: "EST" }[code] ?? "",
        share: toNumber(parseFraction(share)),
      }));
    const { to, traced, rows } = asked({
      stages: [{ id: "mine" }, { id: "refine", inputs: inputs("mine") }],
      suppliers: [
        ...made("mine", golden.input.mine_shares),
        ...made("refine", golden.input.refining_shares),
      ],
    });
    const { exposure, frechet_C, frechet_SS_A, traced_SS_A } = golden.expected;
    const [least = -1, most = -1] = frechet_C.map(({ float }) => float);
    expect(to("CHN")).toEqual(interval(exposure.C.float, least, most));
    expect(to("DEU")).toEqual(interval(exposure.D.float, exposure.D.float, exposure.D.float));
    expect(to("EST")?.value).toBeCloseTo(exposure.E.float, 12);
    const [low = -1, high = -1] = frechet_SS_A.map(({ float }) => float);
    expect(traced).toEqual(interval(traced_SS_A.float, low, high));
    expect(rows.map(({ stages }) => stages)).toEqual([2, 2, 2, 2]);
    expect(rows.map(({ placeId }) => placeId)).toEqual([null, "CHN", "DEU", "EST"]);
  });

  it("says of what it is a share, and calls it neither self-sufficiency nor exposure", () => {
    const suppliers = [
      { place: "JPN", production: 1 },
      { place: "CHN", production: 1 },
    ];
    const { rows, columns, notes } = marginBounds(compile(closed({ suppliers })), { home: "JPN" });
    expect(rows.map(({ figureId, figure }) => [figureId, figure])).toEqual([
      [
        "madeWholly",
        {
          en: "made wholly in Japan, average world unit",
          ja: "世界平均1単位のうち全工程が日本で行われる割合",
        },
      ],
      [
        "passes",
        {
          en: "passes China at some stage, average world unit",
          ja: "世界平均1単位のうちいずれかの工程が中国を通る割合",
        },
      ],
    ]);
    const column = columns.find(({ key }) => key === "bounds");
    expect(column?.label.en).toContain("of an average unit of world production");
    expect(column?.label.ja).toContain("世界生産の平均的な1単位");
    expect(notes.average?.text.en).toContain("neither traced self-sufficiency nor exposure");
  });

  it("counts what stands nobody knows where for the upper bounds only", () => {
    const { to, traced } = asked({
      suppliers: [
        { place: "JPN", production: 50 },
        { place: "CHN", production: 42 },
        { place: "unknown", production: 8 },
      ],
    });
    expect(traced).toEqual(interval(50 / 92, 0.5, 0.58));
    expect(to("CHN")).toEqual(interval(42 / 92, 0.42, 0.5));
  });

  it("takes `other` for none of the listed places", () => {
    const suppliers = [
      { place: "JPN", production: 50 },
      { place: "other", production: 50 },
    ];
    expect(asked({ suppliers }).traced).toEqual(interval(0.5, 0.5, 0.5));
    expect(asked({ suppliers }, "FRA").traced).toEqual(interval(null, 0, 0.5));
  });

  it("knows nothing of a stage of which no production is known", () => {
    const { to, traced } = asked({
      stages: [{ id: "ore" }, { id: "metal", inputs: inputs("ore") }],
      suppliers: [
        { stage: "ore", place: "CHN" },
        { stage: "metal", place: "CHN", production: 3 },
        { stage: "metal", place: "JPN", production: 7 },
      ],
    });
    expect(traced).toEqual(interval(null, 0, 0.7));
    expect(to("CHN")).toEqual(interval(null, 0.3, 1));
  });

  it("bounds a supplier whose amount is not known by the total", () => {
    const { to } = asked({
      stages: [{ id: "s", total: { amount: 100, citation: "c" } }],
      suppliers: [{ place: "JPN", production: 60 }, { place: "CHN" }],
    });
    expect(to("CHN")).toEqual(interval(null, 0, 0.4));
  });

  it("counts a stage once for each way along which a unit needs it", () => {
    // Each unit needs a by way of b and by way of d: it can meet CHN twice as often as one unit of a does.
    const text: Chain = {
      stages: [
        { id: "a" },
        { id: "b", inputs: inputs("a") },
        { id: "d", inputs: inputs("a") },
        { id: "s", inputs: inputs("b", "d") },
      ],
      suppliers: [
        { stage: "a", place: "CHN", production: 3 },
        { stage: "a", place: "JPN", production: 7 },
        ...["b", "d", "s"].map((stage) => ({ stage, place: "JPN", production: 1 })),
      ],
    };
    const { to, traced, rows } = asked(text);
    expect(to("CHN")).toEqual(interval(1 - 0.49, 0.3, 0.6));
    expect(traced).toEqual(interval(0.49, 0.4, 0.7));
    expect(rows[0]?.stages).toBe(5);
  });

  it("gives no bounds, and says why, where inputs can stand in for each other or a stage is behind itself", () => {
    const stages = [
      { id: "a" },
      { id: "b" },
      { id: "s", inputs: [{ of: [{ stage: "a" }, { stage: "b" }] }] },
    ];
    const suppliers = ["a", "b", "s"].map((stage) => ({ stage, place: "JPN", production: 1 }));
    const { rows } = asked({ stages, suppliers });
    expect(rows.map(({ bounds }) => bounds)).toEqual([null]);
    expect(rows[0]?.reason?.en).toMatch(/^s: several inputs can serve/);
    const circle = [
      { id: "a", inputs: inputs("s") },
      { id: "s", inputs: inputs("a") },
    ];
    const two = suppliers.filter(({ stage }) => stage !== "b");
    expect(asked({ stages: circle, suppliers: two }, "JPN", "s").rows[0]?.reason?.en).toMatch(
      /^s: stands behind itself/,
    );
  });

  it("looks for nothing behind recycling", () => {
    const stages = [
      { id: "scrap", kind: "recycling" as const, inputs: inputs("s") },
      { id: "s", inputs: inputs("scrap") },
    ];
    const suppliers = ["scrap", "s"].map((stage) => ({ stage, place: "JPN", production: 1 }));
    expect(asked({ stages, suppliers }, "JPN", "s").traced).toEqual(interval(1, 1, 1));
  });
});

/** Every figure of one table with that of another, by home or place. */
function pairs(model: Model, product: string) {
  const network = compile(model);
  const margins = asked(model, "JPN", product);
  const rows = segregatedExposure(network, { home: "JPN", stage: product }).rows as unknown as {
    readonly placeId: string | null;
    readonly mixed: Interval;
    readonly segregated: Interval | null;
  }[];
  return rows.map((row) => ({ ...row, margin: margins.to(row.placeId) as Interval }));
}

function expectInside(inner: Interval, outer: Interval) {
  expect(inner.lo).toBeGreaterThanOrEqual(outer.lo - 1e-9);
  expect(inner.hi).toBeLessThanOrEqual(outer.hi + 1e-9);
}

describe("marginBounds of chains of which all goes to one home", () => {
  it("hold what mixing gives, and what holds however the flows are matched", () => {
    let narrower = 0;
    fc.assert(
      fc.property(anyUnits(["JPN"]), (units) => {
        for (const { mixed, segregated, margin } of pairs(closed(chainOf(units, 2)), "metal")) {
          expect(segregated).not.toBeNull();
          expectInside(mixed, margin);
          expectInside(segregated as Interval, margin);
          if (
            margin.hi - margin.lo >
            (segregated as Interval).hi - (segregated as Interval).lo + 1e-9
          )
            narrower++;
        }
      }),
      { numRuns: 200 },
    );
    expect(narrower).toBeGreaterThan(50);
  });

  it("are what holds however the flows are matched where every stage draws on the world's mix", () => {
    const places = ["JPN", "CHN", "AUS"];
    const production = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
    const three = fc.tuple(production, production, production);
    fc.assert(
      fc.property(three, (amounts) => {
        fc.pre(amounts.every((made) => made.some((amount) => amount > 0)));
        const all = amounts.map((made) => made.reduce((sum, amount) => sum + amount, 0));
        const ids = ["ore", "metal", "part"];
        const model = closed({
          stages: ids.map((id, s) => ({
            id,
            unreported: "world",
            inputs:
              s === 0
                ? []
                : [
                    {
                      of: [{ stage: ids[s - 1] as string }],
                      amount: (all[s - 1] as number) / (all[s] as number),
                      citation: "c",
                    },
                  ],
          })),
          suppliers: ids.flatMap((stage, s) =>
            places.map((place, p) => ({ stage, place, production: amounts[s]?.[p] as number })),
          ),
          demands: [{ stage: "part", place: "JPN", amount: all[2] as number }],
        });
        for (const { mixed, segregated, margin } of pairs(model, "part")) {
          expect(segregated?.lo).toBeCloseTo(margin.lo, 9);
          expect(segregated?.hi).toBeCloseTo(margin.hi, 9);
          expect(mixed.value).toBeCloseTo(margin.value ?? -1, 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("marginBounds of any model", () => {
  it("lie in [0, 1] with the value between, or say why there are none", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        for (const { bounds, reason } of asked(model, home, "all").rows) {
          expect(bounds === null).toBe(reason !== null);
          if (bounds === null) continue;
          expect(bounds.lo).toBeGreaterThanOrEqual(0);
          expect(bounds.lo).toBeLessThanOrEqual(bounds.hi);
          expect(bounds.hi).toBeLessThanOrEqual(1);
          if (bounds.value === null) continue;
          expect(bounds.value).toBeGreaterThanOrEqual(bounds.lo);
          expect(bounds.value).toBeLessThanOrEqual(bounds.hi);
        }
      }),
      { numRuns: 200 },
    );
  });
});
