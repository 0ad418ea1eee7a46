import type { Label } from "../indices/shareIndex.ts";
import { didYouMean } from "../model/didYouMean.ts";
import { STAGE_KINDS } from "../model/stageKind.ts";
import type { Network } from "../network/network.ts";
import type { Item, Policy, Rule } from "./policyShape.ts";

/** Numbers of the stages at which a rule is read, or why the model has none. */
export function stagesOf(
  network: Network,
  policy: Policy,
  { stages: wanted = {} }: Rule,
): { readonly stages: readonly number[]; readonly missing: Label | null } {
  const { kinds, materials, ids, listed } = wanted;
  const stages = network.stages.flatMap((stage, s) =>
    (kinds?.includes(stage.kind) ?? true) &&
    (materials?.includes(stage.material) ?? true) &&
    (ids?.includes(stage.id) ?? true) &&
    (listed !== true || (policy.items ?? []).some((item) => covers(network, item, s)))
      ? [s]
      : [],
  );
  return { stages, missing: stages.length > 0 ? null : whyNone(network, wanted) };
}

/** Whether an item of a list names a stage, its material or its material's element. */
export function covers({ model, stages }: Network, item: Item, s: number): boolean {
  const { id, material } = stages[s] as Network["stages"][number];
  const element = model.materials.find((one) => one.id === material)?.element;
  return (
    item.stages?.includes(id) === true ||
    item.materials?.includes(material) === true ||
    (element !== undefined && item.elements?.includes(element) === true)
  );
}

function whyNone(
  network: Network,
  { kinds, materials, ids, listed }: Rule["stages"] & object,
): Label {
  const labels = (kinds ?? []).map((kind) => STAGE_KINDS.find(({ id }) => id === kind)?.label);
  const en = [
    ...(kinds ? [`of kind ${labels.map((label) => label?.en).join(" or ")}`] : []),
    ...(materials ? [`of material ${materials.join(" or ")}`] : []),
    ...(ids ? [`named ${ids.join(" or ")}${near(network, ids)}`] : []),
    ...(listed ? ["that the policy lists"] : []),
  ];
  const ja = [
    ...(kinds ? [`種類が${labels.map((label) => label?.ja).join("・")}`] : []),
    ...(materials ? [`物資が${materials.join("・")}`] : []),
    ...(ids ? [`名称が${ids.join("・")}`] : []),
    ...(listed ? ["政策の一覧に含まれる"] : []),
  ];
  return {
    en: `the model has no stage${en.length > 0 ? ` ${en.join(", ")}` : ""}`,
    ja: `モデルに該当する工程がない${ja.length > 0 ? `(${ja.join("、")}もの)` : ""}`,
  };
}

function near({ stages }: Network, ids: readonly string[]): string {
  const known = stages.map(({ id }) => id);
  const hints = ids.flatMap((id) => didYouMean(id, known, "") || []);
  return hints.length > 0 ? ` (${hints.join(" ")})` : "";
}
