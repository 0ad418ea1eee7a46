import { describe, expect, it } from "vitest";
import { citationLinks } from "../../src/display/citationLink.ts";

const base = { title: "t", publisher: "p", year: 2020, licence: "l", kind: "law" } as const;

describe("citationLinks(citation)", () => {
  it("links a DOI at its resolver, escaped", () => {
    expect(citationLinks({ ...base, doi: '10.1/a"<b>' })[0]?.href).toBe(
      "https://doi.org/10.1/a%22%3Cb%3E",
    );
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScript:alert(1)",
    "data:text/html,x",
    "file:///x",
    "//x",
    "x",
  ])("links no address but http and https: %s is text", (url) =>
    expect(citationLinks({ ...base, url })).toEqual([{ text: url, href: null }]),
  );

  it("links http and https", () => {
    expect(citationLinks({ ...base, url: "https://example.org/a b" })[0]?.href).toBe(
      "https://example.org/a%20b",
    );
  });

  it("does not link what is not a DOI", () => {
    expect(citationLinks({ ...base, doi: "x" })).toEqual([{ text: "doi:x", href: null }]);
  });
});
