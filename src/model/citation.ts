import * as z from "zod";

/** Where a number comes from. */
export const Citation = z
  .strictObject({
    title: z.string().min(1).describe("Title of the publication or table"),
    publisher: z.string().min(1).describe("Who published it"),
    year: z
      .union([z.number().int(), z.string().min(1)], { error: "be a year, or a period as text" })
      .describe("Year of publication, or the period as printed"),
    url: z.url().optional().describe("Address of the publication"),
    doi: z.string().min(1).optional().describe("DOI without the resolver's address"),
    licence: z.string().min(1).describe("Terms under which the number may be passed on"),
    kind: z
      .enum(["statistics", "estimate", "survey", "law", "own arithmetic", "illustration"])
      .describe("What sort of evidence it is; an illustration is no evidence"),
    note: z.string().optional().describe("What a reader must know before relying on it"),
  })
  .describe("A source: title, publisher, year, address, licence and kind of evidence")
  .meta({ id: "Citation" });

export type Citation = z.output<typeof Citation>;
