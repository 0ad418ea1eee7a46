import type { Part } from "./chart.ts";

/** Fields shown when the pointer rests on a mark, each with its heading. */
export function tooltip(fields: readonly (readonly [string, string])[]): Part[] {
  return fields.map(([field, title]) => ({ field, type: "nominal", title }));
}
