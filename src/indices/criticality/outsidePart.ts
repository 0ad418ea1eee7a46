import { tradeRatio } from "./tradeRatio.ts";

/** Imports from outside in all imports of a union's members, those from each other included (CDI2); null where nothing is imported. */
export function outsidePart(outside: number, inside: number): number | null {
  return tradeRatio(outside, outside + inside);
}
