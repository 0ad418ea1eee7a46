import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../../src/display/formatQuantity.ts";
import { compile } from "../../../src/network/compile.ts";
import { chainDiagram } from "../../../src/pictures/chainDiagram/chainDiagram.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import { massBalance } from "../../../src/trace/chainFlows/massBalance.ts";
import { anyModel } from "../../arbitraries/model.ts";
import { outside, overlaps } from "../overlaps.ts";

import { expectWellFormed, SHIPPED, texts } from "./drawnChains.ts";

describe.each(SHIPPED)("chainDiagram of the shipped $name", ({ flows, product }) => {
  const options = (width: number, lang: "en" | "ja") => ({
    width,
    lang,
    ...(product === undefined ? {} : { product }),
  });
  const pictures = [400, 600, 777, 960, 2000].flatMap((width) =>
    (["en", "ja"] as const).map((lang) => chainDiagram(flows, options(width, lang))),
  );

  it("has no texts that touch or leave the picture, wide and narrow, in both languages", () => {
    for (const picture of pictures) {
      const cut = texts(picture).filter((text) => text.endsWith("…"));
      expect(cut.length).toBeLessThan(4);
      expect(overlaps(picture)).toEqual([]);
      expect(outside(picture)).toEqual([]);
    }
  });

  it("shows no share that the table does not hold", () => {
    const held = new Set(
      flows.rows.flatMap(({ placeShare, share }) =>
        [placeShare, share].map((x) => formatQuantity((x ?? 0) as number, "share")),
      ),
    );
    for (const picture of pictures) {
      const shown =
        texts(picture)
          .join("\n")
          .match(/[<\d.,]+ %/g) ?? [];
      for (const figure of shown) expect(held).toContain(figure);
    }
  });

  it("is well-formed XML in both themes, and the same bytes each time", () => {
    for (const picture of pictures)
      for (const theme of ["light", "dark"] as const) {
        const text = svg(picture, { theme });
        expectWellFormed(text);
      }
    const again = chainDiagram(flows, options(960, "en"));
    expect(JSON.stringify(again)).toBe(
      JSON.stringify(chainDiagram(structuredClone(flows), options(960, "en"))),
    );
  });
});

describe("chainDiagram of any chain", () => {
  it("keeps its texts apart and inside, and its marks where numbers can be drawn", () => {
    const settings = fc.record({
      model: anyModel(),
      width: fc.integer({ min: 320, max: 1600 }),
      lang: fc.constantFrom("en" as const, "ja" as const),
      largest: fc.constantFrom(1, 5),
    });
    fc.assert(
      fc.property(settings, ({ model, width, lang, largest }) => {
        const network = compile(model);
        const flows = chainFlows(network, { home: "JPN", product: "all", largest });
        const balance = massBalance(network);
        const picture = chainDiagram(flows, { width, lang, balance });
        expect(overlaps(picture)).toEqual([]);
        expect(outside(picture)).toEqual([]);
        expect(svg(picture)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });
});
