import { execFile } from "node:child_process";
import { inspect, promisify } from "node:util";
import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { display } from "../../src/display/display.ts";
import { displayAs } from "../../src/display/displayAs.ts";
import { JUPYTER } from "../../src/display/hooked.ts";
import { html } from "../../src/display/html.ts";
import { shown } from "../../src/display/shown.ts";
import { view } from "../../src/display/view.ts";
import { width } from "../../src/display/wrap.ts";
import type { Result } from "../../src/model/result.ts";
import { arbitraryResult, hostile } from "./arbitraryResult.ts";

type Bundle = Record<string, string>;
const bundleOf = (value: unknown) =>
  (value as Record<symbol, () => Promise<Bundle>>)[JUPYTER]?.() as Promise<Bundle>;

const plain = (rows: number, kind = "example"): Result => ({
  kind,
  title: { en: "Cobalt <b>", ja: "コバルト" },
  columns: [
    { key: "who", label: { en: "who", ja: "該当者" }, type: "text", unit: null, risk: null },
    { key: "x", label: { en: "share", ja: "割合" }, type: "quantity", unit: "share", risk: "high" },
    { key: "at", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  ],
  rows: Array.from({ length: rows }, (_, i) => ({ who: `maker ${i}`, x: i / 100, at: ["n"] })),
  notes: { n: { kind: "assumed", text: { en: "assumed so", ja: "仮定" } } },
  citations: {},
  methods: ["hhi"],
});
const result = (rows: number, kind?: string): Result => shown(plain(rows, kind));

describe("shown(answer): the data", () => {
  it("returns the same object, whose own keys stay as they are", () => {
    const given = plain(3);
    expect(shown(given)).toBe(given);
    expect(Object.keys(given)).toEqual(Object.keys(plain(3)));
    expect({ ...given }).toStrictEqual(plain(3));
    expect(Object.getOwnPropertySymbols({ ...given })).toEqual([]);
    expect(given).toEqual(plain(3));
  });

  it("serialises, clones and survives being shown twice", () => {
    const once = shown(result(3));
    expect(JSON.parse(JSON.stringify(once))).toEqual(plain(3));
    expect(structuredClone(once)).toEqual(plain(3));
  });

  it("hooks the results inside an answer too, and lists of results", async () => {
    const answer = shown({ day: 3, table: plain(1), course: plain(2, "course") });
    expect(inspect(answer.table)).toContain("example: 1 row");
    expect(Object.keys(await bundleOf(shown([plain(1), plain(2)])))).toContain("text/html");
  });
});

describe("shown(answer): in a terminal", () => {
  it("prints the title, the first eight rows, how many more there are and how to see all", () => {
    const text = inspect(result(78));
    expect(text).toContain("Cobalt <b>");
    expect(text).toContain("maker 7");
    expect(text).not.toContain("maker 8");
    expect(text).toContain("… 70 more rows");
    expect(text).toContain(
      "example: 78 rows, 1 note, 0 sources; all of it: displayAs(result, 'text')",
    );
    expect(text).not.toContain("assumed so");
  });

  it("says nothing of more rows where all are printed", () => {
    expect(inspect(result(8))).not.toContain("more row");
    expect(inspect(result(9))).toContain("… 1 more row\n");
    expect(inspect(result(0))).toContain("(no rows)");
  });

  it("prints one line where the result is a part of something else", () => {
    expect(inspect({ answer: result(78) })).toBe(
      "{ answer: [example: 78 rows, 1 note, 0 sources] }",
    );
  });

  it("prints each table of an answer of several by its name, and names what else there is", () => {
    const text = inspect(shown({ day: 3, table: plain(9), course: plain(1, "course"), after: {} }));
    expect(text).toMatch(/^\.table\n[\s\S]*… 5 more rows[\s\S]*\n\.course\n[\s\S]*\.day \.after$/);
  });

  it("is what Deno prints", async () => {
    const given = JSON.stringify(plain(9));
    const code = `import { shown } from "./src/display/shown.ts"; console.log(shown(${given}));`;
    const { stdout } = await promisify(execFile)("npx", [
      "deno",
      "eval",
      "--unstable-sloppy-imports",
      code,
    ]);
    expect(stdout.trimEnd()).toBe(inspect(result(9)));
  });

  test.prop([arbitraryResult(hostile)])(
    "no line is wider than 100 columns in any result",
    (one) => {
      for (const line of inspect(shown(one)).split("\n"))
        expect(width(line)).toBeLessThanOrEqual(100);
    },
  );
});

describe("shown(answer): in a notebook", () => {
  it("gives the short text, all of it as Markdown, and as HTML with the notes folded", async () => {
    const bundle = await bundleOf(result(78));
    expect(Object.keys(bundle)).toEqual(["text/plain", "text/markdown", "text/html"]);
    expect(bundle["text/plain"]).toBe(inspect(result(78)));
    expect(bundle["text/markdown"]).toBe(displayAs(plain(78), "markdown"));
    expect(bundle["text/html"]).toContain("maker 77");
    expect(bundle["text/html"]).toMatch(/<details>[\s\S]*assumed so[\s\S]*<\/details>/);
    expect(bundle["text/html"]).toContain("Cobalt &lt;b&gt;");
  });

  it("folds nothing but the notes, sources and methods", () => {
    const [whole, folded] = [
      html(view([plain(3)], "en")),
      html(view([plain(3)], "en"), { isFolded: true }),
    ];
    expect(folded.replace(/<details>\n<summary>.*<\/summary>\n|<\/details>\n/g, "")).toBe(whole);
  });

  it("speaks the language that display was asked for", async () => {
    const bundle = await bundleOf(display(plain(78), { lang: "ja" }));
    expect(bundle["text/plain"]).toContain("… ほか70行");
    expect(bundle["text/html"]).toContain('lang="ja"');
    expect(inspect(display(plain(1), { lang: "ja" }))).toContain("コバルト");
  });
});
