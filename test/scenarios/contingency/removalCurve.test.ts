import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { removalCurve } from "../../../src/scenarios/contingency/removalCurve.ts";
import { chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { partlyKnown, TWO_ORES, twoOres } from "./twoOres.ts";

const JPN = { home: "JPN", stage: "metal" } as const;
const left = (row: { readonly left?: unknown }) =>
  Number(((row.left as Interval).value as number).toFixed(12));
const curve = ({ rows }: ReturnType<typeof removalCurve>) =>
  rows.map((row) => [row.part === "mean" ? "R" : row.id, left(row)]);

describe("removal curve of a chain worked by hand", () => {
  it("removes those first who take away most alone, and R is the mean of what is left", () => {
    expect(curve(removalCurve(twoOres, JPN))).toEqual([
      ["AUS", 0.3],
      ["CHN", 0.3],
      ["CHL", 0],
      ["KOR", 0],
      ["R", 0.15],
    ]);
  });

  it("by size removes those first who make most of the world's at any stage behind", () => {
    // Shares of the world: Australia 0.7 of ore, China 0.5 of metal, then Chile and Korea with 0.3.
    const { rows } = removalCurve(twoOres, { ...JPN, by: "size" });
    expect(rows.map(({ id, size }) => [id, size])).toEqual([
      ["AUS", 0.7],
      ["CHN", 0.5],
      ["CHL", 0.3],
      ["KOR", 0.3],
      [null, null],
    ]);
    const more = { stage: "metal", place: "KOR", operator: "Cast", production: 400 };
    const large = compile(closed({ ...TWO_ORES, suppliers: [...TWO_ORES.suppliers, more] }));
    const [first] = removalCurve(large, { ...JPN, by: "size" }).rows;
    expect([first?.id, first?.size]).toEqual(["KOR", 0.86]);
  });

  it("takes the size of a chokepoint from what is shipped, that of others from what they make", () => {
    const { rows } = removalCurve(twoOres, {
      ...JPN,
      by: "size",
      actors: ["chokepoint", "operator"],
    });
    expect(rows.slice(0, -1).map(({ id, size }) => [id, size])).toEqual([
      ["Dig", 1],
      ["taiwan", 0.625],
      ["Melt", 0.5],
      ["Cast", 0.3],
      ["panama", 0.3],
      ["Forge", 0.2],
      ["lombok", 0.2],
    ]);
  });

  it("has bounds where something is not known", () => {
    const { rows } = removalCurve(partlyKnown, JPN);
    const mean = rows[rows.length - 1]?.left as Interval;
    // What is left of the known nine tenths, and the tenth that is not known against and for.
    // Last comes the United Kingdom, where an owner sits: it may stand behind that tenth.
    const known = [0.3, 0.3, 0, 0, 0].reduce((sum, part) => sum + 0.9 * part, 0) / 5;
    expect(rows[4]?.id).toBe("GBR");
    expect(mean.lo).toBeCloseTo(known, 12);
    expect(mean.hi).toBeCloseTo(0.1 + known, 12);
  });

  it("says where sizes are not known, where there is nobody, and what is not shown", () => {
    const silent = chain({ suppliers: [{ place: "CHN" }, { place: "KOR" }] });
    const { rows, notes } = removalCurve(compile(silent), { home: "JPN", by: "size" });
    expect(rows.map(({ size }) => size)).toEqual([null, null, null]);
    expect(notes.notSized?.text.en).toMatch(/: s$/);
    const own = compile(closed({ suppliers: [{ place: "JPN", production: 1 }] }));
    const none = removalCurve(own, { home: "JPN" });
    expect([none.rows, Object.keys(none.notes).includes("none")]).toEqual([[], true]);
    const few = removalCurve(twoOres, { ...JPN, top: 1 });
    expect(curve(few)).toEqual([
      ["AUS", 0.3],
      ["R", 0.15],
    ]);
    expect(few.notes).toHaveProperty("hidden");
  });

  it("refuses what is not known and stops with the reason of the signal", () => {
    const ask = (options: object) => () => removalCurve(twoOres, { ...JPN, ...options });
    expect(ask({ by: "name" })).toThrow('by: must be exposure or size (got "name")');
    expect(ask({ top: -1 })).toThrow("top: must be a whole number above 0 (got -1)");
    expect(ask({ signal: AbortSignal.abort(new Error("stop")) })).toThrow("stop");
  });
});
