import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { traceSummary } from "../../src/trace/traceSummary.ts";

const exact = (value: number) => ({ value, lo: value, hi: value });
const all = { value: null, lo: 0, hi: 1 };
const label = (text: string) => ({ en: text, ja: text });

const table = (rows: Result["rows"]): Result => ({
  kind: "t",
  title: label("title"),
  columns: [],
  rows,
  notes: { mixing: { kind: "assumed", text: label("mixed") } },
  citations: {},
  methods: [],
});

const ladder = table([
  {
    stageId: "ore",
    stage: label("Ore"),
    faceValue: exact(0.4),
    traced: exact(0.2),
    visibility: 0.9,
    notes: ["mixing"],
  },
  {
    stageId: "metal",
    stage: label("Metal"),
    faceValue: all,
    traced: all,
    visibility: 0,
    notes: [],
  },
]);

const row = (keyId: string, id: string, lookThrough: { lo: number; hi: number }) => ({
  stageId: "ore",
  keyId,
  id,
  who: label(id),
  faceValue: exact(0.1),
  lookThrough: { value: null, ...lookThrough },
});

describe("traceSummary", () => {
  const { columns, rows, notes, title } = traceSummary(
    ladder,
    table([
      row("place", "KOR", { lo: 0.3, hi: 0.9 }),
      row("place", "CHN", { lo: 0.5, hi: 0.6 }),
      row("owner", "USA", { lo: 0.7, hi: 0.7 }),
      row("chokepoint", "hormuz", { lo: 0.8, hi: 0.8 }),
    ]),
  );

  it("names at each stage the place on which most certainly depends", () => {
    expect(rows[0]).toEqual({
      stageId: "ore",
      stage: label("Ore"),
      faceValue: exact(0.4),
      traced: exact(0.2),
      visibility: 0.9,
      who: label("CHN"),
      direct: exact(0.1),
      lookThrough: { value: null, lo: 0.5, hi: 0.6 },
      notes: ["mixing"],
    });
  });

  it("has no figure but a note where bounds of 0 and 1 say nothing, and nobody where nobody is certain", () => {
    expect(rows[1]).toMatchObject({ faceValue: null, traced: null, visibility: 0, who: null });
    expect(rows[1]).toMatchObject({ direct: null, lookThrough: null, notes: ["nothingKnown"] });
    expect(notes).toMatchObject({ nothingKnown: { kind: "unknown" }, mixing: { kind: "assumed" } });
  });

  it("has a column for each figure, its direction of risk, and the ladder's title", () => {
    expect(columns.map(({ key, risk }) => [key, risk])).toEqual([
      ["stage", null],
      ["faceValue", "low"],
      ["traced", "low"],
      ["visibility", "low"],
      ["who", null],
      ["direct", "high"],
      ["lookThrough", "high"],
      ["notes", null],
    ]);
    expect(title).toEqual(label("title"));
  });
});
