import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import batteries from "../../../seeds/batteries.json" with { type: "json" };
import chips from "../../../seeds/chips.json" with { type: "json" };
import food from "../../../seeds/food.json" with { type: "json" };
import rareEarths from "../../../seeds/rare-earths.json" with { type: "json" };
import { textOf } from "../../../src/display/formatCell.ts";
import { formatQuantity } from "../../../src/display/formatQuantity.ts";
import { parseModel } from "../../../src/model/parseModel.ts";
import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import {
  type ChainDiagramOptions,
  chainDiagram,
} from "../../../src/pictures/chainDiagram/chainDiagram.ts";
import type { Mark, Picture } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import { massBalance } from "../../../src/trace/chainFlows/massBalance.ts";
import { anyModel } from "../../arbitraries/model.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { outside, overlaps } from "../overlaps.ts";

const need = (...stages: string[]) => ({
  amount: 1,
  unit: "t/t",
  of: stages.map((stage) => ({ stage })),
  citation: "c",
});

/** Ore becomes metal in two places; cells become scrap, of which metal is made again; two places send metal to each other. */
const CHAIN: Chain = {
  stages: [
    { id: "ore" },
    { id: "metal", inputs: [need("ore", "scrap")] },
    { id: "cells", inputs: [need("metal")] },
    { id: "scrap", kind: "recycling", inputs: [need("cells")] },
  ],
  suppliers: [
    { stage: "ore", place: "AUS", production: 100 },
    { stage: "metal", place: "CHN", production: 60 },
    { stage: "metal", place: "JPN", production: 40 },
    { stage: "cells", place: "JPN", production: 80 },
    { stage: "scrap", place: "JPN", production: 10 },
  ],
  flows: [
    { stage: "ore", from: "AUS", to: "CHN", amount: 60 },
    { stage: "ore", from: "AUS", to: "JPN", amount: 30 },
    { stage: "metal", from: "CHN", to: "JPN", amount: 40 },
    { stage: "metal", from: "CHN", to: "KOR", amount: 20 },
    { stage: "metal", from: "KOR", to: "CHN", amount: 15 },
  ],
  demands: [{ stage: "cells", place: "JPN", amount: 60 }],
};

const NETWORK = compile(closed(CHAIN));
const FLOWS = chainFlows(NETWORK, { home: "JPN" });

const drawn = (options: ChainDiagramOptions = {}, flows = FLOWS): Picture =>
  chainDiagram(flows, { product: "cells", ...options });

/** What stands under the pointer at a mark. */
const tipped = ({ marks }: Picture, tip: string): Mark[] =>
  marks.filter((mark) => mark.tip?.startsWith(tip));

const bar = (picture: Picture, tip: string) => {
  const [found] = tipped(picture, tip).filter((mark) => mark.type === "rect");
  if (found?.type !== "rect") throw new Error(`no bar ${tip}`);
  return found;
};

const texts = ({ marks }: Picture) =>
  marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));

function expectWellFormed(text: string): void {
  const errors: string[] = [];
  const errorHandler = (_: string, message: string) => errors.push(message);
  new DOMParser({ errorHandler }).parseFromString(text, "image/svg+xml");
  expect(errors).toEqual([]);
}

const SEEDS: [string, unknown, string | undefined][] = [
  ["batteries", batteries, undefined],
  ["rare earths", rareEarths, "ndfeb-magnets"],
  ["chips", chips, "packaging"],
  ["food", food, "pork"],
];
const SHIPPED = SEEDS.map(([name, seed, product]) => {
  const flows = chainFlows(compile(parseModel(seed)), { home: "JPN" });
  return { name, flows, ...(product === undefined ? {} : { product }) };
});

