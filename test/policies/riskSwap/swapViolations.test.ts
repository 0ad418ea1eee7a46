import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { riskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import { swapViolations } from "../../../src/policies/riskSwap/swapViolations.ts";
import { closed } from "../../trace/tracing.ts";
import { AFTER, BEFORE, gas } from "./gas.ts";

describe("swapViolations: how much may rise at most", () => {
  const swap = riskSwap(gas(BEFORE), gas(AFTER), { home: "JPN" });

  it("names who rises above the limit, and by how much", () => {
    const found = swapViolations(swap, [{ measure: "lookThrough", key: "chokepoint", most: 0.1 }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ verdict: "missed", id: "Hormuz", stageId: "gas" });
    expect(found[0]?.by).toBeCloseTo(0.2, 11);
  });

  it("is silent where every rise is within its limit", () => {
    const limits = [
      { measure: "lookThrough", key: "place", most: 0.2 },
      { measure: "concentration", key: "stage", id: "gas", most: 0 },
      { measure: "lookThrough", id: "RUS", most: 0 },
      { measure: "lookThrough", id: "AUS", most: 0 },
    ] as const;
    expect(swapViolations(swap, limits)).toEqual([]);
  });

  it("a limit on nobody in the result is unknown, not kept", () => {
    const found = swapViolations(swap, [{ id: "RUSS", most: 0 }]);
    expect(found.map(({ verdict }) => verdict)).toEqual(["unknown"]);
  });

  it("is unknown where the bounds do not settle it, and missed once they do", () => {
    const open = (china: number, unknown: number) =>
      compile(
        closed({
          suppliers: [{ place: "CHN", production: 100 }],
          flows: [
            { from: "CHN", to: "JPN", amount: china },
            { from: "unknown", to: "JPN", amount: unknown },
            { from: "JPN", to: "KOR", amount: 1 },
          ],
        }),
      );
    const limit = [{ measure: "faceValue", key: "place", id: "CHN", most: 0.1 }] as const;
    const verdicts = (after: number, unknown: number) =>
      swapViolations(riskSwap(open(50, 0), open(after, unknown), { home: "JPN" }), limit).map(
        ({ verdict, by }) => [verdict, by],
      );
    // All of it is China's before; after, 70 of 100 or all.
    expect(verdicts(70, 30)).toEqual([]);
    const half = riskSwap(open(50, 50), open(70, 30), { home: "JPN" });
    expect(swapViolations(half, limit).map(({ verdict, by }) => [verdict, by])).toEqual([
      ["unknown", null],
    ]);
    const sure = riskSwap(open(20, 30), open(90, 10), { home: "JPN" });
    expect(swapViolations(sure, [{ ...limit[0], most: -0.2 }])[0]?.verdict).toBe("missed");
  });

  it("a stage that only one model has is unknown", () => {
    const other = compile(closed({ suppliers: [{ place: "CHN", production: 1 }] }));
    const found = swapViolations(riskSwap(gas(BEFORE), other, { home: "JPN" }), [
      { measure: "lookThrough", key: "place", stage: "gas", most: 0.5 },
    ]);
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(["unknown"]));
  });

  it("rounding breaks no limit: a rise of n hundredths is within n hundredths", () => {
    for (let n = 1; n <= 60; n++) {
      const moved = riskSwap(gas({ RUS: 100 }), gas({ RUS: 100 - n, QAT: n }), {
        home: "JPN",
        measures: ["faceValue"],
      });
      const limit = { measure: "faceValue", key: "place", id: "QAT" } as const;
      expect(swapViolations(moved, [{ ...limit, most: n / 100 }]), `${n}`).toEqual([]);
      const found = swapViolations(moved, [{ ...limit, most: n / 100 - 1e-6 }]);
      expect(found.map(({ verdict }) => verdict)).toEqual(["missed"]);
    }
  });

  it("a home that supplies itself keeps limits of which nobody is the subject", () => {
    const own = compile(closed({ suppliers: [{ place: "JPN", production: 50 }] }));
    const same = riskSwap(own, own, { home: "JPN" });
    expect(swapViolations(same, [{ measure: "faceValue", key: "place", most: 0 }])).toEqual([]);
    // A fall that is asked for, where nothing changed, is not there.
    const found = swapViolations(same, [{ measure: "faceValue", key: "place", most: -0.1 }]);
    expect(found.map(({ verdict }) => verdict)).toEqual(["missed"]);
  });

  it("refuses a limit that is no number", () => {
    expect(() => swapViolations(swap, [{ most: Number.NaN }])).toThrow(
      new RangeError("swapViolations: most must be a finite number (got NaN)"),
    );
  });
});

