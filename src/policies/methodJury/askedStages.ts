import { didYouMean } from "../../model/didYouMean.ts";
import type { Network } from "../../network/network.ts";

/** Numbers of the stages of some ids, in the order of the model; of all where none are named. */
export function askedStages({ stages }: Network, ids: readonly string[] | undefined): number[] {
  const known = stages.map(({ id }) => id);
  for (const id of ids ?? []) {
    if (!known.includes(id)) {
      const remedy = didYouMean(id, known, "see `stages` of the model");
      throw new RangeError(`stages: must be stages of the model (got '${id}'); ${remedy}`);
    }
  }
  return known.flatMap((id, stage) => (ids === undefined || ids.includes(id) ? [stage] : []));
}
