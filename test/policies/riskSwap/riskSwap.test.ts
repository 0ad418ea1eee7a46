import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/assess.ts";
import { display } from "../../../src/display/display.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { riskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import { trace } from "../../../src/trace/trace.ts";
import { closed } from "../../trace/tracing.ts";
import { AFTER, BEFORE, gas, swapRow, values } from "./gas.ts";

const near = (found: readonly (number | null)[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(found[i]).toBeCloseTo(x, 11);
};

describe("gas from Russia to the Gulf, by hand", () => {
  const swap = riskSwap(gas(BEFORE), gas(AFTER), { home: "JPN" });

  it("all that Russia loses moves to others: removed 0, moved 0.35, new 0", () => {
    const total = swapRow(swap, { measure: "faceValue", key: "place" });
    near(
      values(total, "change", "gross", "removed", "moved", "new", "ratio"),
      [0, 0.35, 0, 0.35, 0, 1],
    );
    expect(total.classId).toBe("swapped");
    const of = (id: string) => swapRow(swap, { measure: "faceValue", key: "place", id });
    near(values(of("RUS"), "before", "after", "change", "moved"), [0.5, 0.15, -0.35, 0.35]);
    near(values(of("ARE"), "before", "after", "change", "moved"), [0, 0.2, 0.2, 0.2]);
    near(values(of("MYS"), "moved", "new"), [0.05, 0]);
    const classes = ["RUS", "ARE", "QAT", "MYS", "AUS"].map((id) => of(id).classId);
    expect(classes).toEqual(["movedFrom", "movedTo", "movedTo", "movedTo", "unchanged"]);
  });

  it("HHI falls from 0.34 to 0.215: of the 0.2275 that Russia's part falls, 0.1025 moves and 0.125 is removed", () => {
    const total = swapRow(swap, { measure: "concentration", key: "place" });
    near(values(total, "before", "after", "change"), [0.34, 0.215, -0.125]);
    near(values(total, "removed", "moved", "new", "ratio"), [0.125, 0.1025, 0, 0.1025 / 0.2275]);
    const russia = swapRow(swap, { measure: "concentration", key: "place", id: "RUS" });
    near(values(russia, "removed", "moved"), [0.125, 0.1025]);
    // Most of the fall is removed, and 0.0225 is left.
    expect(russia.classId).toBe("fallen");
  });

  it("what passes Hormuz rises from 0.2 to 0.5, all of it new", () => {
    for (const measure of ["faceValue", "lookThrough"]) {
      const total = swapRow(swap, { measure, key: "chokepoint" });
      near(values(total, "removed", "moved", "new"), [0, 0, 0.3]);
      expect(total.classId).toBe("worse");
      const hormuz = swapRow(swap, { measure, key: "chokepoint", id: "Hormuz" });
      near(values(hormuz, "before", "after"), [0.2, 0.5]);
      // All of the rise is new, and 0.2 passed before.
      expect(hormuz.classId).toBe("risen");
    }
  });

  it("says so in words, in both languages", () => {
    const { finding } = swapRow(swap, { measure: "faceValue", key: "place" });
    expect(finding).toEqual({
      en: "Russia falls by 35 points, United Arab Emirates rises by 20 points, Qatar rises by 10 points, 1 more rises: better foreign part of the HHI (0.340 to 0.215), more through Hormuz (by 30 points)",
      ja: "ロシアが35ポイント低下、アラブ首長国連邦が20ポイント上昇、カタールが10ポイント上昇、ほか1者が上昇:HHIの海外分は改善(0.340から0.215)、Hormuzの経由は増加(30ポイント)",
    });
  });

  it("its figures are those of `trace` and, with nothing made at home, of `assess`", () => {
    for (const [side, text] of [
      ["before", BEFORE],
      ["after", AFTER],
    ] as const) {
      for (const { id, keyId, lookThrough } of trace(gas(text), { home: "JPN" }).exposures.rows) {
        const key = keyId as string;
        const row = swapRow(swap, { measure: "lookThrough", key, id: id as string });
        near(values(row, side), [(lookThrough as Interval).value as number]);
      }
      const hhi = assess(gas(text), { home: "JPN" }).rows.find(
        (row) => row.method === "hhi" && row.wholeId === "homeImports" && row.keyId === "place",
      );
      const total = swapRow(swap, { measure: "concentration", key: "place" });
      near(values(total, side), [hhi?.value?.value as number]);
    }
  });

  it("removed is who is gone, and new who was not there: Russia to nothing, Hormuz from nothing", () => {
    const gone = riskSwap(gas({ RUS: 50, JPN: 50 }), gas({ JPN: 90, QAT: 10 }), { home: "JPN" });
    const classOf = (measure: string, key: string, id: string) =>
      swapRow(gone, { measure, key, id }).classId;
    expect(classOf("concentration", "place", "RUS")).toBe("removed");
    expect(classOf("faceValue", "chokepoint", "Hormuz")).toBe("new");
    expect(classOf("faceValue", "place", "QAT")).toBe("movedTo");
  });

  it("reliance does not change: all is imported before and after", () => {
    for (const measure of ["netImportReliance", "tracedReliance"]) {
      const total = swapRow(swap, { measure, key: "stage" });
      near(values(total, "before", "after", "change"), [1, 1, 0]);
      expect(total.finding).toEqual({ en: "nothing changes", ja: "変化なし" });
    }
  });

  it("the Shapley parts of a plain import are the shares themselves", () => {
    const parts = riskSwap(gas(BEFORE), gas(AFTER), { home: "JPN", measures: ["attributed"] });
    const total = swapRow(parts, { measure: "attributed", key: "place" });
    near(values(total, "before", "after", "moved", "removed"), [1, 1, 0.35, 0]);
  });

  it("is plain data that every format prints, in both languages", () => {
    expect(JSON.parse(JSON.stringify(swap))).toEqual(swap);
    for (const lang of ["en", "ja"] as const)
      expect(display(swap, { lang })["text/plain"]).toContain("Hormuz");
  });
});

describe("figures that are not what their name says alone", () => {
  it("the foreign part of the HHI may fall while the HHI, home included, rises: the finding says which", () => {
    // Of 100: the home 50, then 80. HHI 0.375, then 0.68; its foreign part 0.125, then 0.04.
    const before = closedHome({ JPN: 50, USA: 25, AUS: 25 });
    const swap = riskSwap(before, closedHome({ JPN: 80, USA: 20 }), { home: "JPN" });
    const { finding } = swapRow(swap, { measure: "faceValue", key: "place" });
    expect(finding).toMatchObject({
      en: expect.stringContaining(": better foreign part of the HHI (0.125 to 0.040)"),
      ja: expect.stringContaining("HHIの海外分は改善(0.125から0.040)"),
    });
    expect(swapRow(swap, { measure: "concentration", key: "place" }).measure).toEqual({
      en: "HHI, foreign part",
      ja: "HHIのうち海外分",
    });
  });

  it("by operator the HHI holds the home's own company, and is not called foreign", () => {
    const own = compile(
      closed({ suppliers: [{ place: "JPN", production: 100, operator: "Own", owner: "JPN" }] }),
    );
    const { rows } = riskSwap(own, own, { home: "JPN", measures: ["concentration"] });
    const ofOperators = rows.filter((row) => [row.keyId, row.byKeyId].includes("operator"));
    expect(ofOperators.length).toBeGreaterThan(2);
    expect(ofOperators[0]?.before).toMatchObject({ value: 1 });
    for (const { measure } of ofOperators) {
      expect((measure as { en: string }).en).toMatch(/^HHI, home included/);
      expect((measure as { ja: string }).ja).toMatch(/^HHI\(自国側を含む\)/);
    }
  });

  it("has no swap ratio where one supply counts at two places: one place upstream becomes two", () => {
    const chain = (ore: string, smelter: string) =>
      compile(
        closed({
          stages: [
            { id: "ore" },
            { id: "metal", kind: "refining", inputs: [{ of: [{ stage: "ore" }], citation: "c" }] },
          ],
          suppliers: [
            { stage: "ore", place: ore, production: 10 },
            { stage: "metal", place: smelter, production: 10 },
          ],
          flows: [
            ...(ore === smelter ? [] : [{ stage: "ore", from: ore, to: smelter, amount: 10 }]),
            { stage: "metal", from: smelter, to: "JPN", amount: 10 },
          ],
        }),
      );
    const swap = riskSwap(chain("CHN", "CHN"), chain("AUS", "KOR"), { home: "JPN" });
    const of = (measure: string) => swapRow(swap, { measure, key: "place", stage: "metal" });
    near(values(of("lookThrough"), "removed", "moved", "new"), [0, 1, 1]);
    expect(of("lookThrough").ratio).toBeNull();
    near(values(of("faceValue"), "ratio"), [1]);
  });
});

/** Supply of a home, its own production among it. */
function closedHome({ JPN = 0, ...from }: Readonly<Record<string, number>>) {
  const others = Object.entries(from);
  return compile(
    closed({
      suppliers: [
        { place: "JPN", production: JPN },
        ...others.map(([place]) => ({ place, production: 100 })),
      ],
      flows: others.map(([place, amount]) => ({ from: place, to: "JPN", amount })),
    }),
  );
}

it("names what is not known in code: stages, measures, home", () => {
  const network = gas(BEFORE);
  const ask = (options: object) => () => riskSwap(network, network, { home: "JPN", ...options });
  expect(ask({ stages: ["gaz"] })).toThrow(
    new RangeError("riskSwap: stages must be of either model (got 'gaz'); did you mean 'gas'?"),
  );
  expect(ask({ measures: ["hhi"] })).toThrow(/measures must be of .*got "hhi"/);
  expect(ask({ home: "Atlantis" })).toThrow(RangeError);
});
