import fc from "fast-check";
import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import type { Assessment, AssessmentRow } from "../../src/assess/assess.ts";
import { overview } from "../../src/assess/overview.ts";
import type { Label } from "../../src/indices/shareIndex.ts";
import { parseModel } from "../../src/model/parseModel.ts";
import { assessed } from "./chains.ts";
import { anyHome, anyModel } from "./randomChain.ts";

/** What each column names: method, whole, and whether it is who or how much. */
const CELLS = {
  worldHhi: ["hhi", "worldProduction", "value"],
  worldLargest: ["largestSupplier", "worldProduction", "who"],
  worldLargestShare: ["largestSupplier", "worldProduction", "value"],
  importsHhi: ["hhi", "homeImports", "value"],
  importsLargest: ["largestSupplier", "homeImports", "who"],
  importsLargestShare: ["largestSupplier", "homeImports", "value"],
  netImportReliance: ["netImportReliance", "homeConsumption", "value"],
  selfSufficiency: ["selfSufficiency", "homeConsumption", "value"],
} as const;

const assumed = ({ en, ja }: Label) => ({ en: `${en} (assumed)`, ja: `${ja}(仮定)` });

function named(assessment: Assessment, stage: unknown, cell: keyof typeof CELLS): AssessmentRow {
  const [method, whole] = CELLS[cell];
  const key = whole === "homeConsumption" ? null : "place";
  return assessment.rows.find(
    (row) =>
      row.stageId === stage && row.method === method && row.wholeId === whole && row.keyId === key,
  ) as AssessmentRow;
}

describe("overview(assess(tinyModel, { home: 'JPN' }))", () => {
  const result = overview(assessed(parseModel(tinyModel), "JPN"));

  it("has a row for each stage with its figures", () => {
    expect(result.rows.map((row) => row.stageId)).toEqual(["mining", "refining"]);
    const [mining, refining] = result.rows;
    expect(mining?.worldHhi).toMatchObject({ value: expect.closeTo(0.52, 12) });
    expect(mining?.importsLargest).toMatchObject({ en: "Australia" });
    expect(refining?.worldLargest).toMatchObject({ en: "China" });
    expect(refining?.netImportReliance).toMatchObject({ value: expect.closeTo(0.6875, 12) });
    expect(refining?.selfSufficiency).toMatchObject({ value: expect.closeTo(0.3125, 12) });
  });

  it("has a column for each of its cells", () => {
    const keys = result.columns.map(({ key }) => key);
    expect(keys).toEqual(["stage", ...Object.keys(CELLS), "notes", "citations"]);
  });
});

describe("overview(assessment)", () => {
  it("repeats the rows that its columns name, and has a note for each that is missing", () => {
    fc.assert(
      fc.property(anyModel(), anyHome, (model, home) => {
        const assessment = assessed(model, home);
        const { rows, notes, citations } = overview(assessment);
        for (const row of rows) {
          const marks = row.notes as string[];
          const byOwner = marks.some((key) => /nationality/.test(notes[key]?.text.en ?? ""));
          for (const key of marks) expect(notes).toHaveProperty([key]);
          for (const key of row.citations as string[]) expect(citations).toHaveProperty([key]);
          for (const cell of Object.keys(CELLS) as (keyof typeof CELLS)[]) {
            const [, whole, part] = CELLS[cell];
            if (byOwner && whole === "worldProduction") continue;
            const source = named(assessment, row.stageId, cell);
            const isAssumed = cell === "importsLargest" && source.notes.includes("worldMix");
            const shown = isAssumed && source.who ? assumed(source.who) : source[part];
            expect(row[cell]).toEqual(shown);
            for (const key of source.notes) expect(marks).toContain(key);
            if (source.value !== null) continue;
            expect(marks.map((key) => notes[key]?.text.en)).toContain(source.reason?.en);
          }
        }
      }),
    );
  });

  it("tells suppliers apart by owner where nothing else is known, and says so", () => {
    const result = overview(
      assessed(
        {
          suppliers: [
            { place: "unknown", owner: "CHN", production: 75 },
            { place: "unknown", owner: "JPN", production: 25 },
          ],
        },
        "JPN",
      ),
    );
    const [row] = result.rows;
    expect(row?.worldLargest).toMatchObject({ en: "China" });
    expect(row?.worldHhi).toMatchObject({ value: expect.closeTo(0.625, 12) });
    const texts = ((row?.notes ?? []) as string[]).map((key) => result.notes[key]?.text.en ?? "");
    expect(texts.some((text) => /nationality/.test(text))).toBe(true);
    expect(result.notes).not.toHaveProperty("wholeUnknown:s");
  });

  it("does not change the assessment", () => {
    const assessment = assessed(parseModel(tinyModel), "CHN");
    const before = JSON.stringify(assessment);
    overview(assessment);
    expect(JSON.stringify(assessment)).toBe(before);
  });
});
