import { describe, expect, it } from "vitest";
import {
  type SystemicRiskOptions,
  systemicRisk,
} from "../../../src/scenarios/systemicRisk/systemicRisk.ts";
import { systemicRiskTable } from "../../../src/scenarios/systemicRisk/systemicRiskTable.ts";

const chain = {
  ids: ["mine", "smelter", "plant"],
  sector: ["ore", "metal", "cars"],
  links: { from: [0, 1, 2], to: [1, 2, 2], amount: [1, 3, 2] },
  essentiality: "linear" as const,
};
const table = (options?: SystemicRiskOptions, top?: { top: number }) =>
  systemicRiskTable(systemicRisk(chain, options), top);

describe("systemicRiskTable(risk, { top })", () => {
  it("lists the highest first and says how many are not shown", () => {
    const all = table();
    const figures = all.rows.map(({ combined }) => combined as number);
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    expect(all.notes.hidden).toBeUndefined();
    const first = table({}, { top: 1 });
    expect(first.rows).toEqual(all.rows.slice(0, 1));
    expect(first.notes.hidden?.text.en).toBe("2 shocks with lower figures are not shown");
  });

  it("says that the figures depend on the tolerance only where nothing leaks", () => {
    expect(table().notes.noLeak?.text.en).toContain("depend on the tolerance");
    expect(table({ leak: 0.1 }).notes.noLeak).toBeUndefined();
    expect(table({ leak: 0.1 }).notes.leak?.text.en).toContain("0.1");
    expect(table({ tolerance: 0.003 }).notes.tolerance?.text.en).toContain("0.003");
    expect(table({ mode: "fixedPoint" }).notes.tolerance?.text.en).toContain("fixed point");
  });

  it("says which shocks were truncated", () => {
    const cut = table({ shocks: [[{ firm: "plant", down: 1 }], []], sweeps: 1 });
    expect(cut.rows.map(({ firms, notes }) => [firms, notes])).toEqual([
      ["plant", ["truncated"]],
      ["", []],
    ]);
    expect(cut.notes.truncated?.text.en).toContain("cap of 1 sweeps");
    expect(table().notes.truncated).toBeUndefined();
  });

  it("names the firms of a shock with the parts that they lose", () => {
    const hits = [
      { firm: "mine", down: 0.5 },
      { firm: "plant", down: 1, up: 0.25 },
    ];
    expect(table({ shocks: [hits] }).rows[0]?.firms).toBe("mine (0.5), plant (1/0.25)");
  });

  it("refuses a number of rows that is none", () => {
    expect(() => table({}, { top: 0 })).toThrow(
      new RangeError("top: must be a whole number above 0 (got 0)"),
    );
  });
});
