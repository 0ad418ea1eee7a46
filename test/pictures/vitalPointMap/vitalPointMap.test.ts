import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseModel } from "../../../src/index.ts";
import type { Result } from "../../../src/model/result.ts";
import type { Mark } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { mapCuts } from "../../../src/pictures/vitalPointMap/mapCuts.ts";
import { pointShape } from "../../../src/pictures/vitalPointMap/pointShape.ts";
import { vitalPointMap } from "../../../src/pictures/vitalPointMap/vitalPointMap.ts";
import { vitalPoints } from "../../../src/trace/vitalPoints/vitalPoints.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";

const SEEDS = [
  ...["batteries", "rare-earths", "chips", "food", "digital-japan", "minor-metals", "energy-japan"],
] as const;
const network = (name: string) => compile(parseModel(readFileSync(`seeds/${name}.json`, "utf8")));
const mapOf = (name: string, cuts = {}) => vitalPoints(network(name), { home: "JPN", cuts });

const LONG = "Unpronounceablyprolongedministryofnamesthatneverend ".repeat(4).trim();
const STRANGE = [HOSTILE, `"';--${LONG}`, "\u202eright to left\u2066", "急所".repeat(60)];

/** The same table, in which everybody and everything has a strange name. */
function renamed(result: Result): Result {
  let count = 0;
  return JSON.parse(JSON.stringify(result), (_key, value) => {
    const isLabel = typeof value === "object" && value !== null && "en" in value && "ja" in value;
    if (!isLabel) return value;
    const name = STRANGE[count++ % STRANGE.length] ?? "";
    return { en: name + value.en, ja: name + value.ja };
  }) as Result;
}

/** Names and numbers that stand for the points: bold lines of names, and entries below the map. */
const words = (result: Result, options = {}) =>
  textsOf(vitalPointMap(result, options)).map(({ text }) => text);

describe.each(SEEDS)("vitalPointMap of %s", (name) => {
  const result = mapOf(name);

  it.each(VIEWS)("has nothing that touches or leaves it, %o", (view) => {
    expect(faultsOf(vitalPointMap(result, view))).toEqual([]);
  });

  it("names every point that it draws, on the map or below it, and counts the others", () => {
    for (const width of [960, 320]) {
      const picture = vitalPointMap(result, { width, most: 12 });
      const all = result.rows.filter(
        ({ keyId }) => keyId === (name === "digital-japan" ? "owner" : "place"),
      );
      const products = [...new Set(all.map(({ productId }) => productId))];
      const counts = products.map((id) => all.filter(({ productId }) => productId === id).length);
      const most = Math.max(0, ...counts);
      const dots = picture.marks.filter(({ tip, type }) => tip !== undefined && type !== "text");
      expect(dots).toHaveLength(Math.min(12, most));
      const tips = textsOf(picture).flatMap(({ tip }) => tip ?? []);
      const said = [...tips, ...textsOf(picture).map(({ text }) => text)].join("\n");
      for (const dot of dots) {
        const [who = ""] = (dot.tip ?? "").split(/ – |: /);
        expect(said).toContain(who);
      }
      const left = `${most - 12} of lower volume × frequency are in the table only.`;
      if (most > 12) expect(said.replaceAll("\n", " ")).toContain(left);
    }
  });

  it("writes only figures that the table has, and is the same in every run", () => {
    const picture = vitalPointMap(result);
    expect(strangeFigures(picture)).toEqual([]);
    expect(svg(vitalPointMap(structuredClone(result)))).toBe(svg(picture));
  });

  it("writes strange names as text, however long they are", () => {
    for (const width of [960, 320]) {
      const picture = vitalPointMap(renamed(result), { width });
      expect(harm(svg(picture))).toEqual([]);
      const faults = faultsOf(picture).filter((fault) => !fault.endsWith("is cut short"));
      expect(faults).toEqual([]);
    }
  });
});

