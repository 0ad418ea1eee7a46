import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import { escapeMarkdown } from "../../src/display/markdown.ts";
import { arbitraryResult, hostile, lang } from "./arbitraryResult.ts";
import { example } from "./example.ts";

/** Number of pipes that GitHub reads as borders of cells. */
function borders(line: string): number {
  return line.replace(/\\[\\|]/g, "").split("|").length - 1;
}

describe("escapeMarkdown(text)", () => {
  it("leaves no markup", () => {
    expect(escapeMarkdown("a|b *c* [d](e) <f> `g` h\\")).toBe(
      "a\\|b \\*c\\* \\[d\\](e) &lt;f&gt; \\`g\\` h\\\\",
    );
  });
});

describe("displayAs(result, 'markdown')", () => {
  const lines = displayAs(example, "markdown").split("\n");

  it("is a GitHub table with numbers to the right", () => {
    expect(lines).toContain(
      "| Stage | Exposure to the largest country<br>(↑) | HHI by place<br>(↑) | Production<br>(t/yr) | Cover<br>(↓) | Notes | Sources |",
    );
    expect(lines).toContain("| --- | ---: | ---: | ---: | ---: | --- | --- |");
    expect(lines).toContain(
      "| Refining | 58–66 % | – | 12,300 (11,000–14,000) | 60 days | b | \\[2\\] \\[1\\] |",
    );
  });

  it("lists notes and sources", () => {
    expect(lines).toContain("- b (Unknown) Company stocks are not reported");
    expect(lines).toContain(
      "- \\[2\\] Table of refineries. Example Office, 2023 (statistics). Licence: CC BY 4.0. <https://doi.org/10.1234/abc(1)> Made up for the tests.",
    );
  });

  test.prop([arbitraryResult(hostile), lang])(
    "has as many cells in every line as columns, no raw tag and no invisible character",
    (result, lang) => {
      const text = displayAs(result, "markdown", { lang });
      const rows = text.split("\n").filter((line) => line.startsWith("| "));
      const expected = result.columns.length === 0 ? 0 : result.rows.length + 2;
      expect(rows.length).toBe(expected);
      expect(new Set(rows.map(borders)).size).toBeLessThanOrEqual(1);
      const raw = text.replaceAll("<br>", "").replace(/<https?:\/\/[^<>\s"`\\|]+>/g, "");
      expect(raw).not.toMatch(/[<>]/);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u200b]/u);
    },
  );

  test.prop([hostile.filter((s) => s !== "")])("every sign of markup is escaped", (text) => {
    const unescaped = escapeMarkdown(text).replace(/\\[\\`*_{}[\]|~$#]/g, "");
    expect(unescaped).not.toMatch(/[\\`*_{}[\]|~$<>]/);
  });
});
