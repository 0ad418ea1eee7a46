import { expect, it } from "vitest";
import { printable } from "../../src/display/printable.ts";

it("printable(text) turns line breaks and tabs into one space", () => {
  expect(printable(" a\r\n\tb\u2028c ")).toBe("a b c");
});

it("printable(text) shows controls, bidirectional overrides, zero-width characters and lone surrogates", () => {
  expect(printable("\u001b[31m|\u202e|\u200b|\ud800")).toBe("\ufffd[31m|\ufffd|\ufffd|\ufffd");
});

it("printable(text) keeps joiners and Japanese variation selectors", () => {
  expect(printable("می\u200cخواهم 葛\u{e0100}")).toBe("می\u200cخواهم 葛\u{e0100}");
});
