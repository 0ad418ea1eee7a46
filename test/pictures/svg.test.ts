import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/pictures/picture.ts";
import { svg } from "../../src/pictures/svg.ts";

/** A picture with one mark of each kind, all of whose words are the given text. */
function pictureSaying(text: string): Picture {
  const frame = { kind: "picture", id: "p", lang: "en", width: 320, height: 40 } as const;
  return {
    ...{ ...frame, title: text, description: text, tables: [] },
    marks: [
      {
        type: "rect",
        x: 0,
        y: 0,
        width: 1,
        height: 1,
        fill: "hatch",
        stroke: "unknown",
        tip: text,
      },
      { type: "line", x1: 0, y1: 0, x2: 1, y2: 1, stroke: "ink", dash: "4 3", tip: text },
      { type: "path", d: "M0,0L1,1", x: 0, y: 0, fill: "home", opacity: 0.5, tip: text },
      { type: "circle", x: 1, y: 1, radius: 1, fill: "first", tip: text },
      { type: "text", x: 1, y: 1, text, size: 12, role: "label", hasRim: true, tip: text },
    ],
  };
}

/** The root, or the first complaint of a strict parser. */
function parsed(text: string): Element {
  const complaints: string[] = [];
  const errorHandler = (_: string, complaint: string) => complaints.push(complaint);
  const root = new DOMParser({ errorHandler }).parseFromString(text, "image/svg+xml");
  expect(complaints).toEqual([]);
  return root.documentElement;
}

describe("svg(picture, options)", () => {
  it("is well-formed XML that says hostile names as text, in any theme", () => {
    const names = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        "]]>",
        "&amp;",
        "' onload='x",
        "\u202Eevil\u0000",
      ),
    );
    const themes = fc.constantFrom("light" as const, "dark" as const, "auto" as const);
    fc.assert(
      fc.property(names, themes, (name, theme) => {
        const root = parsed(svg(pictureSaying(name), { theme }));
        expect(root.getElementsByTagName("script").length).toBe(0);
        expect(root.getElementsByTagName("text").length).toBe(1);
        expect(root.getAttribute("onload")).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("names and describes itself to screen readers", () => {
    const root = parsed(svg(pictureSaying("Cobalt")));
    const ids = (root.getAttribute("aria-labelledby") ?? "").split(" ");
    const named = ["title", "desc"].map((tag) => root.getElementsByTagName(tag)[0]);
    expect(named.map((one) => one?.getAttribute("id"))).toEqual(ids);
    expect(named.map((one) => one?.textContent)).toEqual(["Cobalt", "Cobalt"]);
    expect(root.getAttribute("role")).toBe("img");
  });

  it("loads nothing from elsewhere", () => {
    const text = svg(pictureSaying("Cobalt"), { theme: "auto" });
    const addresses = [...text.matchAll(/https?:[^"]*/g)].map(([address]) => address);
    expect(addresses).toEqual(["http://www.w3.org/2000/svg"]);
    expect(text).not.toMatch(/@import|<image|<use|url\((?!#)/);
  });

  it("follows the reader's scheme only where asked, and is the same in every run", () => {
    const picture = pictureSaying("Cobalt");
    expect(svg(picture, { theme: "auto" })).toContain("prefers-color-scheme:dark");
    expect(svg(picture)).not.toContain("prefers-color-scheme");
    expect(svg(picture)).toBe(svg(structuredClone(picture)));
    expect(svg(picture, { theme: "dark" })).not.toBe(svg(picture));
  });

  it("gives two pictures on one page ids of their own", () => {
    const idOf = (text: string) => /<title id="([^"]+)"/.exec(text)?.[1];
    expect(idOf(svg(pictureSaying("a")))).not.toBe(idOf(svg(pictureSaying("b"))));
  });

  it("refuses a theme that it does not know", () => {
    const options = { theme: "sepia" } as unknown as { theme: "light" };
    expect(() => svg(pictureSaying("a"), options)).toThrow(/^theme: must be light, dark or auto/);
  });
});
