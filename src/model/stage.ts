import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly.ts";
import { CitationKey, ElementSymbol, Identifier, LabelShape } from "./identifier.ts";
import { Quantity } from "./quantity.ts";
import { STAGE_KINDS } from "./stageKind.ts";

const Unit = z.string().min(1).describe("Unit, such as 't Li/year', 'GWh/year', 'kg/kWh'");

const Alternative = z
  .strictObject({
    stage: Identifier.describe("Stage whose product serves"),
    effectiveness: z
      .number()
      .positive()
      .optional()
      .describe("Service given by one unit of this product; 1 when left out (dimensionless)"),
    cap: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("Largest share of the group it may serve (0–1)"),
  })
  .describe("A stage that can serve a need")
  .meta({ id: "Alternative" });

/** One need of a stage: any of the listed stages may serve it. */
export const InputGroup = z
  .strictObject({
    label: LabelShape.optional().describe("What is needed"),
    amount: Quantity.optional().describe(
      "Units of input service per unit of output; left out means unknown",
    ),
    unit: Unit.optional().describe("Unit of `amount` as input per output, such as 'kg/kWh'"),
    of: z.array(Alternative).min(1).describe("Stages that can serve this need (OR)"),
    essential: z
      .boolean()
      .optional()
      .describe("false: a lack does not stop production at once; true when left out"),
    citation: CitationKey.optional().describe("Source of `amount`; needed where `amount` is given"),
    note: z.string().optional().describe("What a reader must know of the need"),
  })
  .describe("One need of a stage: any of the listed stages may serve it")
  .meta({ id: "InputGroup" });

/** A step of the chain that makes one product. */
export const Stage = z
  .strictObject({
    id: Identifier.describe("Key by which the other lists name the stage"),
    kind: z.enum(STAGE_KINDS.map((row) => row.id)).describe("What sort of step it is"),
    material: Identifier.describe("Material that the chain is about"),
    unit: Unit.describe(
      "Unit in which the stage's product is counted, per time, such as 't Li/year'",
    ),
    content: z
      .record(ElementSymbol, z.number().nonnegative())
      .optional()
      .describe("Tonnes of an element in one unit of the product, by element symbol"),
    label: LabelShape.describe("Name of the stage"),
    inputs: z.array(InputGroup).optional().describe("Needs of the stage; all are needed (AND)"),
    total: z
      .strictObject({
        amount: Quantity.describe("World production"),
        unit: Unit.optional().describe("Unit of `amount` where it differs from the stage's"),
        citation: CitationKey,
      })
      .optional()
      .describe(
        "World production where a source states it; what the listed suppliers leave over is `unknown`",
      ),
    unreported: z
      .enum(["unknown", "world", "none"])
      .optional()
      .describe(
        "How a pool without reported imports is supplied: 'unknown' (when left out); 'world': in proportion to the world's production; 'none': it imports nothing, because the flows listed are all there are",
      ),
    note: z
      .union([z.string().min(1), LabelShape], { error: "be text, or { en, ja }" })
      .optional()
      .describe("What a reader must know of the stage's figures; printed with every result"),
  })
  .describe("A step of the chain that makes one product")
  .meta({ id: "Stage" });

export type Stage = DeepReadonly<z.output<typeof Stage>>;
export type InputGroup = DeepReadonly<z.output<typeof InputGroup>>;
