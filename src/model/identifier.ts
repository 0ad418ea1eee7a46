import * as z from "zod";

/** Names that would reach an object's prototype when used as a key. */
const RESERVED = new Set(["constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);

/** Key of a stage, material, citation or chokepoint: letters and digits, then also `.`, `_`, `-`. */
export const Identifier = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {
    error: "start with a letter or digit, then letters, digits, '.', '_' or '-'",
  })
  .refine((id) => !RESERVED.has(id), { error: "not be a name reserved by JavaScript" })
  .describe("Letters and digits, then also '.', '_' and '-'")
  .meta({ id: "Identifier" });

/** Symbol of a chemical element. */
export const ElementSymbol = z
  .string()
  .regex(/^[A-Z][a-z]?$/, { error: "be an element symbol such as 'Li'" })
  .describe("Symbol of a chemical element, such as 'Li'")
  .meta({ id: "ElementSymbol" });

/** What people read, in English and, where given, in Japanese. */
export const LabelShape = z
  .strictObject({
    en: z.string().min(1).describe("English label"),
    ja: z
      .string()
      .min(1)
      .optional()
      .describe("Japanese label; the English one is printed without it"),
  })
  .describe("What people read, in English and, where given, in Japanese")
  .meta({ id: "Label" });

/**
 * ISO 3166-1 alpha-3 code, or `other` (known to be none of the places listed), or `unknown` (could be anybody).
 * Which codes there are is checked with the other references, where the remedy is known.
 */
export const PlaceCode = z
  .string()
  .min(1)
  .describe("ISO 3166-1 alpha-3 code, or 'other' or 'unknown'")
  .meta({ id: "Place", pattern: "^([A-Z]{3}|other|unknown)$" });

export const CitationKey = Identifier.describe("Key into `citations`");