describe("chainDiagram: stages and places", () => {
  it("puts stages in columns in the order of the chain, with the final use at the right", () => {
    const picture = drawn();
    const x = [
      bar(picture, "ore: Australia").x,
      bar(picture, "metal: China").x,
      bar(picture, "cells: Japan").x,
      bar(picture, "final use: Japan").x,
    ];
    expect(x).toEqual([...x].sort((a, b) => a - b));
    expect(new Set(x).size).toBe(4);
    expect(bar(picture, "scrap: Japan").x).toBe(x[0]);
    expect(bar(picture, "metal: Japan").x).toBe(x[1]);
  });

  it("makes a band as wide as its share at both ends, as worked out by hand", () => {
    // Half of Japan's metal is from China; of the other half a quarter is of scrap, so that cells = 1 + cells / 8 = 1 / 0.875.
    const picture = drawn();
    const unit = bar(picture, "final use: Japan").height;
    const ends = (tip: string) => {
      const [band] = tipped(picture, tip).filter((mark) => mark.type === "path");
      const numbers = band?.type === "path" ? (band.d.match(/-?[\d.]+/g) ?? []).map(Number) : [];
      return [
        (numbers[15] as number) - (numbers[1] as number),
        (numbers[9] as number) - (numbers[7] as number),
      ];
    };
    for (const width of ends("cells, Japan → final use, Japan")) expect(width).toBeCloseTo(unit, 1);
    const [start, end] = ends("metal, China → cells, Japan");
    expect(start).toBeCloseTo(unit / 2, 1);
    expect(end).toBeCloseTo(unit / 2 / 0.875, 1);
  });

  it("gives the home and the largest places the same colour at every stage", () => {
    const picture = drawn();
    const inks = (place: string) =>
      ["metal", "cells", "scrap", "ore"].flatMap((stage) =>
        tipped(picture, `${stage}: ${place}`).flatMap((mark) =>
          mark.type === "rect" ? [mark.fill] : [],
        ),
      );
    expect(new Set(inks("Japan"))).toEqual(new Set(["home"]));
    expect(new Set([...inks("China"), ...inks("Australia"), ...inks("South Korea")]).size).toBe(3);
  });

  it("hatches what is not known, in a place of its own or in that which sends it on", () => {
    const stages = (CHAIN.stages ?? []).map((stage) =>
      stage.id === "metal" ? { ...stage, unreported: "unknown" as const } : stage,
    );
    const flows = (CHAIN.flows ?? []).filter(({ to }) => to !== "CHN");
    const network = compile(closed({ ...CHAIN, stages, flows }));
    const picture = drawn({}, chainFlows(network, { home: "JPN" }));
    const hatched = picture.marks.filter((mark) => mark.type === "rect" && mark.fill === "hatch");
    expect(hatched.map(({ tip }) => tip)).toContain("metal: China 50 %");
    expect(hatched.map(({ tip }) => tip)).toContain("ore or scrap: unknown 100 %");
  });
});

