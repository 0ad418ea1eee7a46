import { isPlace } from "../../model/places/places.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

let known: readonly string[] | undefined;

/** Codes of all places that there are, be they in a model or not: a cut may name any of them. */
export function everyPlace(): readonly string[] {
  known ??= [...LETTERS].flatMap((a) =>
    [...LETTERS].flatMap((b) => [...LETTERS].map((c) => a + b + c).filter(isPlace)),
  );
  return known;
}
