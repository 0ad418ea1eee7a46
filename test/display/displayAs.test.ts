import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import { DISPLAY_FORMATS } from "../../src/display/displayFormats.ts";
import { example } from "./example.ts";

describe("displayAs(result, format, { lang })", () => {
  it.each(DISPLAY_FORMATS.map(({ id }) => id))("throws where a number is not finite: %s", (id) => {
    const rows = [{ exposure: { value: null, lo: 0, hi: Number.NaN } }];
    expect(() => displayAs({ ...example, rows }, id)).toThrow(
      new RangeError("result.rows[0].exposure.hi: must be a finite number (got NaN)"),
    );
  });

  it("throws for a format or a language that it does not have", () => {
    expect(() => displayAs(example, "pdf" as never)).toThrow(
      new RangeError('format: must be one of text, markdown, html, csv, json (got "pdf")'),
    );
    expect(() => displayAs(example, "text", { lang: "fr" as never })).toThrow(
      new RangeError('lang: must be en or ja (got "fr")'),
    );
  });

  it("prints English where no language is given", () => {
    expect(displayAs(example, "text")).toBe(displayAs(example, "text", { lang: "en" }));
  });

  it.each(DISPLAY_FORMATS.map(({ id }) => id))("ends without a newline: %s", (id) => {
    expect(displayAs(example, id)).not.toMatch(/\n$/);
    expect(displayAs({ ...example, rows: [] }, id)).not.toMatch(/\n$/);
  });
});
