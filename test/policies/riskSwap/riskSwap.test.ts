import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/assess.ts";
import { display } from "../../../src/display/display.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { riskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import { trace } from "../../../src/trace/trace.ts";
import { GROUPS } from "../../assess/chains.ts";
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

/** Ore from two places; metal made at home from it, and imported. */
const metal = (made: number, imported: number, ore: { CHL: number; AUS: number }) =>
  compile(
    closed({
      stages: [
        { id: "ore" },
        {
          id: "metal",
          kind: "refining",
          inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }],
        },
      ],
      suppliers: [
        { stage: "ore", place: "CHL", production: 100, owner: "CHL" },
        { stage: "ore", place: "AUS", production: 100, owner: "CHN", operator: "Alpha" },
        { stage: "metal", place: "CHN", production: 100, owner: "CHN", operator: "Beta" },
        { stage: "metal", place: "JPN", production: made, owner: "JPN", operator: "Gamma" },
      ],
      flows: [
        { stage: "ore", from: "CHL", to: "JPN", amount: ore.CHL },
        { stage: "ore", from: "AUS", to: "JPN", amount: ore.AUS },
        { stage: "ore", from: "AUS", to: "CHN", amount: 50 },
        { stage: "metal", from: "CHN", to: "JPN", amount: imported },
      ],
    }),
  );

describe("a chain of two stages", () => {
  const before = metal(20, 80, { CHL: 10, AUS: 10 });
  const after = metal(60, 40, { CHL: 60, AUS: 0 });

  it("making at home lowers reliance and concentration at first hand, and moves risk upstream to the ore", () => {
    const swap = riskSwap(before, after, { home: "JPN" });
    const of = (measure: string, id: string) =>
      swapRow(swap, { measure, key: "place", id, stage: "metal" });
    near(values(of("faceValue", "CHN"), "before", "after", "removed"), [0.8, 0.4, 0.4]);
    // Metal made at home passes Chile as far as its ore does: 0.2 · 0.5 before, 0.6 · 1 after.
    near(values(of("lookThrough", "CHL"), "before", "after"), [0.1, 0.6]);
    const stages = swapRow(swap, { measure: "netImportReliance", key: "stage" });
    near(values(stages, "before", "after"), [1.8, 1.4]);
    const hhi = swapRow(swap, { measure: "concentration", key: "place", stage: "metal" });
    near(values(hhi, "before", "after", "removed"), [0.64, 0.16, 0.48]);
  });

  it("tells owners, operators and blocs apart from places", () => {
    const swap = riskSwap(before, after, { home: "JPN", groups: GROUPS, blocs: ["CHN,AUS"] });
    const face = { measure: "faceValue", stage: "metal" };
    near(values(swapRow(swap, { ...face, key: "owner", id: "CHN" }), "change"), [-0.4]);
    near(values(swapRow(swap, { ...face, key: "operator", id: "Gamma" }), "change"), [0.4]);
    near(values(swapRow(swap, { ...face, key: "bloc", id: "AUS,CHN" }), "change"), [-0.4]);
    const bloc = swapRow(swap, { measure: "concentration", key: "bloc", stage: "ore" });
    // Ore: half from the bloc and half from Chile before, all from Chile after.
    near(values(bloc, "before", "after", "new"), [0.5, 1, 0.5]);
  });

  it("leaves concentration by bloc out where blocs overlap", () => {
    const swap = riskSwap(before, after, { home: "JPN", blocs: ["CHN,AUS", "CHN,CHL"] });
    const keys = swap.rows.flatMap((row) => (row.measureId === "concentration" ? row.keyId : []));
    expect(new Set(keys)).toEqual(new Set(["place", "owner", "operator", "stage"]));
  });

  it("compares only the stages and measures that are asked for", () => {
    const swap = riskSwap(before, after, {
      home: "JPN",
      stages: ["ore"],
      measures: ["faceValue"],
    });
    expect(new Set(swap.rows.map(({ stageId }) => stageId))).toEqual(new Set(["ore", null]));
    expect(new Set(swap.rows.map(({ measureId }) => measureId))).toEqual(new Set(["faceValue"]));
  });

  it("Shapley parts add up to foreign exposure where exposures overlap", () => {
    const swap = riskSwap(before, after, { home: "JPN", measures: ["attributed", "lookThrough"] });
    const [parts, plain] = ["attributed", "lookThrough"].map((measure) =>
      swapRow(swap, { measure, key: "place", stage: "metal" }),
    );
    // All metal has foreign ore behind it; China's passes China and Australia, so that exposures add up to 1.8.
    near(values(parts as never, "before", "after"), [1, 1]);
    near(values(plain as never, "before"), [1.8]);
  });
});