describe("a stage that only the second model has", () => {
  const model = (more: { readonly from: string } | null) =>
    compile(
      closed({
        stages: [
          { id: "s", unreported: "none" },
          ...(more === null ? [] : [{ id: "t", unreported: "none" as const }]),
        ],
        suppliers: [
          { stage: "s", place: "JPN", production: 50 },
          { stage: "s", place: "CHN", production: 1 },
          { stage: "s", place: "AUS", production: 1 },
          ...(more === null ? [] : [{ stage: "t", place: "CHN", production: 10 }]),
        ],
        flows: [
          { stage: "s", from: "CHN", to: "JPN", amount: 1 },
          ...(more === null ? [] : [{ stage: "t", to: "JPN", amount: 10, ...more }]),
        ],
      }),
    );
  const all = ["lookThrough", "faceValue", "concentration", "reliance", "attributed"] as const;
  const swapTo = (from: string) =>
    riskSwap(model(null), model({ from }), { home: "JPN", measures: all });

  it.each([
    { measure: "lookThrough", key: "place" },
    { measure: "lookThrough", key: "place", id: "CHN" },
    { measure: "lookThrough", key: "stage" },
    { measure: "faceValue", key: "stage", id: "t" },
    { measure: "concentration" },
    { measure: "concentration", key: "place", id: "CHN" },
    { measure: "concentration", key: "stage" },
    { measure: "netImportReliance" },
    { measure: "tracedReliance" },
    { measure: "attributed", key: "place", id: "CHN" },
    { stage: "t" },
  ] as const)("passes no limit in silence: %j", (limit) => {
    for (const from of ["CHN", "unknown"]) {
      const found = swapViolations(swapTo(from), [{ ...limit, most: 0 }]);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(["unknown"]));
      expect(found.every(({ stageId, rise }) => stageId === "t" && rise === null)).toBe(true);
    }
  });

  it("names those who may stand upstream of it, as of any stage, without a change", () => {
    const { rows } = swapTo("unknown");
    const here = rows.filter((row) => row.stageId === "t" && row.measureId === "faceValue");
    const china = here.find((row) => row.keyId === "place" && row.part === "perhaps");
    expect(china).toMatchObject({
      ids: ["CHN", "AUS"],
      before: null,
      change: null,
      classId: "onlyAfter",
    });
    expect(china?.after).toMatchObject({ lo: 0, hi: 1 });
    expect(swapViolations(swapTo("unknown"), [{ id: "CHN", most: 0 }])).not.toEqual([]);
  });

  it("says nothing against whoever is surely not upstream of it", () => {
    const kept = [
      { key: "place", id: "AUS", most: 0 },
      { measure: "faceValue", key: "stage", id: "s", most: 0 },
    ] as const;
    expect(swapViolations(swapTo("CHN"), kept)).toEqual([]);
  });

  it("has a row of each measure that is asked for, whichever these are", () => {
    for (const measures of [["concentration", "reliance"], ["attributed"]] as const) {
      const { rows } = riskSwap(model(null), model({ from: "CHN" }), { home: "JPN", measures });
      const ids = new Set(rows.flatMap((row) => (row.stageId === "t" ? row.measureId : [])));
      const asked = measures.flatMap((one) =>
        one === "reliance" ? ["netImportReliance", "tracedReliance"] : [one],
      );
      expect(ids).toEqual(new Set(asked));
    }
  });
});