describe("chainDiagram: loops", () => {
  it("draws a link that closes a loop as a band that runs back below everything to an arrow head", () => {
    const picture = drawn();
    const [band, head] = tipped(picture, "cells, Japan → scrap, Japan").filter(
      ({ type }) => type === "path",
    );
    if (band?.type !== "path" || head?.type !== "path") throw new Error("no loop");
    const numbers = (band.d.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x, y] = [0, 1].map((start) => numbers.filter((_, i) => i % 2 === start)) as [
      number[],
      number[],
    ];
    const lowest = Math.max(
      ...["ore: Australia", "metal: China", "cells: Japan", "scrap: Japan"]
        .map((tip) => bar(picture, tip))
        .map((mark) => mark.y + mark.height),
    );
    expect(band.y + Math.max(...y)).toBeGreaterThan(lowest);
    expect(x[0] as number).toBeGreaterThan(x.at(-1) as number);
    expect(band.tip).toContain("closes a loop");
    expect(head.fill).toBe("home");
  });

  it("draws a loop that is there only perhaps with a dashed line, also from a place of which nothing else is drawn", () => {
    const suppliers = [
      { stage: "ore", place: "JPN", production: 0 },
      { stage: "metal", place: "CHL", production: 0.001 },
      { stage: "metal", place: "JPN", production: 0 },
      { stage: "cells", place: "CHL", production: 1 },
      { stage: "cells", place: "JPN", production: 0 },
      { stage: "scrap", place: "JPN", production: 1 },
    ];
    const stages = (CHAIN.stages ?? []).map((stage) => ({
      ...stage,
      unreported: stage.id === "cells" ? ("world" as const) : ("unknown" as const),
    }));
    const flows = [{ stage: "metal", from: "JPN", to: "CHL", amount: 0 }];
    const network = compile(closed({ stages, suppliers, flows }));
    const picture = drawn(
      { product: "metal" },
      chainFlows(network, { home: "JPN", product: "metal" }),
    );
    const loops = picture.marks.filter(
      (mark) => mark.type === "path" && mark.tip?.includes("closes a loop") && mark.stroke,
    );
    expect(loops.length).toBeGreaterThan(0);
    for (const loop of loops) expect(loop).toHaveProperty("dash", "6 4");
  });

  it("has no band below it where nothing goes round", () => {
    const open = { ...CHAIN, stages: (CHAIN.stages ?? []).filter(({ id }) => id !== "scrap") };
    const stages = open.stages.map((one) =>
      one.id === "metal" ? { ...one, inputs: [need("ore")] } : one,
    );
    const suppliers = CHAIN.suppliers.filter(({ stage }) => stage !== "scrap");
    const flows = chainFlows(compile(closed({ ...open, stages, suppliers })), { home: "JPN" });
    expect(texts(drawn({}, flows)).join(" ")).not.toContain("run back");
    expect(texts(drawn()).join(" ")).toContain("run back");
  });

  it("draws trade of one stage as arcs that stay beside their column", () => {
    const picture = drawn();
    const column = bar(picture, "metal: China").x;
    const arcs = tipped(picture, "metal, South Korea → metal, China");
    expect(arcs.map(({ type }) => type)).toEqual(["path", "path"]);
    const [arc] = arcs;
    const numbers = arc?.type === "path" ? (arc.d.match(/-?[\d.]+/g) ?? []).map(Number) : [];
    for (const x of numbers.filter((_, i) => i % 2 === 0)) {
      expect(x + ((arc?.type === "path" && arc.x) || 0)).toBeGreaterThan(column - 30);
      expect(x + ((arc?.type === "path" && arc.x) || 0)).toBeLessThanOrEqual(column + 0.01);
    }
  });
});

describe("chainDiagram: amounts that do not agree", () => {
  it("marks a place whose residual is surely not 0, and says the figure below", () => {
    // Japan makes 80 cells and uses 60; 10 become scrap after use.
    const picture = drawn({ balance: massBalance(NETWORK) });
    expect(texts(picture).filter((text) => /t\/year/.test(text))).toEqual([
      "a: cells, Japan: 20 t/year more enters than leaves",
    ]);
    expect(picture.marks.filter(({ type }) => type === "circle")).toHaveLength(1);
    expect(picture.tables).toHaveLength(2);
  });

  const single = (unit: string, figures: Record<string, number | null>) => {
    const balance = massBalance(NETWORK);
    const [row = {}] = balance.rows.filter(
      ({ stageId, placeId }) => stageId === "cells" && placeId === "JPN",
    );
    return { ...balance, rows: [{ ...row, unit, residual: null, shortfall: null, ...figures }] };
  };

  it.each([
    ["t", 1.236, "1.23 t"],
    ["share", 0.03, "3 %"],
    ["1", 3, "3"],
  ])(
    "rounds what leaves at least down, with the unit as it is printed: %s",
    (unit, shortfall, figure) => {
      const found = texts(drawn({ balance: single(unit, { shortfall }) }));
      expect(found).toContain(`a: cells, Japan: at least ${figure} more leaves than enters`);
    },
  );

  it("writes the unit in Japanese", () => {
    const balance = single("t/year", { shortfall: 5 });
    expect(texts(drawn({ balance, lang: "ja" })).join("")).toContain("流出超過(最低限) 5 t/年");
  });

  it("marks nothing without a balance", () => {
    expect(drawn().marks.filter(({ type }) => type === "circle")).toHaveLength(0);
  });
});

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

