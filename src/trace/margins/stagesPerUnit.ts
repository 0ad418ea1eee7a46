import type { Network } from "../../network/network.ts";
import type { Obstructed } from "../segregated/conversionFactors.ts";

/**
 * The stages behind a unit of a product, itself included, each with the number of ways along which the unit needs it: once
 * for a chain, more where several inputs are made of the same. Nothing is looked for behind recycling. None where a
 * need can be served by several stages, or where a stage stands behind itself.
 */
export function stagesPerUnit(
  network: Network,
  product: number,
): ReadonlyMap<number, number> | Obstructed {
  const inputs = (stage: number) =>
    network.stages[stage]?.kind === "recycling" ? [] : (network.needs[stage] ?? []);
  const order: number[] = [];
  const state = new Map<number, "open" | "done">();
  const visit = (stage: number): Obstructed | null => {
    if (state.get(stage) === "done") return null;
    if (state.get(stage) === "open") return { why: "circle", stage };
    state.set(stage, "open");
    for (const { alternatives } of inputs(stage)) {
      const [only, second] = alternatives;
      if (only === undefined || second !== undefined) return { why: "alternatives", stage };
      const obstructed = visit(only.stage);
      if (obstructed) return obstructed;
    }
    state.set(stage, "done");
    order.push(stage);
    return null;
  };
  const obstructed = visit(product);
  if (obstructed) return obstructed;
  const ways = new Map([[product, 1]]);
  for (const stage of order.toReversed())
    for (const { alternatives } of inputs(stage))
      for (const { stage: input } of alternatives)
        ways.set(input, (ways.get(input) ?? 0) + (ways.get(stage) as number));
  return ways;
}
