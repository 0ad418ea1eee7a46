import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";
import { bilingual } from "../bilingual.ts";

/** What a stage is called. */
export function stageLabel(network: Network, stage: number): Label {
  return bilingual(network.stages[stage]?.label ?? { en: "" });
}
