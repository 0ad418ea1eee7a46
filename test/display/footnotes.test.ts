import { describe, expect, it } from "vitest";
import { footnotes } from "../../src/display/footnotes.ts";
import { example } from "./example.ts";

describe("footnotes(result, lang)", () => {
  const notes = footnotes([example], "en");

  it("numbers sources as the rows point at them and keeps those to which no row points", () => {
    expect(notes.sources.map((s) => s.text.split(".")[0])).toEqual([
      "Survey of mines",
      "Table of refineries",
      "Background paper",
    ]);
    expect(notes.sourceMark("table2023")).toEqual({ text: "[2]", id: "source-2" });
  });

  it("groups notes: assumed, unknown, about the data", () => {
    expect(notes.groups.map((g) => [g.heading, g.notes.map((n) => n.mark).join()])).toEqual([
      ["Assumed", "a"],
      ["Unknown", "b"],
      ["About the data", "c"],
    ]);
    expect(notes.noteMark("stock")).toEqual({ text: "b", id: "note-b" });
  });

  it("marks a key without an entry instead of dropping it", () => {
    expect(notes.sourceMark("lost")).toEqual({ text: "[?lost]", id: null });
    expect(notes.noteMark("toString")).toEqual({ text: "[?toString]", id: null });
  });

  it("goes on with aa after z", () => {
    const many = Object.fromEntries(
      Array.from({ length: 28 }, (_, i) => [
        `n${i}`,
        { kind: "data" as const, text: { en: "x", ja: "x" } },
      ]),
    );
    const { noteMark } = footnotes([{ ...example, rows: [], notes: many }], "en");
    expect([noteMark("n25"), noteMark("n26"), noteMark("n27")].map((m) => m.text)).toEqual([
      "z",
      "aa",
      "ab",
    ]);
  });

  it("prints kind of evidence and licence in the reader's language", () => {
    expect(footnotes([example], "ja").sources[0]?.text).toBe(
      "Survey of mines. Example Agency, 2023–24 (例示：根拠ではない). 利用条件：public domain.",
    );
  });
});
