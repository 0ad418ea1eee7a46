import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { compile, parseModel, parseScenario, runScenario } from "../../../src/index.ts";
import type { Result } from "../../../src/model/result.ts";
import { lossBars } from "../../../src/pictures/lossBars/lossBars.ts";
import type { TextMark } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { outside, overlaps } from "../overlaps.ts";

const seed = (path: string) =>
  readFileSync(new URL(`../../../seeds/${path}`, import.meta.url), "utf8");
const licences = runScenario(
  compile(parseModel(seed("rare-earths.json"))),
  parseScenario(seed("scenarios/rare-earths-2025.json")),
  { home: "JPN" },
).table;
const everywhere = runScenario(
  compile(parseModel(seed("batteries.json"))),
  parseScenario(seed("scenarios/indonesia-nickel-2020.json")),
).table;

const texts = (picture: ReturnType<typeof lossBars>, role: TextMark["role"]) =>
  picture.marks.flatMap((mark) => (mark.type === "text" && mark.role === role ? [mark.text] : []));

describe("lossBars(disruption)", () => {
  it("draws a bar for what is known and hatches what is not, each with its figure", () => {
    const picture = lossBars(licences);
    expect(texts(picture, "value")).toEqual(["100 %", "100 %", "0–100 %", "100 %", "0–100 %"]);
    const bars = picture.marks.filter((mark) => mark.type === "rect" && mark.tip !== undefined);
    expect(bars.map((mark) => ("fill" in mark ? mark.fill : ""))).toEqual([
      ...["first", "first", "hatch", "first", "hatch"],
    ]);
    expect(picture.tables).toEqual([licences]);
  });

  it("names the stage once above what is lost at it", () => {
    expect(svg(lossBars(licences)).match(/>NdFeB magnet making</g)).toHaveLength(1);
  });

  it("keeps the largest losses in the order of the chain and counts the others", () => {
    const rows = [0.2, 0.9, 0.1].map((lost, i) => ({
      ...licences.rows[0],
      stageId: `s${i}`,
      lost,
    }));
    const picture = lossBars({ ...licences, rows } as Result, { most: 2 });
    expect(texts(picture, "value")).toEqual(["20 %", "90 %"]);
    expect(texts(picture, "note").join(" ")).toContain("1 more are in the table only.");
  });

  it("names the places where there are several", () => {
    expect(new Set(everywhere.rows.map(({ placeId }) => placeId)).size).toBeGreaterThan(1);
    expect(texts(lossBars(everywhere), "label").some((text) => text.includes(", "))).toBe(true);
  });

  it("says that nothing is known to be lost where no row is", () => {
    const picture = lossBars({ ...licences, rows: [] }, { lang: "ja" });
    expect(texts(picture, "note").join(" ")).toContain("失われると分かっているものはない。");
    expect(lossBars({ ...licences, rows: [] }).description).toContain(
      "Nothing is known to be lost.",
    );
  });

  it("draws the worst day as a ring, and as two where only its bounds are known", () => {
    const ringsOf = (worst: object | null) => {
      const lost = { value: 0.5, lo: 0.5, hi: 0.5 };
      const rows = [{ ...licences.rows[0], lost, worst }];
      const { marks } = lossBars({ ...licences, rows } as Result);
      const rings = marks.filter((mark) => mark.type === "circle" && mark.tip !== undefined);
      return rings.map((mark) => "tip" in mark && mark.tip);
    };
    expect(ringsOf({ value: null, lo: 0.6, hi: 0.9 })).toEqual(["60–90 %", "60–90 %"]);
    expect(ringsOf({ value: 0.6, lo: 0.6, hi: 0.6 })).toEqual(["60 %"]);
    expect(ringsOf({ value: 0.5, lo: 0.5, hi: 0.5 })).toEqual([]);
    expect(ringsOf(null)).toEqual([]);
  });

  it("keeps a loss that is not known before any that is, for it may be the largest", () => {
    const rows = [1, null, 0.9].map((lost, i) => ({ ...licences.rows[0], stageId: `s${i}`, lost }));
    const kept = (most: number) =>
      texts(lossBars({ ...licences, rows } as Result, { most }), "value");
    expect([1, 2].map(kept)).toEqual([["–"], ["100 %", "–"]]);
  });

  it("refuses a number of rows that is none", () => {
    for (const most of [-1, 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => lossBars(licences, { most })).toThrow(/^most: must be a whole number above 0/);
  });

  it.each(
    [960, 400, 320].flatMap((width) =>
      (["en", "ja"] as const).map((lang) => [width, lang] as const),
    ),
  )("has no text on another or outside, and is well-formed, %i pixels wide (%s)", (width, lang) => {
    for (const table of [licences, everywhere]) {
      const picture = lossBars(table, { width, lang });
      expect(overlaps(picture)).toEqual([]);
      expect(outside(picture)).toEqual([]);
      const parsed = new DOMParser().parseFromString(svg(picture), "text/xml");
      expect(parsed.documentElement?.tagName).toBe("svg");
    }
  });

  it("refuses another table", () => {
    expect(() => lossBars({ ...licences, kind: "ladder" })).toThrow(
      'disruption: must be the table of runScenario (got "ladder")',
    );
  });
});
