import { describe, expect, it } from "vitest";
import batteries from "../../seeds/batteries.json" with { type: "json" };
import { report } from "../../src/assess/report.ts";
import { parseModel } from "../../src/model/parseModel.ts";
import type { Result } from "../../src/model/result.ts";
import { compile } from "../../src/network/compile.ts";
import { vitalPoints } from "../../src/trace/vitalPoints/vitalPoints.ts";
import { trace } from "../../src/trace.ts";

const network = compile(parseModel(batteries));

describe("report(network, { home })", () => {
  const tables = report(network, { home: "JPN", most: 3 });
  const [, summary, ladder, points] = tables as [Result, Result, Result, Result];

  it("is overview, face value beside look-through, ladder, vital points and what would narrow the bounds", () => {
    expect(tables.map(({ kind }) => kind)).toEqual([
      ...["overview", "traceSummary", "ladder", "vitalPoints", "valueOfInformation"],
    ]);
    expect(summary.rows).toEqual(trace(network, { home: "JPN" }).summary.rows);
  });

  it("leaves out of the ladder only stages of which nothing is known, and says how many", () => {
    const all = trace(network, { home: "JPN" }).ladder.rows;
    const kept = new Set(ladder.rows.map(({ stageId }) => stageId));
    for (const row of all.filter(({ stageId }) => !kept.has(stageId as string)))
      expect([row.faceValue, row.traced, row.mean]).toEqual(
        Array(3).fill({ value: null, lo: 0, hi: 1 }),
      );
    const count = all.length - ladder.rows.length;
    expect(ladder.notes.ladderShortened?.text.en).toContain(`${count} of ${all.length} stages`);
  });

  it("keeps the highest vital points and says of how many", () => {
    const rows = vitalPoints(network, { home: "JPN" }).rows;
    const measure = (row: Result["rows"][number]) => row.volumeTimesFrequency as number;
    const highest = rows.map(measure).sort((a, b) => b - a);
    expect(points.rows).toHaveLength(3);
    expect(points.rows.map(measure)).toEqual(highest.slice(0, 3));
    expect(points.notes.vitalPointsShortened?.text.en).toContain("the highest 3 of ");
  });

  it("takes partners into the ladder, and no number of rows that is none", () => {
    const withPartners = report(network, { home: "JPN", partners: ["KOR"] });
    expect(withPartners[2]?.columns.map(({ key }) => key)).toContain("partners");
    expect(() => report(network, { home: "JPN", most: 0 })).toThrow(
      "most: must be a whole number above 0 (got 0)",
    );
  });
});
