import { fc, test } from "@fast-check/vitest";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { printable } from "../../src/display/printable.ts";
import { width, wrap } from "../../src/display/wrap.ts";
import { hostile, prose } from "./arbitraryResult.ts";

test.prop([fc.string({ unit: fc.constantFrom(..."aZ 供給ぁヿー一鿿、𠮷ｱ🇯é") })])(
  "width(text) is that of string-width",
  (text) => {
    expect(width(text)).toBe(stringWidth(text));
  },
);

describe("wrap(text, limit)", () => {
  it("breaks English at spaces", () => {
    expect(wrap("on whom do we depend", 8)).toEqual(["on whom", "do we", "depend"]);
  });

  it("breaks Japanese anywhere, counting two columns a character", () => {
    expect(wrap("供給網の急所を知る", 8)).toEqual(["供給網の", "急所を知", "る"]);
  });

  it("starts no line with closing punctuation and ends none with an opening bracket", () => {
    expect(wrap("供給網は、急所", 8)).toEqual(["供給網", "は、急所"]);
    expect(wrap("通過頻度(頻)", 10)).toEqual(["通過頻度", "(頻)"]);
    expect(wrap("通過頻度\uff08頻\uff09", 10)).toEqual(["通過頻度", "\uff08頻\uff09"]);
  });

  it("cuts a word only where it is wider than a line", () => {
    expect(wrap("a Donaudampfschiff", 6)).toEqual(["a", "Donaud", "ampfsc", "hiff"]);
  });

  test.prop([fc.oneof(prose, hostile), fc.integer({ min: 2, max: 60 })])(
    "loses nothing but spaces, and no line is wider than the limit",
    (raw, limit) => {
      const text = printable(raw);
      const lines = wrap(text, limit);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(limit);
    },
  );
});
