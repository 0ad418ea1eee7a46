import { didYouMean } from "../../model/didYouMean.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import { parseHome } from "../../model/places/homeText.ts";
import type { Network } from "../../network/network.ts";
import type { JuryInputs } from "./juryInputs.ts";

/** For whom the inputs are read. */
interface For {
  readonly home: ResolvedHome;
  readonly groups: Groups | undefined;
}

/** Every number has a source, every stage is one of the model's, and figures of one home answer no other: what is misspelt or another's would pass in silence. */
export function checkJuryInputs(
  { stages }: Network,
  inputs: JuryInputs | undefined,
  { home, groups }: For,
): void {
  checkHome(inputs, home, groups);
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

function checkHome(
  inputs: JuryInputs | undefined,
  home: ResolvedHome,
  groups: Groups | undefined,
): void {
  if (inputs?.home === undefined) return;
  const whose = resolveHome(parseHome(inputs.home), groups);
  if ([...whose.places].sort().join() === [...home.places].sort().join()) return;
  throw new RangeError(
    `inputs: must be those of the home asked about (got figures of ${whose.label.en} for ${home.label.en}); ask for ${inputs.home}, or give other inputs`,
  );
}