describe("what is not known", () => {
  const open = (amount: number, unreported: "unknown" | "none") =>
    compile(
      closed({
        stages: [{ id: "s", unreported }],
        suppliers: [
          { place: "CHN", production: 100 },
          { place: "KOR", production: 100 },
        ],
        flows: [
          { from: "CHN", to: "JPN", amount },
          { from: "unknown", to: "JPN", amount: 100 - amount },
        ],
      }),
    );

  it("stays unknown: what leaves China for nobody known may be removed or moved", () => {
    const swap = riskSwap(open(80, "none"), open(60, "none"), { home: "JPN" });
    const face = { measure: "faceValue", key: "place" };
    expect(swapRow(swap, { ...face, id: "CHN" }).change).toEqual({
      value: null,
      lo: expect.closeTo(-0.4, 11),
      hi: expect.closeTo(0.2, 11),
    });
    const total = swapRow(swap, face);
    expect(total.classId).toBe("unknown");
    expect((total.removed as Interval).lo).toBe(0);
    expect(total.ratio).toBeNull();
    expect((total.finding as { en: string }).en).toContain("do not settle");
    const korea = swap.rows.find((row) => row.measureId === "faceValue" && row.part === "perhaps");
    expect(korea?.ids).toEqual(["KOR"]);
  });

  it("what is known to be nobody listed is no removal", () => {
    const others = (china: number) =>
      compile(
        closed({
          suppliers: [
            { place: "CHN", production: 100 },
            { place: "JPN", production: 0 },
            { place: "other", production: 100 },
          ],
          flows: [
            { from: "CHN", to: "JPN", amount: china },
            { from: "other", to: "JPN", amount: 100 - china },
          ],
        }),
      );
    const swap = riskSwap(others(80), others(50), { home: "JPN" });
    const total = swapRow(swap, { measure: "faceValue", key: "place" });
    near(values(total, "removed", "moved", "new"), [0, 0.3, 0]);
  });

  it("is no change where the two say the same of it", () => {
    const swap = riskSwap(open(80, "unknown"), open(80, "unknown"), { home: "JPN" });
    const total = swapRow(swap, { measure: "faceValue", key: "place" });
    expect(total.change).toEqual({ value: 0, lo: 0, hi: 0 });
    expect(total.notes).toContain("sameUnknown");
  });

  it("Shapley parts are not given, and the row says why", () => {
    const swap = riskSwap(open(80, "none"), open(60, "none"), {
      home: "JPN",
      measures: ["attributed"],
    });
    const total = swapRow(swap, { measure: "attributed", key: "place" });
    expect(total.classId).toBe("noAnswer");
    expect(total.change).toBeNull();
    expect(swap.notes.unknownParts?.kind).toBe("unknown");
  });

  it("a stage of one model only is shown as such, and counts in no total", () => {
    const both = metal(20, 80, { CHL: 10, AUS: 10 });
    const one = compile(
      closed({
        stages: [{ id: "ore" }],
        suppliers: [{ stage: "ore", place: "CHL", production: 1 }],
        flows: [{ stage: "ore", from: "CHL", to: "JPN", amount: 1 }],
      }),
    );
    const swap = riskSwap(one, both, { home: "JPN" });
    const total = swapRow(swap, { measure: "lookThrough", key: "place", stage: "metal" });
    expect([total.classId, total.change, total.notes]).toEqual(["onlyAfter", null, ["oneSided"]]);
    const china = swapRow(swap, {
      measure: "lookThrough",
      key: "place",
      id: "CHN",
      stage: "metal",
    });
    expect(china.before).toBeNull();
    near(values(china, "after"), [0.8]);
    const stages = swap.rows.filter(({ keyId, part }) => keyId === "stage" && part === "actor");
    expect(new Set(stages.map(({ id }) => id))).toEqual(new Set(["ore"]));
  });
});

it("names what is not known in code: stages, measures, home", () => {
  const network = gas(BEFORE);
  const ask = (options: object) => () => riskSwap(network, network, { home: "JPN", ...options });
  expect(ask({ stages: ["gaz"] })).toThrow(
    new RangeError("riskSwap: stages must be of either model (got 'gaz'); did you mean 'gas'?"),
  );
  expect(ask({ measures: ["hhi"] })).toThrow(/measures must be of .*got "hhi"/);
  expect(ask({ home: "Atlantis" })).toThrow(RangeError);
});
