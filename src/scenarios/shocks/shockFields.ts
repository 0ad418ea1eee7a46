import * as z from "zod";
import { Identifier } from "../../model/identifier.ts";
import { placeRemedy } from "../../model/places/places.ts";
import { LARGEST_AMOUNT } from "../../model/quantity.ts";

/** Longest time that a scenario speaks of, in days: some 2,700 years. */
export const LONGEST = 1e6;

/** An ISO 3166-1 alpha-3 code or the name of a group; which of them there are is checked with the network. */
export const Place = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    if (text === "" || /^[A-Za-z]\w*$/.test(text)) return;
    const message = "be an ISO 3166-1 alpha-3 code or the name of a group";
    const fix = placeRemedy(text.slice(0, 100));
    context.addIssue({ code: "custom", message, params: { fix } });
  })
  .describe("ISO 3166-1 alpha-3 code, or the name of a group of places")
  .meta({ id: "PlaceOrGroup", pattern: "^[A-Za-z]\\w*$" });

export const Places = z.array(Place).min(1);

export const Stages = z.array(Identifier).min(1).describe("Stages that the shock is about");

export const StagesIfAny = z
  .array(Identifier)
  .min(1)
  .optional()
  .describe("Stages that the shock is about; all when left out");

export const Fraction = z.number().min(0).max(1);

export const Days = z.number().min(0).max(LONGEST);

/** What a quantity is multiplied by. */
export const Factor = z.number().min(0).max(1e9);

export const Amount = z.number().min(0).max(LARGEST_AMOUNT);

/** The rule that some of these fields, or just one of them, must be given; looked at even where other fields are wrong. */
export function given(
  fields: readonly string[],
  many: "one or more" | "exactly one",
): [
  (value: object) => boolean,
  {
    error: string;
    params: { fix: string };
    when: (payload: { readonly value: unknown }) => boolean;
  },
] {
  const names = fields
    .map((name) => `\`${name}\``)
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");
  return [
    (value) => {
      const count = fields.filter((name) => (value as Record<string, unknown>)[name] !== undefined);
      return many === "exactly one" ? count.length === 1 : count.length > 0;
    },
    {
      error: `have ${many} of ${names}`,
      params: { fix: many === "exactly one" ? "give one and leave out the rest" : "add one" },
      when: ({ value }) => value !== null && typeof value === "object",
    },
  ];
}

/** Who is meant: whoever stands in one of the places, is run by one of the operators or owned from one of the places. */
export const By = z
  .strictObject({
    places: Places.optional().describe("Whoever stands there"),
    operators: z.array(z.string().min(1)).min(1).optional().describe("Whoever they run"),
    owners: Places.optional().describe("Whoever is owned from there"),
  })
  .refine(...given(["places", "operators", "owners"], "one or more"))
  .describe("Who is meant; of several lists, whoever is in any of them")
  .meta({ id: "By", minProperties: 1 });
