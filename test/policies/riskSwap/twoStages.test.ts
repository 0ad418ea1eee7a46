import { describe, expect, it } from "vitest";
import { riskSwap } from "../../../src/policies/riskSwap/riskSwap.ts";
import { GROUPS } from "../../assess/chains.ts";
import { swapRow, values } from "./gas.ts";
import { metal, near } from "./metal.ts";

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
