import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import manifest from "../../package.json" with { type: "json" };
import { brief } from "../../src/brief/brief.ts";
import { verifyBrief } from "../../src/brief/verifyBrief.ts";
import { VERSION } from "../../src/brief/version.ts";

const japan = { home: "JPN" };
const tiny = brief(tinyModel, japan);
const seed = (name: string) => readFileSync(`seeds/${name}.json`, "utf8");

/** The text with the digit at a place turned into the next one. */
function withDigitTurned(text: string, at: number): string {
  const places = [...text.matchAll(/[0-9]/g)].map(({ index }) => index);
  const place = places[at % places.length] as number;
  return text.slice(0, place) + ((Number(text[place]) + 1) % 10) + text.slice(place + 1);
}

describe("brief(model, options)", () => {
  it("carries the version of the package", () => {
    expect(VERSION).toBe(manifest.version);
    expect(tiny.html).toContain(`kyusho ${VERSION}`);
  });

  it("holds five pictures, the tables behind them, notes, sources and its hash, and loads nothing", () => {
    const { html, hash } = brief(seed("batteries"), japan);
    expect(html.match(/<svg /g)).toHaveLength(5);
    expect(html.match(/<table>/g)?.length).toBeGreaterThanOrEqual(5);
    expect(html).toContain(hash);
    expect(html).toContain("U.S. Geological Survey");
    expect(html).not.toMatch(/<(link|img|iframe|object|embed)\b|\bsrc=|@import|url\((?!#)/);
    expect(html.match(/<script/g)).toEqual(["<script"]);
    expect(html).toContain('<script type="application/json" id="kyusho-brief">');
  });

  it("names the home in each of its findings", () => {
    for (const [home, name] of [
      ["JPN", "Japan"],
      [["JPN", "KOR"], "Japan and South Korea"],
    ] as const) {
      const { markdown } = brief(seed("batteries"), { home });
      const [part = ""] = (markdown.split("In words")[1] ?? "").split("![");
      const findings = part.split("\n").filter((line) => line.startsWith("- "));
      expect(findings.length).toBeGreaterThan(3);
      for (const finding of findings.filter((line) => line.includes("the home")))
        expect(finding).toContain(`the home (${name})`);
      expect(findings.join(" ")).not.toMatch(/the home(?! \()/);
    }
  });

  it("speaks Japanese where asked", () => {
    const { html } = brief(tinyModel, { ...japan, lang: "ja" });
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain("要点");
    expect(html).not.toContain("In words");
  });

  it("is the same bytes whatever the order of the model's keys, and has another hash for another figure", () => {
    const turned = Object.fromEntries(Object.entries(tinyModel).reverse());
    expect(brief(turned, japan)).toEqual(tiny);
    expect(brief(JSON.stringify(tinyModel), japan)).toEqual(tiny);
    const text = JSON.stringify(tinyModel);
    const other = text.replace(/("production":)(\d+)/, "$19$2");
    expect(other).not.toBe(text);
    expect(brief(other, japan).hash).not.toBe(tiny.hash);
    expect(brief(tinyModel, { home: "KOR" }).hash).not.toBe(tiny.hash);
  });

  it("reads a hostile title as text", () => {
    const title = { en: '</script><script>alert(1)</script> --> "x" [a](javascript:b)', ja: "題" };
    const { html, markdown } = brief({ ...tinyModel, title }, japan);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(markdown.split("\n").filter((line) => line.includes("<script"))).toEqual([]);
    expect([html, markdown].map((text) => verifyBrief(text).status)).toEqual([
      "verified",
      "verified",
    ]);
  });

  it("asks for the groups where the home is one, and carries them", () => {
    const home = "G7@2024-01-01";
    expect(() => brief(tinyModel, { home })).toThrow(RangeError);
    const { html } = brief(tinyModel, { home, groups: JSON.parse(seed("groups")) });
    expect(verifyBrief(html).status).toBe("verified");
  });
});

describe("a brief of a model with several products", () => {
  const chips = brief(seed("chips"), japan);

  it("is about one of them, names the others, and can be asked about each", () => {
    expect(chips.html).toMatch(/<p>Product: .+\.<\/p>\n<p>Other products of the model/);
    const other = brief(seed("chips"), { ...japan, product: "germanium" });
    expect(other.html).toContain("Product: Germanium");
    expect(other.hash).not.toBe(chips.hash);
    expect(verifyBrief(other.html).status).toBe("verified");
  });

  it("refuses a product that is no stage", () => {
    expect(() => brief(seed("chips"), { ...japan, product: "nothing" })).toThrow(RangeError);
  });
});

describe("verifyBrief(text, options)", () => {
  it("reads line ends of Windows and a mark of the byte order as what they are", () => {
    for (const text of [tiny.html, tiny.markdown]) {
      expect(verifyBrief(`\uFEFF${text.replaceAll("\n", "\r\n")}`).status).toBe("verified");
    }
  });

  it("tells the hash, which another model inside changes", () => {
    expect(verifyBrief(tiny.html).hash).toBe(tiny.hash);
    const forged = tiny.html.replace(/"production":(\d)/, '"production":9$1');
    expect(forged).not.toBe(tiny.html);
    expect(verifyBrief(forged).hash).not.toBe(tiny.hash);
  });

  it.each([undefined, null, 5, true, {}, [null], { places: 5 }, { minus: ["JPN"] }])(
    "cannot read a brief whose home is %o, and brief refuses it",
    (home) => {
      const text = JSON.stringify(home) ?? "null";
      const forged = tiny.html.replace('"home":"JPN"', `"home":${text}`);
      expect(verifyBrief(forged)).toMatchObject({ status: "unreadable" });
      expect(verifyBrief(forged).reason).toMatch(/^home: must be/);
      const options = { home } as unknown as { home: string };
      expect(() => brief(tinyModel, options)).toThrow(/^home: must be/);
    },
  );

  it("names an inserted line alone, and one that is missing", () => {
    const lines = tiny.html.split("\n");
    const added = [...lines.slice(0, 20), "<p>7</p>", ...lines.slice(20)].join("\n");
    expect(verifyBrief(added).differences).toEqual([
      { line: 21, found: "<p>7</p>", computed: null },
    ]);
    const short = [...lines.slice(0, 20), ...lines.slice(21)].join("\n");
    expect(verifyBrief(short).differences).toEqual([
      { line: null, found: null, computed: lines[20] },
    ]);
    expect(verifyBrief(`${tiny.html}\n`).status).toBe("differs");
    expect(verifyBrief(tiny.html.trimEnd()).status).toBe("differs");
  });

  it.each(["batteries", "rare-earths", "chips", "food"])("verifies the brief of %s", (name) => {
    const { html, markdown } = brief(seed(name), { ...japan, lang: "ja" });
    expect(verifyBrief(html, { model: seed(name) })).toMatchObject({ status: "verified" });
    expect(verifyBrief(markdown)).toMatchObject({ status: "verified", differences: [] });
  });

  it("notices any digit that was changed, in either format", () => {
    const formats = fc.constantFrom(tiny.html, tiny.markdown);
    fc.assert(
      fc.property(formats, fc.nat(1_000_000), (text, at) => {
        expect(verifyBrief(withDigitTurned(text, at)).status).not.toBe("verified");
      }),
      { numRuns: 60 },
    );
  });

  it("names the line, what is found and what the model gives", () => {
    const lines = tiny.html.split("\n");
    const at = lines.findIndex((line) => /<td[^>]*>\d/.test(line));
    lines[at] = withDigitTurned(lines[at] as string, 0);
    const { status, differences } = verifyBrief(lines.join("\n"));
    expect(status).toBe("differs");
    expect(differences).toEqual([
      { line: at + 1, found: lines[at], computed: tiny.html.split("\n")[at] },
    ]);
  });

  it("tells a brief of another model, and a text that is no brief", () => {
    expect(verifyBrief(tiny.html, { model: seed("food") }).status).toBe("otherModel");
    expect(verifyBrief("<html></html>")).toMatchObject({ status: "unreadable", madeWith: null });
    const broken = tiny.html.replace('"stages":', '"stagse":');
    expect(verifyBrief(broken)).toMatchObject({ status: "unreadable" });
    expect(verifyBrief(broken).reason).toMatch(/stages/);
  });

  it("notices a line that is missing or added", () => {
    expect(verifyBrief(`${tiny.html}\n<p>7</p>`).status).toBe("differs");
    expect(verifyBrief(tiny.html.replace("<body>\n", "")).status).toBe("differs");
  });
});
