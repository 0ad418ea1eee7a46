import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import { formatQuantity } from "../../src/display/formatQuantity.ts";
import { width } from "../../src/display/wrap.ts";
import type { Column, Result } from "../../src/model/result.ts";
import { arbitraryResult, hostile, lang, prose } from "./arbitraryResult.ts";
import { example } from "./example.ts";

const small: Result = {
  kind: "example",
  title: { en: "Cobalt", ja: "コバルト" },
  columns: [
    { key: "s", label: { en: "Stage", ja: "工程" }, type: "text", unit: null, risk: null },
    { key: "x", label: { en: "Stock", ja: "備蓄" }, type: "quantity", unit: "t", risk: "low" },
  ],
  rows: [
    { s: { en: "Mine", ja: "鉱山" }, x: 1234 },
    { s: { en: "Refinery", ja: "精錬所" }, x: 2.5 },
    { s: { en: "Cells", ja: "電池" }, x: null },
  ],
  notes: {},
  citations: {},
  methods: [],
};

function quantities(count: number, rows: Result["rows"]): Result {
  const columns = Array.from({ length: count }, (_, i): Column => {
    const label = { en: `Exposure to number ${i}`, ja: `番号${i}への依存` };
    return { key: `x${i}`, label, type: "quantity", unit: "share", risk: null };
  });
  return { ...small, columns: [...small.columns.slice(0, 1), ...columns], rows };
}

describe("displayAs(result, 'text')", () => {
  it("aligns numbers on the decimal point under a header with the unit", () => {
    expect(displayAs(small, "text")).toBe(
      [
        "Cobalt",
        "",
        "Stage       Stock",
        "              t ↓",
        "--------  -------",
        "Mine      1,234",
        "Refinery      2.5",
        "Cells         –",
        "",
        "↓ lower is riskier; – unknown (not zero)",
      ].join("\n"),
    );
  });

  it("counts Japanese characters as two columns", () => {
    expect(displayAs(small, "text", { lang: "ja" }).split("\n").slice(2, 6)).toEqual([
      "工程       備蓄",
      "            t ↓",
      "------  -------",
      "鉱山    1,234",
    ]);
  });

  it("repeats the column that names the rows where a table does not fit", () => {
    const rows = ["A", "B", "C"].map((s) => ({ s, x0: 0.1, x11: 0.9 }));
    const lines = displayAs(quantities(12, rows), "text").split("\n");
    const tables = lines.filter((line) => line.startsWith("A ")).length;
    expect(tables).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith("Stage ")).length).toBe(tables);
  });

  it("lists the cells of each row where few rows do not fit", () => {
    const lines = displayAs(quantities(12, [{ s: "A", x0: 0.1 }]), "text").split("\n");
    expect(lines.slice(2, 5)).toEqual([
      "Stage                  A",
      "Exposure to number 0   10 %",
      "Exposure to number 1   –",
    ]);
  });

  it("says that there are no rows", () => {
    expect(displayAs({ ...small, rows: [] }, "text")).toContain("(no rows)");
  });

  it("prints notes and sources below, each with its mark", () => {
    const text = displayAs(example, "text");
    expect(text).toContain("  Unknown\n  b  Company stocks are not reported\n");
    expect(text).toContain("      https://doi.org/10.1234/abc(1) Made up for the tests.\n");
    expect(text).toContain("  [3] Background paper. Example Press, 2020 (estimate).");
    expect(text).toContain("[?lost]");
    expect(text).toMatch(/Methods: hhi, exposure\nSeed: 7$/);
  });

  test.prop([arbitraryResult(fc.oneof(hostile, prose)), lang])(
    "no line is wider than 100 columns and nothing that controls a terminal is printed",
    (result, lang) => {
      for (const line of displayAs(result, "text", { lang }).split("\n")) {
        expect(width(line)).toBeLessThanOrEqual(100);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b]/u);
      }
    },
  );

  test.prop([arbitraryResult(prose), lang])(
    "every cell, note and source is there",
    (result, lang) => {
      const text = displayAs(result, "text", { lang });
      const shown = result.columns.filter(
        (c) => !result.columns.some((d) => d.unit === null && d.unitFrom === c.key),
      );
      const said: string[] = [
        result.title[lang],
        ...shown.map((column) => column.label[lang]),
        ...Object.values(result.notes).map((note) => note.text[lang]),
        ...Object.values(result.citations).flatMap((c) => [
          c.title,
          c.publisher,
          c.licence,
          c.note ?? "",
        ]),
      ];
      for (const row of result.rows) {
        for (const { key, type, unit } of shown) {
          const cell = row[key] ?? null;
          if (type === "text" && typeof cell === "string") said.push(cell);
          else if (typeof cell === "number" && unit !== null) {
            said.push(formatQuantity(cell, unit));
          } else if (typeof cell === "object" && cell !== null && "en" in cell)
            said.push(cell[lang]);
        }
      }
      const words = said.flatMap((s) => s.split(" "));
      for (const word of words) {
        if (/^[\x20-\x7e]*$/.test(word)) expect(text).toContain(word);
        else for (const character of word) expect(text).toContain(character);
      }
    },
  );
});
