import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";

const assumed = (en: string, ja: string): Note => ({ kind: "assumed", text: { en, ja } });

const ALIKE = assumed(
  "the walk upstream takes one need of a supplier at each step, and all needs of a stage count alike: shares are of the paths, not of mass or value",
  "上流への遡及では各供給者の投入を1つずつたどり、同じ工程の投入はすべて同じ重みとする。割合は経路の割合であり、重量や金額の割合ではない",
);

const ATOMS = assumed(
  "recycled supply is followed back through what it was made of, so that loops count; the exposures of a look-through stop where it is collected",
  "再生品はその元となった製品までさかのぼり、循環も数える。遡及依存度の表は回収地点で止まる",
);

/** What every figure of the mean walk rests on. */
export function walkNotes(network: Network): Record<string, Note> {
  return { alike: ALIKE, ...recyclingNotes(network) };
}

/** How recycled supply is read, where there is any. */
export function recyclingNotes(network: Network): Record<string, Note> {
  const recycles = network.stages.some(
    ({ kind }, stage) => kind === "recycling" && (network.needs[stage] ?? []).length > 0,
  );
  return recycles ? { atoms: ATOMS } : {};
}
