import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { parseModel } from "../../../src/model/parseModel.ts";
import { compile } from "../../../src/network/compile.ts";
import { agreementHeatMap } from "../../../src/pictures/agreementHeatMap/agreementHeatMap.ts";
import type { RectMark, TextMark } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { type Comparison, compare } from "../../../src/policies/methodJury/compare.ts";
import { jury } from "../../policies/methodJury/juries.ts";
import { outside, overlaps } from "../overlaps.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../../seeds/${name}.json`, import.meta.url), "utf8");
const seed = (model: string, methodIds: readonly string[]) =>
  compare(compile(parseModel(read(model))), methodIds, { home: "JPN" });

const MANY = [
  ...["hhi:worldProduction", "hhi:homeImports", "usgsNetImportReliance", "largestExposure"],
  ...["metiConcentration", "geoPolRisk", "homeShare", "tracedSelfSufficiency"],
];
const FEW = ["hhi:worldProduction", "usgsNetImportReliance", "cdi1"];

const textsOf = (comparison: Comparison, options = {}) =>
  agreementHeatMap(comparison, options).marks.filter(
    (mark): mark is TextMark => mark.type === "text",
  );
const rectsOf = (comparison: Comparison, options = {}) =>
  agreementHeatMap(comparison, options).marks.filter(
    (mark): mark is RectMark => mark.type === "rect",
  );

describe.each([
  ["batteries", MANY],
  ["rare-earths", MANY.slice(0, 5)],
  ["minor-metals", FEW],
] as const)("agreementHeatMap of %s", (model, methodIds) => {
  const comparison = seed(model, methodIds);

  it.each([
    [960, "en"],
    [400, "en"],
    [960, "ja"],
    [400, "ja"],
    [320, "ja"],
  ] as const)(
    "has no texts that touch or leave it at %d in %s, as well-formed XML",
    (width, lang) => {
      const picture = agreementHeatMap(comparison, { width, lang });
      expect(overlaps(picture)).toEqual([]);
      expect(outside(picture)).toEqual([]);
      const parsed = new DOMParser().parseFromString(svg(picture, { theme: "dark" }), "text/xml");
      expect(parsed.documentElement?.nodeName).toBe("svg");
    },
  );

  it("shows no figure that is not a rank of the comparison", () => {
    const ranks = new Set(
      comparison.rows.flatMap((row) => [row.rank, row.bestRank, row.worstRank]).map(String),
    );
    const values = textsOf(comparison).filter(({ role }) => role === "value");
    expect(values.length).toBeGreaterThan(2);
    for (const { text } of values)
      for (const figure of text.split("–")) expect(ranks).toContain(figure);
  });

  it("draws every stage that a method can score, and counts the others", () => {
    const scored = new Set(
      comparison.rows.filter(({ score }) => score !== null).map(({ stageId }) => stageId),
    );
    const all = new Set(comparison.rows.map(({ stageId }) => stageId));
    const texts = textsOf(comparison).map(({ text }) => text);
    const note = texts.find((text) => text.startsWith("No method can score"));
    expect(note ?? "0").toContain(`${all.size - scored.size}`);
  });
});

describe("agreementHeatMap(comparison, options)", () => {
  const comparison = jury(["hhi:worldProduction", "usgsNetImportReliance", "geoPolRisk"]);

  it("colours the first rank darkest and the last lightest, and hatches what has no score", () => {
    const cells = rectsOf(comparison).filter(({ tip }) => tip !== undefined);
    const fillOf = (tip: string) => cells.find((cell) => cell.tip?.includes(tip))?.fill;
    expect(fillOf("a, Herfindahl–Hirschman index (0–1) (world production, by place): 1 / 3")).toBe(
      "ramp4",
    );
    expect(fillOf("c, Herfindahl–Hirschman index (0–1) (world production, by place): 3 / 3")).toBe(
      "ramp0",
    );
    expect(fillOf("a, GeoPolRisk score: political stability")).toBe("hatch");
    expect(cells).toHaveLength(9);
  });

  it("says Kendall's W in the subtitle, or why there is none", () => {
    const w = comparison.agreement.kendallsW?.toFixed(3);
    expect(
      textsOf(comparison).some(({ text }) =>
        text.includes(`Kendall's W = ${w} (3 stages, 2 methods`),
      ),
    ).toBe(true);
    const alone = textsOf(jury(["geoPolRisk"]), { lang: "ja" }).map(({ text }) => text);
    expect(alone.some((text) => text.includes("ケンドールのWは求められない"))).toBe(true);
    expect(alone.some((text) => text.includes("どの方法でも値のある工程がない"))).toBe(true);
  });

  it("numbers the methods where it is narrow", () => {
    const texts = textsOf(comparison, { width: 400 }).map(({ text }) => text);
    expect(texts).toContain("2. net import reliance (USGS)");
    expect(texts.filter((text) => /^[123]$/.test(text)).length).toBeGreaterThanOrEqual(3);
  });

  it("speaks its ranks to those who do not see it", () => {
    expect(agreementHeatMap(comparison).description).toContain(
      "c: Herfindahl–Hirschman index (0–1) (world production, by place) 3, net import reliance (USGS) 1.5, GeoPolRisk score –",
    );
  });

  it("refuses other results", () => {
    expect(() => agreementHeatMap(comparison.disagreements)).toThrow(
      "must be the answer of compare",
    );
  });
});
