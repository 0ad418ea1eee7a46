import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../src/display/displayAs.ts";
import { arbitraryResult, hostile, lang } from "./arbitraryResult.ts";
import { example } from "./example.ts";

const TAG = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>]*")*)>/g;
const TAGS =
  "figure style div table caption thead tbody tr th td p section strong ul li a span".split(" ");
const ATTRIBUTES = "class lang scope colspan data-value data-lo data-hi id href rel".split(" ");

/** Reads HTML as strictly as our own should be: known tags and attributes, closed in order; returns what is not a tag. */
function textOutsideTags(html: string): string {
  const open: string[] = [];
  const text = html.replace(TAG, (_, slash: string, name: string, attributes: string) => {
    expect(TAGS).toContain(name);
    if (slash === "") open.push(name);
    else expect(open.pop()).toBe(name);
    for (const [, key, value] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      expect(ATTRIBUTES).toContain(key);
      if (key === "href") expect(value).toMatch(/^(https?:\/\/|#kyusho-)/);
    }
    return " ";
  });
  expect(open).toEqual([]);
  return text;
}

describe("displayAs(result, 'html')", () => {
  const html = displayAs(example, "html");

  it("is a table with a caption, column and row headers", () => {
    expect(html).toContain("<caption>Dependence of the example material</caption>");
    expect(html).toContain('<th scope="col">Stage</th>');
    expect(html).toContain('<th scope="row">Refining</th>');
    expect(html).toMatch(/^<figure class="kyusho" lang="en">/);
  });

  it("carries the unrounded numbers", () => {
    expect(html).toContain(
      '<td class="kyusho-number" data-lo="0.5812" data-hi="0.6588">58–66 %</td>',
    );
    expect(html).toContain('data-value="0.62" data-lo="0.58" data-hi="0.66">62 % (58–66 %)</td>');
  });

  it("links marks to footnotes that exist", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBe(6);
    expect(new Set(ids).size).toBe(6);
    for (const target of targets) expect(ids).toContain(target);
  });

  it("gives tables of different content different ids", () => {
    const id = (text: string) => / id="([^"]+)"/.exec(text)?.[1];
    const other = displayAs({ ...example, title: { en: "Other", ja: "他" } }, "html");
    expect(id(other)).not.toBe(id(html));
  });

  it("links addresses and follows the reader's colour scheme, without script", () => {
    expect(html).toContain('<a href="https://example.org/mines?a=1&amp;b=2" rel=');
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).not.toContain("<script");
  });

  it("escapes text and attributes", () => {
    const attack = displayAs(
      { ...example, title: { en: `<img src=x onerror="a('b')">&`, ja: "x" } },
      "html",
    );
    expect(attack).toContain(
      "<caption>&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;</caption>",
    );
  });

  test.prop([arbitraryResult(hostile), lang])("no input becomes markup", (result, lang) => {
    const text = textOutsideTags(displayAs(result, "html", { lang }));
    expect(text).not.toMatch(/[<>"']/);
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u200b]/u);
  });
});
