import * as z from "zod";
import { Citation } from "./citation.ts";
import type { DeepReadonly } from "./deepReadonly.ts";
import { Identifier, LabelShape } from "./identifier.ts";
import { Stage } from "./stage.ts";
import { Demand, Flow, Stock, Supplier } from "./supplier.ts";

const Material = z
  .strictObject({
    id: Identifier,
    label: LabelShape,
    element: z
      .string()
      .min(1)
      .optional()
      .describe("Element symbol, where the material is counted in one element"),
  })
  .meta({ id: "Material" });

/** What a model file says besides its lists. */
export const ModelHead = z.strictObject({
  $schema: z.string().optional().describe("Address of this schema, for editors"),
  kyusho: z.literal("model/1").describe("Format of the file"),
  id: Identifier,
  title: LabelShape,
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
    materials: z.array(Material).min(1),
    stages: z.array(Stage).min(1),
    suppliers: z.array(Supplier).min(1),
    flows: z.array(Flow).optional(),
    demands: z.array(Demand).optional(),
    stocks: z.array(Stock).optional(),
  })
  .describe("A kyusho model: who supplies what, at which stage, to whom");

/** A checked model: plain, read-only data. */
export type Model = DeepReadonly<z.output<typeof ModelShape>>;
