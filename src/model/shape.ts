import * as z from "zod";
import { Citation } from "./citation.ts";
import type { DeepReadonly } from "./deepReadonly.ts";
import { ElementSymbol, Identifier, LabelShape } from "./identifier.ts";
import { Stage } from "./stage.ts";
import { Demand, Flow, Stock, Supplier } from "./supplier.ts";

const Material = z
  .strictObject({
    id: Identifier.describe("Key by which stages name the material"),
    label: LabelShape.describe("Name of the material"),
    element: ElementSymbol.optional().describe(
      "Element symbol, where the material is counted in one element",
    ),
  })
  .describe("A commodity that the chain is about")
  .meta({ id: "Material" });

/** What a model file says besides its lists. */
export const ModelHead = z.strictObject({
  $schema: z.string().optional().describe("Address of this schema, for editors"),
  kyusho: z.literal("model/1").describe("Format of the file"),
  id: Identifier.describe("Name of the model in results and files"),
  title: LabelShape.describe("Title of the model"),
  year: z
    .union([z.number().int(), z.string().min(1)], { error: "be a year, or a span as text" })
    .describe("Year that the figures describe, or the span"),
  note: LabelShape.optional().describe("What a reader must know before relying on the model"),
  citations: z.record(Identifier, Citation).describe("Sources, by key; every number names one"),
});

/** The lists of a model file, each checked entry by entry. */
export const MODEL_LISTS = {
  materials: Material,
  stages: Stage,
  suppliers: Supplier,
  flows: Flow,
  demands: Demand,
  stocks: Stock,
} as const;

/** A chain as plain data: materials, stages, suppliers, flows, demands and stocks, each number with its source. */
export const ModelShape = z
  .strictObject({
    ...ModelHead.shape,
    materials: z.array(Material).min(1).describe("Commodities that the chain is about"),
    stages: z.array(Stage).min(1).describe("Steps of the chain"),
    suppliers: z.array(Supplier).min(1).describe("Who makes a stage's product, and where"),
    flows: z.array(Flow).optional().describe("Trade in a stage's product from place to place"),
    demands: z.array(Demand).optional().describe("Final use of a stage's product in a place"),
    stocks: z.array(Stock).optional().describe("What lies in store of a stage's product"),
  })
  .describe("A kyusho model: who supplies what, at which stage, to whom");

/** A checked model: plain, read-only data. */
export type Model = DeepReadonly<z.output<typeof ModelShape>>;
