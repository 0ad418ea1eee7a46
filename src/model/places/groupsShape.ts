import * as z from "zod";
import { Citation } from "../citation.ts";
import { CitationKey, Identifier, LabelShape } from "../identifier.ts";

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, or the month or year in which it lies where the day is not known. */
const PartialDate = z
  .string()
  .regex(DATE, { error: "be a date YYYY-MM-DD, or YYYY-MM or YYYY where the day is not known" });

const Researched = z
  .literal("not researched")
  .optional()
  .describe("Said where the day of joining is left out because nobody looked it up");

const Member = z
  .strictObject({
    place: z.string().regex(/^[A-Z]{3}$/, { error: "be an ISO 3166-1 alpha-3 code" }),
    from: PartialDate.optional().describe("First day as a member"),
    to: PartialDate.optional().describe("Last day as a member; left out while it still is one"),
    dates: Researched,
    note: z.string().optional(),
  })
  .meta({ id: "Member" });

const Group = z
  .strictObject({
    label: LabelShape,
    aliases: z.array(z.string().min(1)).optional().describe("Other names for the same group"),
    asOf: PartialDate.optional().describe("Last day that the list speaks of, where not the file's"),
    dates: Researched,
    members: z.array(Member).min(1),
    note: z.string().optional(),
    citation: CitationKey,
  })
  .meta({ id: "Group" });

export const GroupsShape = z
  .strictObject({
    $schema: z.string().optional(),
    kyusho: z.literal("groups/1").describe("Format of the file"),
    asOf: PartialDate.describe("Last day that the lists speak of"),
    note: z.string().optional(),
    citations: z.record(Identifier, Citation),
    groups: z.record(
      z
        .string()
        .regex(/^[A-Za-z]\w*$/, { error: "start with a letter, then letters, digits or '_'" }),
      Group,
    ),
  })
  .describe("Groups of places with the dates of membership");

/** Groups of places (blocs, treaties, clubs) with dated memberships: what `seeds/groups.json` holds. */
export type Groups = z.output<typeof GroupsShape>;
export type Group = z.output<typeof Group>;
export type Member = z.output<typeof Member>;
