import * as z from "zod";
import { Citation } from "../../model/citation.ts";
import type { DeepReadonly } from "../../model/deepReadonly.ts";
import { CitationKey, Identifier, LabelShape } from "../../model/identifier.ts";
import type { Term } from "./scoreTerm.ts";

const Range = z
  .tuple([z.number(), z.number()], { error: "be two numbers [least, most]" })
  .refine(([lo, hi]) => lo < hi, { error: "hold least < most" })
  .describe("Least and most that it can be");

const Amount = z
  .union(
    [
      z.number(),
      z
        .strictObject({
          value: z.number().describe("The number itself"),
          lo: z.number().describe("The least that it can be"),
          hi: z.number().describe("The most that it can be"),
        })
        .refine((q) => q.lo <= q.value && q.value <= q.hi, { error: "hold lo ≤ value ≤ hi" }),
    ],
    { error: "be a finite number, or { value, lo, hi } with lo ≤ value ≤ hi" },
  )
  .describe("A number, or { value, lo, hi }");

const risk = z.enum(["high", "low"]).describe("Which direction is riskier");
const unit = z
  .string()
  .min(1)
  .describe("Unit; '1' for a pure number, 'share' for a part of a whole");

const ScoreMeasure = z
  .strictObject({
    measure: z
      .string()
      .min(1)
      .optional()
      .describe("Measure of the model, such as 'netImportReliance' or 'hhi:homeImports:owner'"),
    value: Amount.optional().describe("The same number for every stage, instead of `measure`"),
    byStage: z
      .record(Identifier, Amount)
      .optional()
      .describe("A number for each stage, instead of `measure`; a stage left out is not known"),
    label: LabelShape.optional().describe("What it is, where the measure's own name does not do"),
    unit: unit.optional(),
    range: Range.describe("Least and most that the number can be"),
    risk: risk.optional(),
    citation: CitationKey.optional().describe("Source of `value` or `byStage`"),
  })
  .describe("One number of the score: from the model, or given with its source")
  .meta({ id: "ScoreMeasure" });

/** Names that an expression can hold. */
const MeasureName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, {
  error: "start with a letter, then up to 39 letters, digits or '_'",
});

/** A score file as an editor completes it. */
export const ScoreShape = z
  .strictObject({
    $schema: z.string().optional().describe("Address of this schema, for editors"),
    kyusho: z.literal("score/1").describe("Format of the file"),
    id: Identifier.describe("Name of the score in results and files"),
    title: LabelShape.describe("Title of the score"),
    note: LabelShape.optional().describe("What a reader must know before relying on it"),
    expression: z
      .string()
      .min(1)
      .describe(
        "Formula over the names in `measures`: + - * / ^, min, max, mean, geometricMean, exp, log, sqrt",
      ),
    measures: z.record(MeasureName, ScoreMeasure).describe("The numbers that the expression names"),
    unit: unit.optional().describe("Unit of the score; worked out where left out"),
    range: Range.describe("Least and most that the score can be"),
    risk,
    citations: z.record(Identifier, Citation).optional().describe("Sources, by key"),
  })
  .describe("A kyusho score: a formula of one's own over named measures");

/** What a score file says, as plain, read-only data. */
export type Score = DeepReadonly<z.output<typeof ScoreShape>>;
/** A checked score: its file, and its expression as a term, from which alone it is worked out. */
export interface ParsedScore extends Score {
  readonly term: Term;
}
/** One measure of a score, as its file gives it. */
export type ScoreMeasure = Score["measures"][string];
