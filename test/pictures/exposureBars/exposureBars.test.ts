import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseModel, trace } from "../../../src/index.ts";
import type { Result } from "../../../src/model/result.ts";
import { exposureBars } from "../../../src/pictures/exposureBars/exposureBars.ts";
import type { CircleMark, RectMark } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { faultsOf, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";

const exposuresOf = (name: string) =>
  trace(compile(parseModel(readFileSync(`seeds/${name}.json`, "utf8"))), { home: "JPN" }).exposures;

const interval = (value: number | null, lo = value, hi = value) => ({ value, lo, hi });
const row = (who: string, lookThrough: object | null, faceValue: object | null, more = {}) => ({
  ...{ stageId: "s", stage: { en: "Refining", ja: "精錬" }, keyId: "place", id: who },
  ...{ key: { en: "place", ja: "所在地" }, who: { en: who, ja: who }, lookThrough, faceValue },
  ...more,
});
const table = (...rows: object[]) =>
  ({
    ...{ kind: "exposures", title: { en: "who stands upstream of Japan", ja: "日本の上流" } },
    ...{ columns: [], rows, notes: {}, citations: {}, methods: [] },
  }) as unknown as Result;

const drawn = (result: Result, options = {}) => exposureBars(result, options).marks;
const words = (result: Result, options = {}) =>
  textsOf(exposureBars(result, options)).map(({ text }) => text);

/** Rings that have a tip; those of the key have none. */
const rings = (result: Result) =>
  drawn(result).filter(
    (mark): mark is CircleMark => mark.type === "circle" && mark.tip !== undefined,
  );
const bars = (result: Result) =>
  drawn(result).filter((mark): mark is RectMark => mark.type === "rect" && mark.tip !== undefined);

/** Where a share stands on the scale. */
function placeOf(result: Result, share: number): number {
  const ticks = textsOf(exposureBars(result)).filter(({ role }) => role === "tick");
  const [none, all] = ["0 %", "100 %"].map((text) => ticks.find((tick) => tick.text === text)?.x);
  return (none ?? 0) + share * ((all ?? 0) - (none ?? 0));
}

describe("exposureBars(exposures)", () => {
  it("draws the look-through as a bar and what is seen at first hand as a ring", () => {
    const result = table(row("China", interval(0.8), interval(0.25)));
    const [bar] = bars(result);
    expect(bar?.x).toBeCloseTo(placeOf(result, 0), 6);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(placeOf(result, 0.8), 6);
    expect(rings(result).map(({ x }) => x)).toEqual([expect.closeTo(placeOf(result, 0.25), 6)]);
    expect(words(result)).toEqual(expect.arrayContaining(["China", "80 %"]));
  });

  it("draws whiskers over the bounds, and hatches what only bounds are known of", () => {
    const known = table(row("China", interval(0.5, 0.4, 0.7), null));
    const caps = drawn(known).flatMap((mark) =>
      mark.type === "line" && mark.stroke === "ink" && mark.x1 === mark.x2 ? [mark.x1] : [],
    );
    for (const bound of [0.4, 0.7])
      expect(caps.some((x) => Math.abs(x - placeOf(known, bound)) < 1e-6)).toBe(true);
    const open = table(row("China", interval(null, 0.2, 0.8), null));
    expect(bars(open).map(({ fill }) => fill)).toEqual(["first", "hatch"]);
    expect(bars(open)[1]?.x).toBeCloseTo(placeOf(open, 0.2), 6);
    expect(words(open)).toContain("20–80 %");
  });

  it("draws two rings where only bounds are known at first hand, none where nothing is", () => {
    const bounds = table(row("China", interval(0.8), interval(null, 0.3, 0.6)));
    expect(rings(bounds).map(({ x }) => x)).toEqual([
      expect.closeTo(placeOf(bounds, 0.3), 6),
      expect.closeTo(placeOf(bounds, 0.6), 6),
    ]);
    const nothing = table(row("China", null, null));
    expect([...rings(nothing), ...bars(nothing)]).toEqual([]);
    expect(words(nothing)).toContain("–");
  });

  it("tells nothing from what is not known", () => {
    expect(words(table(row("China", interval(0), interval(0))))).toContain("0 %");
    expect(words(table(row("China", null, null)))).not.toContain("0 %".padStart(4));
    expect(bars(table(row("China", interval(null, 0, 1), null))).map(({ fill }) => fill)).toEqual([
      "hatch",
    ]);
  });

  it("shows the stage and the key that are asked for, and says what it leaves to the table", () => {
    const other = { stageId: "t", stage: { en: "Mining", ja: "採掘" } };
    const result = table(
      row("Chile", interval(0.6), interval(0.6), other),
      row("China", interval(0.8), interval(0.2)),
      row("Korea", interval(0.4), interval(0.2)),
      row("Maker", interval(0.3), interval(0.2), { keyId: "operator" }),
    );
    expect(exposureBars(result).title).toBe("Refining: who stands upstream");
    expect(words(result)).toContain("In the table only: by operator.");
    expect(words(result)).toContain("who stands upstream of Japan");
    expect(words(result, { most: 1 })).toContain("1 with lower exposure are in the table only.");
    expect(words(result, { key: "operator" })).toContain("Maker");
    expect(exposureBars(result, { stage: "t" }).title).toBe("Mining: who stands upstream");
    const none = "The table names nobody upstream by bloc, which does not mean that nobody is.";
    expect(words(result, { key: "bloc" }).join(" ")).toContain(none);
  });

  it("shows owners where the stage has no places", () => {
    expect(words(exposuresOf("digital-japan"))).toContain("United States");
  });

  it("says so where the table is empty, under the table's own title", () => {
    const picture = exposureBars(exposuresOf("food"), { lang: "ja" });
    expect(picture.title).toBe(exposuresOf("food").title.ja);
    expect(bars(exposuresOf("food"))).toEqual([]);
    expect(words(exposuresOf("food")).join(" ")).toContain("The table names nobody upstream by");
  });

  it("refuses what it cannot show", () => {
    const result = table(row("China", interval(0.8), interval(0.2)));
    const refused = (options: object) => () => exposureBars(result, options);
    expect(() => exposureBars({ ...result, kind: "ladder" })).toThrow(/^exposures: must be/);
    expect(refused({ stage: "x" })).toThrow(/^stage: must be a stage of the table \(got x\)/);
    expect(refused({ key: "plce" })).toThrow(/^key: must be one of place, owner,.* \(got plce\)/);
    expect(refused({ most: 0.5 })).toThrow(/^most: must be a whole number above 0 \(got 0.5\)/);
  });

  it.each(VIEWS)("keeps every stage of a chain in its picture, %o", (view) => {
    const result = exposuresOf("batteries");
    for (const stage of new Set(result.rows.map(({ stageId }) => String(stageId)))) {
      const picture = exposureBars(result, { ...view, stage });
      expect(faultsOf(picture)).toEqual([]);
      expect(strangeFigures(picture)).toEqual([]);
    }
  });

  it("writes strange names as text, however long they are", () => {
    const names = ["<script>alert(1)</script>", "\u202e\u0007 turned", "endless".repeat(80)];
    const rows = names.map((name) => row(name, interval(0.5), interval(0.2)));
    for (const width of [960, 320]) {
      const picture = exposureBars(table(...rows), { width });
      expect(harm(svg(picture))).toEqual([]);
      expect(faultsOf(picture)).toEqual([]);
    }
  });
});