const title = { en: "vital points of Japan", ja: "日本の急所マップ" };
const interval = (value: number | null, lo = value, hi = value) => ({ value, lo, hi });
const row = (id: string, volume: object, frequency: number, more = {}) => ({
  ...{ productId: "p", product: { en: "Cells", ja: "電池" } },
  ...{ stageId: "s", stage: { en: "Refining", ja: "精錬" }, keyId: "place" },
  ...{ key: { en: "place", ja: "国・地域" }, id, who: { en: id, ja: id }, volume, frequency },
  ...{ classId: "vitalPoint", class: { en: "vital point", ja: "急所" }, ...more },
});
const CUTS = { volume: 0.3, frequency: 0.5 };
const table = (rows: readonly object[], cuts: object | null = CUTS) =>
  ({
    ...{ kind: "vitalPoints", title, columns: [], rows, notes: {}, citations: {}, methods: [] },
    ...(cuts === null ? {} : { cuts }),
  }) as unknown as Result;

const dotsOf = (result: Result, options = {}) =>
  vitalPointMap(result, options).marks.filter(
    (mark): mark is Mark & { x: number; y: number } =>
      mark.tip !== undefined && mark.type !== "text" && mark.type !== "line",
  );

describe("vitalPointMap(vitalPoints)", () => {
  it("draws volume across and frequency up, on scales that begin at nothing", () => {
    const rows = [row("A", interval(0.5), 1), row("B", interval(0.25), 0.5)];
    const picture = vitalPointMap(table(rows));
    const dots = dotsOf(table(rows));
    const [a, b] = ["A", "B"].map((who) => dots.find(({ tip }) => tip?.startsWith(`${who}:`)));
    const ticks = textsOf(picture).filter(({ role }) => role === "tick");
    const nothing = ticks.find(({ text }) => text === "0 %")?.x ?? 0;
    const all = ticks.find(({ text }) => text === "100 %")?.x ?? 0;
    expect(a?.x).toBeCloseTo((nothing + all) / 2, 6);
    expect(b?.x).toBeCloseTo(nothing + (all - nothing) / 4, 6);
    const one = ticks.find(({ text }) => text === "1")?.y ?? 0;
    const zero = ticks.find(({ text }) => text === "0")?.y ?? 0;
    expect((a?.y ?? 0) - (b?.y ?? 0)).toBeCloseTo((one - zero) / 2, 6);
  });

  it("draws a volume of which only bounds are known hollow at the least, never at nothing", () => {
    const [known] = dotsOf(table([row("A", interval(0.4), 1)]));
    const [open] = dotsOf(table([row("A", interval(null, 0.4, 0.9), 1)]));
    expect(open?.x).toBe(known?.x);
    expect(open).toMatchObject({ fill: "paper", stroke: "first" });
    expect(open?.tip).toContain("40–90 %");
    expect(dotsOf(table([row("A", null as never, 1)]))).toEqual([]);
  });

  it("counts those whose volume is not known, and draws as many of the others as it may", () => {
    const result = table([row("A", null as never, 1), row("B", interval(0.4), 1)]);
    expect(dotsOf(result, { most: 1 })).toHaveLength(1);
    expect(words(result, { most: 1 })).toContain(
      "Not on the map, for volume or frequency is not known: 1; the table names them.",
    );
    expect(words(table([row("B", interval(0.4), 1)])).join(" ")).not.toContain("Not on the map");
  });

  it("draws whiskers over the bounds of the volume, none where it is exact", () => {
    const spans = (volume: object) =>
      vitalPointMap(table([row("A", volume, 1)])).marks.flatMap((mark) =>
        mark.type === "line" && mark.stroke === "first" && mark.y1 === mark.y2 ? [mark] : [],
      );
    expect(spans(interval(0.4))).toEqual([]);
    const [span] = spans(interval(0.4, 0.2, 0.7));
    const [at] = dotsOf(table([row("A", interval(0.4), 1)]));
    const [low] = dotsOf(table([row("A", interval(0.2), 1)]));
    expect(span?.x1).toBeCloseTo(low?.x ?? 0, 6);
    expect((span?.x2 ?? 0) - (span?.x1 ?? 0)).toBeCloseTo(2.5 * ((at?.x ?? 0) - (low?.x ?? 0)), 6);
  });

  it("draws the cuts that the table was made with", () => {
    expect(mapCuts(mapOf("food"))).toEqual(CUTS);
    const cuts = { volume: 0.125, frequency: 2.5e-7 };
    expect(mapCuts(mapOf("food", cuts))).toEqual(cuts);
    for (const none of [{}, { volume: 0.3 }, { volume: "0.3", frequency: Number.NaN }])
      expect(mapCuts(table([], none))).toBeNull();
    const dashed = (result: Result) =>
      vitalPointMap(result).marks.flatMap((mark) =>
        mark.type === "line" && mark.dash === "5 4" ? [mark] : [],
      );
    const [upright] = dashed(table([row("A", interval(0.3), 1)]));
    expect(upright?.x1).toBeCloseTo(dotsOf(table([row("A", interval(0.3), 1)]))[0]?.x ?? 0, 6);
    expect(dashed(table([row("A", interval(0.3), 1)], null))).toEqual([]);
  });

  it("has a shape and a colour for each class, so that neither is needed alone", () => {
    const classes = [
      "vitalPoint",
      "highVolume",
      "highFrequency",
      "neither",
      "notVital",
      "notKnown",
    ];
    const at = { x: 0, y: 0, radius: 5 };
    const shapes = classes.map((id) => pointShape(id, at));
    const outlines = shapes.map((mark) => (mark.type === "path" ? mark.d : mark.type));
    expect(new Set(outlines).size).toBe(classes.length);
    const said = words(
      table(
        classes.map((classId, i) =>
          row(`P${i}`, interval(0.1 * (i + 1)), 0.1 * (i + 1), {
            ...{ classId, class: { en: `class ${classId}`, ja: classId } },
          }),
        ),
      ),
    );
    for (const id of classes) expect(said).toContain(`class ${id}`);
  });

  it("lists below the map, by number, whoever has no room on it", () => {
    const crowd = Array.from({ length: 20 }, (_, i) =>
      row(`Place number ${i}`, interval(0.5 + i / 1e4), 0.7),
    );
    const said = words(table(crowd));
    expect(said).toContain("Numbers on the map");
    for (let i = 0; i < 20; i++) expect(said).toContain(`Place number ${i}`);
  });

  it("names the supply beside each point where there are several", () => {
    const other = { stageId: "t", stage: { en: "Mining", ja: "採掘" } };
    const said = words(table([row("A", interval(0.8), 1), row("B", interval(0.4), 0.6, other)]));
    expect(said).toEqual(expect.arrayContaining(["A", "Refining", "B", "Mining"]));
    const one = words(table([row("A", interval(0.8), 1)]));
    expect(one).toContain("The supply looked at is the home's of: Refining.");
  });

  it("shows the product and the key that are asked for, and says what it leaves to the table", () => {
    const rows = [
      row("A", interval(0.8), 1),
      row("B", interval(0.4), 0.6),
      row("Maker", interval(0.4), 0.6, {
        keyId: "operator",
        key: { en: "operator", ja: "事業者" },
      }),
      row("C", interval(0.2), 0.3, { productId: "q", product: { en: "Magnets", ja: "磁石" } }),
    ];
    const said = words(table(rows));
    expect(said).toContain("Vital-point map: Cells");
    expect(said).toContain("In the table only: by operator.");
    expect(said).toContain("Other products, in the table only: Magnets.");
    expect(words(table(rows), { product: "q" })).toContain("Vital-point map: Magnets");
    expect(words(table(rows), { key: "operator" })).toContain("Maker");
    expect(words(table(rows), { most: 1 })).toContain(
      "1 of lower volume × frequency are in the table only.",
    );
  });

  it("says why where nobody is on the map", () => {
    const said = words(mapOf("food")).join(" ");
    expect(said).toContain("Nobody is on the map");
    expect(said).toContain(
      "Eggs; Pork; Chicken; Beef: nobody abroad who has a name is certainly passed",
    );
    expect(dotsOf(mapOf("food"))).toEqual([]);
  });

  it("refuses what it cannot show", () => {
    const result = table([row("A", interval(0.8), 1)]);
    const refused = (options: object) => () => vitalPointMap(result, options);
    expect(() => vitalPointMap({ ...result, kind: "ladder" })).toThrow(/^vitalPoints: must be/);
    expect(refused({ product: "x" })).toThrow(/^product: must be a product of the table \(got x\)/);
    expect(refused({ key: "bloc" })).toThrow(/^key: must be a key of the table \(got bloc\)/);
    expect(refused({ lang: "fr" })).toThrow(/^lang: must be "en" or "ja" \(got fr\)/);
    expect(refused({ most: 0 })).toThrow(/^most: must be a whole number above 0 \(got 0\)/);
  });
});
