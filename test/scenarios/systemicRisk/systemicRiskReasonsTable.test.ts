import { describe, expect, it } from "vitest";
import { displayAs } from "../../../src/display/displayAs.ts";
import type { FirmList } from "../../../src/scenarios/systemicRisk/firms.ts";
import { systemicRiskReasons } from "../../../src/scenarios/systemicRisk/systemicRiskReasons.ts";
import { systemicRiskReasonsTable } from "../../../src/scenarios/systemicRisk/systemicRiskReasonsTable.ts";

const chain: FirmList = {
  firms: [
    { id: "mine", sector: "ore" },
    { id: "smelter", sector: "metal" },
    { id: "plant", sector: "cars" },
  ],
  links: [
    { from: "mine", to: "smelter", amount: 1 },
    { from: "smelter", to: "plant", amount: 3 },
  ],
  essentiality: "essential",
};
const reasons = systemicRiskReasons(chain, [{ firm: "smelter", down: 1 }]);

describe("systemicRiskReasonsTable(reasons, options)", () => {
  it("names what sets each loss and through whom", () => {
    const { rows, notes, title } = systemicRiskReasonsTable(reasons);
    expect(rows.map(({ firm, cause, through }) => [firm, cause, through])).toEqual([
      ["mine", { en: "sales", ja: "販売減" }, "smelter"],
      ["smelter", { en: "the shock itself", ja: "ショック自体" }, ""],
      ["plant", { en: "essential inputs: metal", ja: "不可欠な投入: metal" }, "smelter"],
    ]);
    expect(rows.map(({ loss }) => loss)).toEqual([1, 1, 1]);
    expect(Object.keys(notes)).toEqual(["noRerouting", "tolerance", "noLeak"]);
    expect(title.en).toBe("what sets the losses after a shock to smelter");
  });

  it("says how many firms it leaves out, and when figures are lower bounds", () => {
    const { rows, notes } = systemicRiskReasonsTable(reasons, { top: 1 });
    expect(rows).toHaveLength(1);
    expect(notes.hidden?.text.en).toBe("2 firms with smaller losses are not shown");
    const cut = systemicRiskReasons(chain, [{ firm: "mine", down: 1 }], { sweeps: 1 });
    expect(systemicRiskReasonsTable(cut).notes.truncated?.kind).toBe("unknown");
    expect(() => systemicRiskReasonsTable(reasons, { top: 0 })).toThrow(
      "top: must be a whole number above 0 (got 0)",
    );
  });

  it("is printed in both languages", () => {
    const table = systemicRiskReasonsTable(reasons);
    expect(displayAs(table, "text")).toContain("100 %");
    expect(displayAs(table, "markdown", { lang: "ja" })).toContain("ショック自体");
  });
});
