import { isPlace } from "../../src/model/places/places.ts";

/** The first `count` alpha-3 codes in alphabetical order. */
export function placeCodes(count: number): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  return codes.filter(isPlace).slice(0, count);
}
