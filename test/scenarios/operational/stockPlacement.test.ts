import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { stockPlacement } from "../../../src/scenarios/operational/stockPlacement.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { billOfMaterial, needs, refinery } from "./operationalChains.ts";

const placed = (text: Chain, home: string | string[] = "JPN") =>
  stockPlacement(compile(closed(text)), { home }).rows.map(({ stageId, countsId, days }) => ({
    stageId,
    countsId,
    days: (days as { value: number } | null)?.value ?? null,
  }));

describe("stockPlacement (golden or_09_survivability)", () => {
  it("counts ore, refined metal and product where the plant stands at home", () => {
    expect(placed(refinery()).map(({ countsId }) => countsId)).toEqual(["yes", "yes", "yes"]);
  });

  it("strands ore and refined metal where the plant is cut off", () => {
    expect(placed(refinery({ plant: 0 }))).toMatchObject([
      { stageId: "ore", countsId: "no" },
      { stageId: "refined", countsId: "no" },
      { stageId: "product", countsId: "yes", days: 10 },
    ]);
  });
});

describe("stockPlacement", () => {
  it("strands what needs another input that nobody at home has", () => {
    const text = billOfMaterial(40);
    const suppliers = text.suppliers.filter(
      ({ stage, place }) => stage !== "gr" || place !== "JPN",
    );
    const stocks = [
      { stage: "li", place: "JPN", amount: 5 },
      { stage: "cell", place: "JPN", amount: 5 },
    ];
    expect(placed({ ...text, suppliers, stocks }).map(({ countsId }) => countsId)).toEqual([
      "no",
      "yes",
    ]);
    const both = [...stocks, { stage: "gr", place: "JPN", amount: 1 }];
    expect(placed({ ...text, suppliers, stocks: both }).map(({ countsId }) => countsId)).toEqual([
      "yes",
      "yes",
      "yes",
    ]);
  });

  it("follows a way from one place of the home to another", () => {
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: needs("ore") }],
      suppliers: [
        { stage: "ore", place: "CHL", production: 1 },
        { stage: "metal", place: "JPN", production: 1 },
      ],
      flows: [
        { stage: "ore", from: "CHL", to: "KOR", amount: 1 },
        { stage: "ore", from: "KOR", to: "JPN", amount: 1 },
      ],
      demands: [{ stage: "metal", place: "JPN", amount: 1 }],
      stocks: [{ stage: "ore", place: "KOR", amount: 1 }],
    };
    expect(placed(text, ["JPN", "KOR"])).toMatchObject([{ stageId: "ore", countsId: "yes" }]);
    expect(placed(text, "JPN")).toEqual([]);
  });

  it("leaves open whether stocks count where capacities are not known", () => {
    const text = refinery();
    const suppliers = text.suppliers.map(({ stage, place }) => ({ stage: stage as string, place }));
    const found = stockPlacement(compile(closed({ ...text, suppliers })), { home: "JPN" });
    expect(found.rows.map(({ counts }) => counts)).toEqual([null, null, null]);
    expect(Object.keys(found.notes)).toContain("missing:capacity");
  });
});
