import { unitFactor } from "../../model/units/units.ts";
import type { Network } from "../../network/network.ts";
import type { Group } from "./operationalChain.ts";

/** Units of the first group's product in one unit of each; null where they do not convert, so that amounts cannot be summed. */
export function unitWeights(network: Network, groups: readonly Group[]): number[] | null {
  const unitOf = ({ stage }: Group) => network.stages[stage]?.unit ?? "";
  const [first] = groups;
  if (first === undefined) return null;
  const weights = groups.map((group) => {
    const conversion = unitFactor(unitOf(group), unitOf(first));
    if (unitOf(group) === unitOf(first)) return 1;
    return "factor" in conversion ? conversion.factor : null;
  });
  return weights.includes(null) ? null : (weights as number[]);
}
