import { didYouMean } from "../../model/didYouMean.ts";
import type { Network } from "../../network/network.ts";
import type { JuryInputs } from "./juryInputs.ts";

/** Every number has a source, and every stage is one of the model's: a misspelt one would be left out in silence. */
export function checkJuryInputs({ stages }: Network, inputs: JuryInputs | undefined): void {
  const ids = stages.map(({ id }) => id);
  for (const id of Object.keys(inputs?.stages ?? {})) {
    if (ids.includes(id)) continue;
    const remedy = didYouMean(id, ids, "correct it");
    throw new RangeError(`inputs.stages: must be stages of the model (got '${id}'); ${remedy}`);
  }
  for (const list of ["places", "stages"] as const) {
    for (const [key, { citation }] of Object.entries(inputs?.[list] ?? {})) {
      if (Object.hasOwn(inputs?.citations ?? {}, citation)) continue;
      throw new RangeError(
        `inputs.${list}.${key}.citation: must be a key of inputs.citations (got '${citation}')`,
      );
    }
  }
}
