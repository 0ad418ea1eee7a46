import type { Network } from "../../network/network.ts";

/**
 * Numbers of the stages whose product the home finally uses; where the model names no such demand, of those that no other
 * stage needs, and where loops leave none, of all.
 */
export function productsOf(network: Network, home: readonly string[]): number[] {
  const numbers = [...network.stages.keys()];
  const inside = new Set(home);
  const wanted = new Set(
    (network.model.demands ?? [])
      .filter(({ place, amount }) => inside.has(place) && amount !== 0)
      .map(({ stage }) => network.stageNumber.get(stage)),
  );
  if (wanted.size > 0) return numbers.filter((stage) => wanted.has(stage));
  const used = new Set<number>();
  for (const [stage, needs] of network.needs.entries())
    for (const { alternatives } of needs)
      for (const input of alternatives) if (input.stage !== stage) used.add(input.stage);
  const last = numbers.filter((stage) => !used.has(stage));
  return last.length > 0 ? last : numbers;
}
