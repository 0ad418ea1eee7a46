import * as z from "zod";
import { Citation } from "../../model/citation.ts";
import type { DeepReadonly } from "../../model/deepReadonly.ts";
import { CitationKey, Identifier, LabelShape } from "../../model/identifier.ts";
import { LARGEST_AMOUNT } from "../../model/quantity.ts";
import { SHOCKS, type Shock } from "../shocks/index.ts";
import { Place } from "../shocks/shockFields.ts";
import { CalendarDate, Day } from "./day.ts";

/** What a scenario file says besides its lists. */
export const ScenarioHead = z.strictObject({
  $schema: z.string().optional().describe("Address of this schema, for editors"),
  kyusho: z.literal("scenario/1").describe("Format of the file"),
  id: Identifier.describe("Name of the scenario in results and files"),
  title: LabelShape.describe("Title of the scenario"),
  note: LabelShape.optional().describe("What a reader must know before relying on the scenario"),
  model: Identifier.optional().describe("Model that it is written for; a hint to the reader"),
  citations: z.record(Identifier, Citation).describe("Sources, by key; every event names one"),
});

const [first, ...others] = SHOCKS.map(({ shape }) => shape);
const AnyShock = z.discriminatedUnion("kind", [first as z.ZodObject, ...others]);

const note = z.string().min(1).optional().describe("What a reader must know of the entry");

/** A dated event; what its shock may say depends on the shock's kind. */
export const EventShape = z
  .strictObject({
    start: Day.describe("First day"),
    end: Day.optional().describe("First day on which it is over; it lasts when left out"),
    label: LabelShape.optional().describe("Name of the event"),
    shock: z
      .looseObject({ kind: z.enum(SHOCKS.map(({ kind }) => kind)) })
      .describe("What happens; `kind` says which fields it has"),
    citation: CitationKey,
    note,
  })
  .describe("A shock with its days")
  .meta({ id: "Event" });

const change = z.number().min(-1).max(LARGEST_AMOUNT);

/** A measured change of deliveries, to hold against what a model says. */
export const MeasuredShape = z
  .strictObject({
    label: LabelShape.describe("What was measured"),
    stage: Identifier.describe("Stage whose product was delivered"),
    from: Place.describe("Place or group that delivered, or 'world'"),
    to: Place.optional().describe("Place or group that received, or 'world', as when left out"),
    start: CalendarDate.describe("First day measured"),
    end: CalendarDate.describe("First day not measured any more"),
    change: z
      .union(
        [
          change,
          z
            .strictObject({ value: change, lo: change, hi: change })
            .refine((q) => q.lo <= q.value && q.value <= q.hi, { error: "hold lo ≤ value ≤ hi" }),
        ],
        { error: "be a finite number ≥ −1, or { value, lo, hi } with −1 ≤ lo ≤ value ≤ hi" },
      )
      .describe("Change against the time before, such as −0.8 for four fifths less"),
    citation: CitationKey,
    note,
  })
  .describe("How deliveries changed, as a source measured it")
  .meta({ id: "Measured" });

/** A scenario file as an editor completes it. */
export const ScenarioShape = z
  .strictObject({
    ...ScenarioHead.shape,
    events: z
      .array(
        z.strictObject({ ...EventShape.shape, shock: AnyShock }).describe("A shock with its days"),
      )
      .describe("What happens; none at all is the world as it is"),
    measured: z.array(MeasuredShape).optional().describe("What was measured when it happened"),
  })
  .describe("A kyusho scenario: dated shocks to a chain, each with its source");

/** One event of a scenario. */
export type ScenarioEvent = DeepReadonly<Omit<z.output<typeof EventShape>, "shock">> & {
  readonly shock: Shock;
};

/** A checked scenario: dated shocks as plain, read-only data. */
export type Scenario = DeepReadonly<z.output<typeof ScenarioHead>> & {
  readonly events: readonly ScenarioEvent[];
  readonly measured?: readonly DeepReadonly<z.output<typeof MeasuredShape>>[] | undefined;
};
