import { describe, expect, it } from "vitest";
import { riskExposure } from "../../../src/scenarios/exposureIndex/riskExposure.ts";
import { riskExposureTable } from "../../../src/scenarios/exposureIndex/riskExposureTable.ts";
import { slowRefinery } from "./chains.ts";

const exposure = await riskExposure({ ...slowRefinery(), money: "USD" });

describe("the table of risk exposure", () => {
  it("shows the worst first and, of equals, those that survive the shortest", () => {
    const table = riskExposureTable(exposure);
    expect(table.rows.map(({ sites }) => sites)).toEqual(["abroad", "plant", "refinery", "mine"]);
    expect(table.rows[0]).toMatchObject({ dangerous: { en: "yes", ja: "はい" }, left: 0 });
    expect(table.rows[0]?.riskExposureIndex).toBe(1);
    expect(table.rows[1]).toMatchObject({ timeToSurvive: 10, timeToRecover: 5, lostMargin: 0 });
    expect(table.rows[2]).toMatchObject({ lostMargin: null, dangerous: null, notes: ["noTime"] });
    expect(table.columns.find(({ key }) => key === "lostMargin")?.unit).toBe("USD");
  });
  it("has a column for each figure of a row, and a note for each key", () => {
    const { rows, columns, notes } = riskExposureTable(exposure);
    const keys = columns.map(({ key }) => key).sort();
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(keys);
      for (const key of row.notes as string[]) expect(notes[key]?.kind).toBe("unknown");
    }
  });
  it("says that the chain fails without a shock, too, and what is not shown", () => {
    const { rows, notes } = riskExposureTable(exposure, { top: 1 });
    expect(rows).toHaveLength(1);
    expect(notes.undisturbed?.text.en).toMatch(/for 57\.14 days only/);
    expect(notes.hidden?.text.en).toMatch(/^3 shocks/);
    expect(Object.keys(notes)).toEqual(["bestCase", "undisturbed", "hidden"]);
  });
  it("says that a shock is survived for ever", async () => {
    const table = riskExposureTable(await riskExposure(slowRefinery(1), { shocks: ["mine"] }));
    expect(table.rows[0]).toMatchObject({ timeToSurvive: null, notes: ["survives", "noTime"] });
    expect(table.notes.survives?.kind).toBe("data");
    expect(table.columns.find(({ key }) => key === "lostMargin")?.unit).toBe("1");
  });
  it("refuses a number of rows that is none", () => {
    expect(() => riskExposureTable(exposure, { top: 0 })).toThrow(/^top: .*\(got 0\)$/);
  });
});
