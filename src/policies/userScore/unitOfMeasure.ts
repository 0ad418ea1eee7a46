import { measureNamed } from "../methodJury/measureNamed.ts";
import type { ScoreMeasure } from "./scoreShape.ts";

/** The unit of a score's measure: that of the model's measure, or the one given. */
export function unitOfMeasure({ measure, unit }: ScoreMeasure): string {
  return (measure === undefined ? undefined : measureNamed(measure)?.row.unit) ?? unit ?? "1";
}
