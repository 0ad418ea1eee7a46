import type { Composition, Gap } from "../../assess/composition.ts";
import { homeConsumption } from "../../assess/homeConsumption.ts";
import { homeImports, importedInShares } from "../../assess/imports.ts";
import { type Key, OPERATOR_KEY, OWNER_KEY, PLACE_KEY } from "../../assess/keys.ts";
import type { WholeId } from "../../assess/measure.ts";
import { worldProduction } from "../../assess/world.ts";
import type { Asked } from "./asked.ts";
import type { RuleKey } from "./measure.ts";

export const KEY_OF: Readonly<Record<RuleKey, Key>> = {
  place: PLACE_KEY,
  owner: OWNER_KEY,
  operator: OPERATOR_KEY,
};

/** Key of the assumption that imports come in the mix of the world. */
export const WORLD_MIX = "worldMix";

/** Who makes up a whole at a stage. */
export function compositionOf(
  { network, home }: Asked,
  stage: number,
  { of, by }: { readonly of: WholeId; readonly by: RuleKey },
): Composition | Gap {
  const key = KEY_OF[by];
  if (of === "worldProduction") return worldProduction(network, stage, key);
  if (of === "homeImports") return homeImports(network, { stage, home }, key);
  return homeConsumption(network, { stage, home }, key);
}

/** Whether a whole is given in shares alone, or taken to mirror the world's, so that it has no amounts. */
export function isInShares(
  { network, home }: Asked,
  stage: number,
  { of, whole }: { readonly of: WholeId; readonly whole: Composition },
): boolean {
  if (network.inShares[stage] === 1 || whole.notes.includes(WORLD_MIX)) return true;
  return of !== "worldProduction" && importedInShares(network, { stage, home });
}
