import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import { massBalance } from "../../../src/trace/chainFlows/massBalance.ts";
import { closed } from "../../trace/tracing.ts";

import { bar, CHAIN, drawn, NETWORK, need, texts, tipped } from "./drawnChains.ts";

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
