import { DOMParser } from "@xmldom/xmldom";
import { expect } from "vitest";
import batteries from "../../../seeds/batteries.json" with { type: "json" };
import chips from "../../../seeds/chips.json" with { type: "json" };
import food from "../../../seeds/food.json" with { type: "json" };
import rareEarths from "../../../seeds/rare-earths.json" with { type: "json" };
import { parseModel } from "../../../src/model/parseModel.ts";
import { compile } from "../../../src/network/compile.ts";
import {
  type ChainDiagramOptions,
  chainDiagram,
} from "../../../src/pictures/chainDiagram/chainDiagram.ts";
import type { Mark, Picture } from "../../../src/pictures/picture.ts";
import { chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";

export const need = (...stages: string[]) => ({
  amount: 1,
  unit: "t/t",
  of: stages.map((stage) => ({ stage })),
  citation: "c",
});

/** Ore becomes metal in two places; cells become scrap, of which metal is made again; two places send metal to each other. */
export const CHAIN: Chain = {
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

export const NETWORK = compile(closed(CHAIN));
export const FLOWS = chainFlows(NETWORK, { home: "JPN" });

export const drawn = (options: ChainDiagramOptions = {}, flows = FLOWS): Picture =>
  chainDiagram(flows, { product: "cells", ...options });

/** What stands under the pointer at a mark. */
export const tipped = ({ marks }: Picture, tip: string): Mark[] =>
  marks.filter((mark) => mark.tip?.startsWith(tip));

export const bar = (picture: Picture, tip: string) => {
  const [found] = tipped(picture, tip).filter((mark) => mark.type === "rect");
  if (found?.type !== "rect") throw new Error(`no bar ${tip}`);
  return found;
};

export const texts = ({ marks }: Picture) =>
  marks.flatMap((mark) => (mark.type === "text" ? [mark.text] : []));

export function expectWellFormed(text: string): void {
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
export const SHIPPED = SEEDS.map(([name, seed, product]) => {
  const flows = chainFlows(compile(parseModel(seed)), { home: "JPN" });
  return { name, flows, ...(product === undefined ? {} : { product }) };
});
