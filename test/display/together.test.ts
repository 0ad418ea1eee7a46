import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import { DISPLAY_FORMATS } from "../../src/display/displayFormats.ts";
import { together } from "../../src/display/together.ts";
import type { Result } from "../../src/model/result.ts";
import { example } from "./example.ts";

const other: Result = {
  ...example,
  title: { en: "Another table", ja: "別の表" },
  notes: { ...example.notes, stock: { kind: "data", text: { en: "Not that", ja: "別の注" } } },
  methods: [...example.methods, "another"],
};

describe("together(results)", () => {
  it("leaves results alone whose keys mean the same", () => {
    expect(together([example, example])).toEqual([example, example]);
  });

  it("gives a key that means something else a number in the later result, where rows point too", () => {
    const [first, second] = together([example, other]) as [Result, Result];
    expect(first).toBe(example);
    expect(Object.keys(second.notes)).toContain("stock 2");
    expect(second.notes["stock 2"]?.text.en).toBe("Not that");
    const column = example.columns.find(({ type }) => type === "notes")?.key as string;
    const marks = (result: Result) => result.rows.flatMap((row) => row[column] ?? []);
    expect(marks(first)).toContain("stock");
    expect(marks(second)).toContain("stock 2");
    expect(marks(second)).not.toContain("stock");
  });
});

describe("displayAs(results, format)", () => {
  it.each(DISPLAY_FORMATS.map(({ id }) => id))("prints a list of one like the one: %s", (id) => {
    expect(displayAs([example], id)).toBe(displayAs(example, id));
  });

  it.each(["text", "markdown", "html"] as const)(
    "prints shared notes and sources once: %s",
    (id) => {
      const printed = displayAs([example, other], id);
      expect(printed).toContain(example.title.en);
      expect(printed).toContain("Another table");
      expect(printed.split("Survey of mines").length).toBe(2);
      expect(printed).toContain("Not that");
    },
  );

  it("prints tables of csv one below the other, and an array of json", () => {
    const [a, b] = [displayAs(example, "csv"), displayAs(other, "csv")];
    expect(displayAs([example, other], "csv")).toBe(`${a}\r\n\r\n${b}`);
    expect(JSON.parse(displayAs([example, other], "json"))).toEqual([
      JSON.parse(displayAs(example, "json")),
      JSON.parse(displayAs(other, "json")),
    ]);
  });

  it("names the result in which a number is not finite", () => {
    const wrong = { ...example, rows: [{ exposure: Number.NaN }] };
    expect(() => displayAs([example, wrong], "text")).toThrow(
      "result[1].rows[0].exposure: must be a finite number (got NaN)",
    );
  });
});
