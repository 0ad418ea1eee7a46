import * as z from "zod";
import { Citation } from "../model/citation.ts";
import type { DeepReadonly } from "../model/deepReadonly.ts";
import { CitationKey, ElementSymbol, Identifier, LabelShape } from "../model/identifier.ts";
import { STAGE_KINDS } from "../model/stageKind.ts";
import { MEASURES } from "./measures/index.ts";

const CalendarDate = z.iso.date({ error: "be a date that the calendar has, such as '2024-05-23'" });

const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: "be a date YYYY-MM-DD, or YYYY-MM or YYYY where the day is not known",
});

const verified = z
  .boolean()
  .describe("Whether the figures were read in the source named; false is printed with the verdict");

const note = z.string().min(1).optional().describe("What a reader must know of the entry");

/** Which side of a number holds; whether the number itself does is part of the rule. */
export const OPERATORS = [">=", ">", "<=", "<"] as const;

const Step = z
  .strictObject({
    from: CalendarDate.describe("First day on which it is in force"),
    value: z.number().describe("Threshold"),
    verified: verified.optional(),
  })
  .meta({ id: "Step" });

const Threshold = z
  .strictObject({
    op: z.enum(OPERATORS).describe("What the measure must be: at least, above, at most, below"),
    value: z.number().optional().describe("Threshold, in the unit of the measure; 0.65 for 65 %"),
    steps: z
      .array(Step)
      .min(1)
      .optional()
      .describe("Thresholds by date, the earliest first, instead of `value`"),
  })
  .describe("A threshold: inclusive (>=, <=) or strict (>, <)")
  .meta({ id: "Threshold" });

const scope = {
  measure: z.enum(MEASURES.map(({ id }) => id)).describe("Catalogue id of the quantity"),
  of: z
    .enum(["worldProduction", "homeImports", "homeConsumption"])
    .optional()
    .describe("Of which whole the shares are"),
  by: z
    .enum(["place", "owner", "operator"])
    .optional()
    .describe("By what suppliers are told apart"),
  from: z
    .string()
    .min(1)
    .optional()
    .describe("Places that it is about, such as 'CHN', 'FEOC' or 'USA,CAN,MEX'"),
  operators: z.array(z.string().min(1)).min(1).optional().describe("Companies that it is about"),
  must: Threshold,
};

export const ConditionShape = z
  .strictObject(scope)
  .describe("A measure and its threshold")
  .meta({ id: "Condition" });

const Stages = z
  .strictObject({
    kinds: z
      .array(z.enum(STAGE_KINDS.map((row) => row.id)))
      .min(1)
      .optional()
      .describe("Sorts of stages"),
    materials: z.array(Identifier).min(1).optional().describe("Materials, as models name them"),
    ids: z.array(Identifier).min(1).optional().describe("Stages, as a model names them"),
    listed: z.literal(true).optional().describe("Only those that the policy's `items` cover"),
  })
  .describe("At which stages the rule is read: those that fit every field given")
  .meta({ id: "Stages" });

export const RuleShape = z
  .strictObject({
    id: Identifier.describe("Name of the rule in verdicts"),
    label: LabelShape.describe("The rule in words"),
    citation: CitationKey,
    verified,
    force: z
      .enum(["hard", "soft"])
      .describe("A hard rule decides the outcome; a soft one is counted by its weight"),
    weight: z.number().positive().optional().describe("Weight of a soft rule; 1 when left out"),
    stages: Stages.optional().describe("At which stages; at all of them when left out"),
    ...z.strictObject(scope).partial().shape,
    anyOf: z
      .array(ConditionShape)
      .min(2)
      .optional()
      .describe("Conditions of which one must hold, instead of `measure` and `must`"),
    because: LabelShape.optional().describe(
      "Why no model can tell: the verdict is then always unknown, and a measure only gives the threshold its unit",
    ),
    reading: LabelShape.optional().describe(
      "How kyusho reads the rule where its text says more, or something else",
    ),
    note,
  })
  .describe("A threshold with its source, and where it applies")
  .meta({ id: "Rule" });

export const ItemShape = z
  .strictObject({
    id: Identifier.describe("Name of the item"),
    label: LabelShape.describe("The item in words"),
    since: PartialDate.optional().describe("Since when it is listed"),
    elements: z.array(ElementSymbol).optional().describe("Elements whose materials it covers"),
    materials: z
      .array(Identifier)
      .optional()
      .describe("Materials that it covers, as models name them"),
    stages: z.array(Identifier).optional().describe("Stages that it covers, as models name them"),
    citation: CitationKey,
    verified,
    note,
  })
  .describe("Something that the policy lists, such as a material")
  .meta({ id: "Item" });

/** What a policy file says besides its lists. */
export const PolicyHead = z.strictObject({
  $schema: z.string().optional().describe("Address of this schema, for editors"),
  kyusho: z.literal("policy/1").describe("Format of the file"),
  id: Identifier.describe("Name of the policy in results and files"),
  title: LabelShape.describe("Title of the policy"),
  note: LabelShape.optional().describe("What a reader must know before relying on a verdict"),
  inForce: z
    .strictObject({
      from: PartialDate.optional().describe("First day in force; left out for a template"),
      until: PartialDate.optional().describe("Last day in force; left out while it is"),
    })
    .describe("When the policy is in force"),
  citations: z.record(Identifier, Citation).describe("Sources, by key; every rule names one"),
});

/** The lists of a policy file, each checked entry by entry. */
export const POLICY_LISTS = { items: ItemShape, rules: RuleShape } as const;

/** A policy file as an editor completes it. */
export const PolicyShape = z
  .strictObject({
    ...PolicyHead.shape,
    items: z.array(ItemShape).optional().describe("What the policy lists"),
    rules: z.array(RuleShape).describe("What must hold; none at all for a mere list"),
  })
  .describe("A kyusho policy: dated rules with thresholds, each with its source");

/** A checked policy: dated rules as plain, read-only data. */
export type Policy = DeepReadonly<z.output<typeof PolicyShape>>;
export type Rule = Policy["rules"][number];
export type Item = NonNullable<Policy["items"]>[number];
export type Threshold = DeepReadonly<z.output<typeof Threshold>>;
/** A quantity with the threshold that a rule sets to it, and of whom. */
export type Condition = DeepReadonly<z.output<typeof ConditionShape>>;
