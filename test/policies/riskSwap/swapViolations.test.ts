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

  it("refuses a limit that is no number", () => {
    expect(() => swapViolations(swap, [{ most: Number.NaN }])).toThrow(
      new RangeError("swapViolations: most must be a finite number (got NaN)"),
    );
  });
});
