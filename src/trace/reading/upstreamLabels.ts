import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";

/** Name of a stage in both languages. */
export function stageLabel(network: Network, stage: number): Label {
  const { label } = network.stages[stage] as Network["stages"][number];
  return { en: label.en, ja: label.ja ?? label.en };
}

/** Names of stages in the model's order, each once; null for none. */
export function stageList(network: Network, stages: Iterable<number>): Label | null {
  const numbers = [...new Set(stages)].filter((stage) => stage >= 0).sort((a, b) => a - b);
  return listed(numbers.map((stage) => stageLabel(network, stage)));
}

/** Names one behind the other; null for none. */
export function listed(labels: readonly Label[]): Label | null {
  if (labels.length === 0) return null;
  return {
    en: labels.map(({ en }) => en).join("; "),
    ja: labels.map(({ ja }) => ja).join("、"),
  };
}