describe("chainDiagram: words, names and wrong questions", () => {
  it("names each stage with its largest place for those who do not see it", () => {
    expect(drawn().description).toBe(
      "cells: the chain behind the final use of Japan; ore: Australia 100 %; metal: Japan 50 %; cells: Japan 100 %; scrap: Japan 100 %",
    );
  });

  it("writes hostile names as text alone", () => {
    const name = `</title><script>alert("x")</script>&`;
    const rows = FLOWS.rows.map((row) => ({
      ...row,
      fromPlace: name,
      toPlace: name,
      fromStage: name,
    }));
    const text = svg(drawn({}, { ...FLOWS, rows }));
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script");
    expectWellFormed(text);
  });

  it("gives stages numbers on a narrow picture, and says below what they are", () => {
    const found = texts(drawn({ width: 400 }));
    expect(found).toContain("2");
    expect(found).toContain("2 metal");
    expect(found).toContain("Japan 50 %; China 50 %");
  });

  it("names the products whose chains it leaves out", () => {
    const flows = SHIPPED[2]?.flows as Result;
    const all = new Set(flows.rows.map(({ product }) => (product as { en: string }).en));
    expect(all.size).toBe(10);
    const text = texts(chainDiagram(flows, { product: "packaging" })).join(" ");
    const note = text.slice(text.indexOf("Other products, in the table only: "));
    const own = flows.rows.find(({ productId }) => productId === "packaging");
    const drawnOne = textOf(own?.product ?? null, "en");
    expect(note.split("Every needed")[0]).not.toContain(drawnOne);
    for (const name of all) if (name !== drawnOne) expect(note).toContain(name);
    expect(texts(drawn()).join(" ")).not.toContain("Other products");
  });

  it("gives numbers and codes where columns are near, names where they are not", () => {
    const flows = SHIPPED[0]?.flows as Result;
    const at = (width: number) => texts(chainDiagram(flows, { width }));
    for (const width of [600, 777]) {
      expect(at(width)).toContain("14 Battery-grade graphite (natural and synthetic)");
      expect(at(width).filter((text) => text.endsWith("…"))).toEqual([]);
    }
    expect(at(1200)).toContain("China 95.7 %");
    const food = texts(chainDiagram(SHIPPED[3]?.flows as Result, { product: "pork", width: 600 }));
    expect(food).not.toContain("1");
  });

  it("draws the product with most links unless one is asked for", () => {
    const flows = SHIPPED[1]?.flows as Result;
    expect(new Set(flows.rows.map(({ productId }) => productId)).size).toBe(4);
    expect(chainDiagram(flows).title).toBe(
      "NdFeB magnet making: the chain behind the final use of Japan",
    );
  });

  it("says where there is nothing to draw", () => {
    const nothing: Result = { ...FLOWS, rows: [] };
    expect(texts(chainDiagram(nothing))).toContain("The table holds no links.");
  });

  it("refuses another table, and a product that the table does not hold", () => {
    expect(() => chainDiagram({ ...FLOWS, kind: "exposures" })).toThrow(
      "flows: must be the table of chainFlows (got exposures)",
    );
    expect(() => drawn({ balance: FLOWS })).toThrow(
      "balance: must be the table of massBalance (got chainFlows)",
    );
    expect(() => drawn({ product: "parts" })).toThrow(
      "product: must be a product of the table (got parts)",
    );
  });
});
