import type { Network } from "../../network/network.ts";

/** Numbers of the stages of some ids, in the order of the model; of all where none are named. */
export function askedStages({ stages }: Network, ids: readonly string[] | undefined): number[] {
  const known = stages.map(({ id }) => id);
  for (const id of ids ?? []) {
    if (!known.includes(id)) {
      throw new RangeError(`stages: must be stages of the model (got '${id}')`);
    }
  }
  return known.flatMap((id, stage) => (ids === undefined || ids.includes(id) ? [stage] : []));
}
