import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittedLines } from "../../src/pictures/fittedLines.ts";
import { textWidth } from "../../src/pictures/textWidth.ts";

const words = fc.array(fc.string({ minLength: 1, maxLength: 9, unit: "grapheme-ascii" }), {
  maxLength: 12,
});

describe("fittedLines(text, fit)", () => {
  it("keeps every line within the width, whatever the text", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (parts, width) => {
        const lines = fittedLines(parts.join(" "), { width, size: 13, most: 3 });
        expect(lines.length).toBeLessThanOrEqual(3);
        expect(lines.filter((line) => textWidth(line, 13) > width)).toEqual([]);
      }),
    );
  });

  it("loses no word where there is room, and says with … that something is cut off", () => {
    const text = "Lithium refining (carbonate and hydroxide)";
    const roomy = fittedLines(text, { width: 160, size: 13, most: 9 });
    expect(roomy.join(" ")).toBe(text);
    const tight = fittedLines(text, { width: 160, size: 13, most: 1 });
    expect(tight).toHaveLength(1);
    expect(tight[0]).toMatch(/^Lithium refining.*…$/);
  });

  it("breaks Japanese between signs, but no line begins with a closing mark or ends with an opening one", () => {
    const lines = fittedLines("電池用黒鉛(天然・人造)の製錬、精製。", {
      width: 66,
      size: 13,
      most: 9,
    });
    expect(lines.join("")).toBe("電池用黒鉛(天然・人造)の製錬、精製。");
    expect(lines.filter((line) => /^[)、。・]|[(]$/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(3);
  });
});
