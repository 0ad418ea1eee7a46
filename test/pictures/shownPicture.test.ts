import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { displayAs } from "../../src/display/displayAs.ts";
import { JUPYTER } from "../../src/display/hooked.ts";
import { compile, parseModel, trace } from "../../src/index.ts";
import { element } from "../../src/pictures/element.ts";
import { exposureBars } from "../../src/pictures/exposureBars/exposureBars.ts";
import { pictureHtml } from "../../src/pictures/pictureHtml.ts";
import { svg } from "../../src/pictures/svg.ts";

const { exposures } = trace(compile(parseModel(tinyModel)), { home: "JPN" });
const picture = exposureBars(exposures, { width: 640 });
type Hooked = Record<symbol, () => Promise<Record<string, string>>>;
const bundleOf = (value: unknown) => (value as Hooked)[JUPYTER]?.();

describe("a picture", () => {
  it("is plain data with hooks that are no part of it", () => {
    expect(structuredClone(picture)).toEqual(JSON.parse(JSON.stringify(picture)));
    expect(Object.keys(picture)).not.toContain("toString");
    expect(Object.getOwnPropertySymbols({ ...picture })).toEqual([]);
  });

  it("shows itself in a notebook in the reader's colours, with its tables and in words", async () => {
    expect(await bundleOf(picture)).toEqual({
      "text/plain": picture.description,
      "text/html": pictureHtml(picture),
      "image/svg+xml": svg(picture, { theme: "auto" }),
    });
  });

  it("tells of itself in a terminal, without its marks", () => {
    expect(inspect(picture)).toBe(
      `${picture.title}\npicture exposureBars, 640 × ${picture.height}; as a file: svg(picture), with its tables: pictureHtml(picture)`,
    );
    expect(inspect([picture])).toBe(`[ [picture exposureBars, 640 × ${picture.height}] ]`);
  });

  it("is what its result shows in a notebook, beside the table", async () => {
    const bundle = await bundleOf(exposures);
    const whole = exposureBars(exposures);
    expect(bundle?.["image/svg+xml"]).toBe(svg(whole, { theme: "auto" }));
    expect(bundle?.["text/html"]).toBe(pictureHtml(whole));
    expect(bundle?.["text/markdown"]).toBe(displayAs(exposures, "markdown"));
  });
});

describe("pictureHtml(picture)", () => {
  it("is one figure: the SVG, and folded below it every table with its notes and sources", () => {
    const page = pictureHtml(picture, { theme: "dark" });
    expect(page).toContain(svg(picture, { theme: "dark" }));
    expect(page).toContain(displayAs(exposures, "html"));
    expect(page).toMatch(/^<figure [\s\S]*<details>[\s\S]*<\/details>\n<\/figure>$/);
  });

  it("lets no name become markup", () => {
    const hostile = "<script>alert(1)</script>";
    const page = pictureHtml({ ...picture, title: hostile, description: hostile });
    expect(page).not.toContain("<script");
  });

  it("folds nothing where there is no table, and speaks the picture's language", () => {
    expect(pictureHtml({ ...picture, tables: [] })).not.toContain("<details>");
    expect(pictureHtml({ ...picture, lang: "ja" })).toContain("<summary>同じ数値の表</summary>");
  });
});

describe("element(picture)", () => {
  it("asks for a document where there is no page", () => {
    expect(() => element(picture)).toThrow(
      "document: must be given where there is no page (got undefined)",
    );
  });
});

describe("the verbs", () => {
  it("return what shows itself", async () => {
    const { assess, overview, report } = await import("../../src/index.ts");
    const tracing = await import("../../src/trace.ts");
    const network = compile(
      parseModel(readFileSync(new URL("../../seeds/rare-earths.json", import.meta.url), "utf8")),
    );
    const asked = { home: "JPN" };
    const answers = {
      ...{ assess: assess(network, asked), overview: overview(assess(network, asked)) },
      ...{ report: report(network, asked), trace: tracing.trace(network, asked) },
      attribution: tracing.attribution(network, asked),
      autonomy: tracing.autonomy(network, asked),
      commonUpstream: tracing.commonUpstream(network, asked),
      demandExposures: tracing.demandExposures(network, asked),
      indispensability: tracing.indispensability(network, asked),
      profile: tracing.concentrationProfile(network, asked),
      singlePoints: tracing.singlePoints(network, asked),
      valueOfInformation: tracing.valueOfInformation(network, asked),
      vitalPoints: tracing.vitalPoints(network, asked),
    };
    for (const [name, answer] of Object.entries(answers)) {
      expect(Object.hasOwn(answer, JUPYTER), name).toBe(true);
      expect(inspect(answer).length, name).toBeLessThan(20_000);
    }
  });
});
