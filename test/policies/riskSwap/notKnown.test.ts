import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { riskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import { closed } from "../../trace/tracing.ts";
import { swapRow, values } from "./gas.ts";
import { metal, near } from "./metal.ts";

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
