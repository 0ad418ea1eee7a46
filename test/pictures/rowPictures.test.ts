import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseModel, parseScenario, trace } from "../../src/index.ts";
import type { Result } from "../../src/model/result.ts";
import { backTestChart } from "../../src/pictures/backTestChart/backTestChart.ts";
import { concentrationChart } from "../../src/pictures/concentrationChart/concentrationChart.ts";
import { distributionChart } from "../../src/pictures/distributionChart/distributionChart.ts";
import { exposureBars } from "../../src/pictures/exposureBars/exposureBars.ts";
import type { Picture, PictureOptions } from "../../src/pictures/picture.ts";
import { selfSufficiencyLadder } from "../../src/pictures/selfSufficiencyLadder/selfSufficiencyLadder.ts";
import { svg } from "../../src/pictures/svg.ts";
import { backTest, sampleScenarios } from "../../src/scenarios.ts";
import { concentrationProfile } from "../../src/trace.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "./faultsOf.ts";

const seed = (path: string) => readFileSync(`seeds/${path}.json`, "utf8");
const network = (name: string) => compile(parseModel(seed(name)));
const home = { home: "JPN" };
const probability = { probability: 0.05, note: "made up" };

/** Every picture of rows, from a result of a shipped model. */
const drawn: readonly (readonly [
  string,
  Result,
  (result: Result, options: PictureOptions) => Picture,
])[] = [
  ...[
    "batteries",
    "rare-earths",
    "chips",
    "food",
    "digital-japan",
    "minor-metals",
    "energy-japan",
  ].flatMap((name) => [
    [`the ladder of ${name}`, trace(network(name), home).ladder, selfSufficiencyLadder] as const,
    [`exposures of ${name}`, trace(network(name), home).exposures, exposureBars] as const,
    [
      `concentration of ${name}`,
      concentrationProfile(network(name), home),
      concentrationChart,
    ] as const,
  ]),
  ...[
    ["chips", "gallium-germanium-2023"],
    ["rare-earths", "rare-earths-2010"],
  ].map(
    ([model = "", scenario = ""]) =>
      [
        `back-test of ${scenario}`,
        backTest(network(model), parseScenario(seed(`scenarios/${scenario}`))),
        backTestChart,
      ] as const,
  ),
  [
    "losses by chance of chips",
    sampleScenarios(network("chips"), {
      ...{ ...home, stage: "helium", seed: 7 },
      disruptions: { places: { USA: probability, QAT: probability, DZA: probability } },
    }).figures,
    distributionChart,
  ],
];

describe.each(drawn)("the picture of %s", (_, result, draw) => {
  it.each(VIEWS)("has nothing that touches or leaves it, %o", (view) => {
    expect(faultsOf(draw(result, view))).toEqual([]);
  });

  it("shows figures of the table only, and the same in every run", () => {
    const picture = draw(result, { lang: "en" });
    expect(strangeFigures(picture)).toEqual([]);
    expect(draw(structuredClone(result), { lang: "en" })).toEqual(picture);
  });

  it("says hostile names as text", () => {
    const named = JSON.stringify(result, (_key, value) =>
      typeof value === "object" && value !== null && "en" in value && "ja" in value
        ? { en: HOSTILE + value.en, ja: HOSTILE + value.ja }
        : value,
    );
    const picture = draw(JSON.parse(named) as Result, {});
    expect(harm(svg(picture))).toEqual([]);
    expect(faultsOf(picture)).toEqual([]);
  });

  it("says so where the table has no rows, and refuses a table of another kind", () => {
    const notes = textsOf(draw({ ...result, rows: [] }, {})).filter(({ role }) => role === "note");
    expect(notes.length).toBeGreaterThan(1);
    expect(() => draw({ ...result, kind: "another" }, {})).toThrow(/must be .* \(got another\)/);
  });
});

