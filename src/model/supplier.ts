import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly.ts";
import { CitationKey, Identifier, PlaceCode } from "./identifier.ts";
import { Quantity } from "./quantity.ts";

const unit = z
  .string()
  .min(1)
  .optional()
  .describe(
    "Unit of the entry where it differs from the stage's; converted, or an error where it cannot be",
  );

const note = z.string().optional().describe("What a reader must know of the entry");

/** Words that stand for nobody in particular wherever suppliers are counted. */
const NOBODY = ["other", "unknown"];

const Operator = z
  .string()
  .min(1)
  .refine((name) => !NOBODY.includes(name), {
    error: "be a company; 'other' and 'unknown' are reserved words",
    params: {
      fix: "leave the operator out if it is not known; otherwise write the company's full name",
    },
  })
  .meta({ not: { enum: NOBODY } });

/** A stage at a place, run by an operator, owned from a place. */
export const Supplier = z
  .strictObject({
    stage: Identifier.describe("Stage that it supplies"),
    place: PlaceCode.describe("Where it stands"),
    operator: Operator.optional().describe("Company that runs it; left out means unknown"),
    owner: PlaceCode.optional().describe("Place of the ultimate owner"),
    production: Quantity.optional().describe("Output, in the stage's unit; left out means unknown"),
    share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("Share of world production (0–1), instead of `production`"),
    capacity: Quantity.optional().describe("Largest output, in the stage's unit"),
    unit,
    citation: CitationKey,
    note,
  })
  .describe("A stage at a place, run by an operator, owned from a place")
  .meta({ id: "Supplier" });

/** An amount that goes from a stage's pool in one place to its pool in another. */
export const Flow = z
  .strictObject({
    stage: Identifier.describe("Stage whose product flows"),
    from: PlaceCode.describe("Exporting place"),
    to: PlaceCode.describe("Importing place"),
    amount: Quantity.optional().describe("Amount, in the stage's unit; left out means unknown"),
    share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("Share of the importing place's imports (0–1), instead of `amount`"),
    via: z.array(Identifier).optional().describe("Chokepoints passed"),
    unit,
    citation: CitationKey,
    note,
  })
  .describe("An amount that goes from a stage's pool in one place to its pool in another")
  .meta({ id: "Flow" });

/** What a place finally uses of a stage's product. */
export const Demand = z
  .strictObject({
    stage: Identifier.describe("Stage whose product is wanted"),
    place: PlaceCode.describe("Where it is wanted"),
    amount: Quantity.optional().describe("Amount, in the stage's unit; left out means unknown"),
    unit,
    citation: CitationKey,
    note,
  })
  .describe("What a place finally uses of a stage's product")
  .meta({ id: "Demand" });

/** What lies in store of a stage's product in a place. */
export const Stock = z
  .strictObject({
    stage: Identifier.describe("Stage whose product is stored"),
    place: PlaceCode.describe("Where it is stored"),
    amount: Quantity.optional().describe("Amount in store, in the stage's unit without 'per year'"),
    days: Quantity.optional().describe(
      "Days of the place's consumption in store, instead of `amount`",
    ),
    unit,
    citation: CitationKey,
    note,
  })
  .describe("What lies in store of a stage's product in a place")
  .meta({ id: "Stock" });

export type Supplier = DeepReadonly<z.output<typeof Supplier>>;
export type Flow = DeepReadonly<z.output<typeof Flow>>;
export type Demand = DeepReadonly<z.output<typeof Demand>>;
export type Stock = DeepReadonly<z.output<typeof Stock>>;