describe("a picture of rows", () => {
  const row = { productId: "p", product: { en: "P", ja: "P" }, stageId: "s" };
  const profile = (more: object): Result => ({
    ...{ kind: "concentrationProfile", title: { en: "t", ja: "t" }, columns: [], notes: {} },
    ...{ citations: {}, methods: [], rows: [{ ...row, stage: { en: "S", ja: "S" }, ...more }] },
  });
  const bars = (picture: Picture) =>
    picture.marks.filter((mark) => mark.type === "rect" && mark.height > 12);

  it("draws a figure of a half from nothing to the middle of its scale", () => {
    const half = { value: 0.5, lo: 0.5, hi: 0.5 };
    const picture = concentrationChart(profile({ lookThrough: half }));
    const [bar] = bars(picture) as unknown as [{ x: number; width: number }];
    const ticks = textsOf(picture).filter(({ role }) => role === "tick");
    const [first, last] = [ticks.at(0), ticks.at(-1)] as unknown as [{ x: number }, { x: number }];
    expect(bar.x).toBeCloseTo(first.x, 9);
    expect(bar.width).toBeCloseTo((last.x - first.x) / 2, 9);
  });

  it("hatches what only bounds are known of, and draws no bar for what is unknown", () => {
    const range = { value: null, lo: 0.2, hi: 0.8 };
    const hatched = bars(concentrationChart(profile({ lookThrough: range })));
    expect(hatched.map((mark) => "fill" in mark && mark.fill)).toEqual(["first", "hatch"]);
    const nothing = concentrationChart(profile({ lookThrough: null, faceValue: null }));
    expect(bars(nothing)).toEqual([]);
    expect(
      textsOf(nothing).some(({ text }) => text.includes("Nothing is known of one stage")),
    ).toBe(true);
  });

  it.each([
    ["ladder", selfSufficiencyLadder, "No self-sufficiency is known."],
    ["concentrationProfile", concentrationChart, "No concentration is known."],
    ["exposures", exposureBars, "The table names nobody upstream by place"],
  ] as const)("has the table's title and says why where %s is empty", (kind, draw, why) => {
    const picture = draw({ ...profile({}), kind, rows: [] });
    expect(picture.title).toBe("t");
    expect(picture.description).toContain(`t; ${why}`);
  });

  it("names the products and stages that are in the table only", () => {
    const other = { ...row, productId: "q", product: { en: "Q", ja: "Q" }, lookThrough: 1 };
    const two = profile({ lookThrough: 0.5 });
    const chart = concentrationChart({ ...two, rows: [...two.rows, other] });
    const notes = (picture: Picture) => textsOf(picture).map(({ text }) => text);
    expect(notes(chart)).toContain("Other products, in the table only: Q.");
    const bars = exposureBars(trace(network("chips"), home).exposures);
    expect(bars.title).toBe("Gallium, primary, low purity: who stands upstream");
    expect(notes(bars)).toContain("Shown is the stage with the highest sure exposure.");
    expect(notes(bars).some((text) => text.startsWith("Other stages, in the table only: "))).toBe(
      true,
    );
  });

  it("shows the last of the stages whose highest exposures are equal", () => {
    const { exposures } = trace(network("rare-earths"), home);
    const sure = (value: unknown) => (value as { lo: number }).lo === 1;
    const highest = exposures.rows.filter(({ lookThrough }) => sure(lookThrough));
    expect(new Set(highest.map(({ stageId }) => stageId)).size).toBeGreaterThan(1);
    const names = highest.map(({ stage }) => (stage as { en: string }).en);
    expect(exposureBars(exposures).title).toBe(`${names.at(-1)}: who stands upstream`);
  });

  it("refuses a language that kyusho does not print", () => {
    for (const [, result, draw] of drawn)
      expect(() => draw(result, { lang: "fr" as "en" })).toThrow(
        /^lang: must be "en" or "ja" \(got fr\)/,
      );
  });

  it("asks for a width that can be read", () => {
    expect(() => concentrationChart(profile({}), { width: 100 })).toThrow(
      /^width: must be from 320/,
    );
  });
});
