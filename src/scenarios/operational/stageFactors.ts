import type { ChainReading } from "./chainReading.ts";
import type { OperationalChain } from "./operationalChain.ts";

/** Two conversions along different ways agree if they differ by rounding only. */
const SAME = 1e-12;

/**
 * Units of one common good in a unit of each stage's product, where the whole chain moves one good: each process has one
 * need at most, any part of it from any of its uses, and all ways convert alike. Null where it does not.
 */
export function stageFactors(
  { cells, processes }: OperationalChain,
  { need }: ChainReading,
): ReadonlyMap<number, number> | null {
  const stageOf = (cell: number) => cells[cell]?.stage as number;
  const ratios: (readonly [output: number, input: number, units: number])[] = [];
  for (const { cell, needs } of processes) {
    if (needs.length > 1) return null;
    for (const { cell: from, amount, cap, afterUse } of needs[0] ?? []) {
      if (afterUse || cap < 1 || !(need(amount) > 0)) return null;
      ratios.push([stageOf(cell), stageOf(from), need(amount)]);
    }
  }
  const factors = new Map<number, number>();
  for (const { stage } of cells) {
    if (factors.has(stage)) continue;
    factors.set(stage, 1);
    spread(factors, ratios);
  }
  const agrees = ratios.every(([output, input, units]) => {
    const [out, into] = [factors.get(output) as number, factors.get(input) as number];
    return Math.abs(into * units - out) <= SAME * out;
  });
  return agrees ? factors : null;
}

/** Factors of all stages that are joined to one with a factor. */
function spread(
  factors: Map<number, number>,
  ratios: readonly (readonly [output: number, input: number, units: number])[],
): void {
  let size = 0;
  while (factors.size > size) {
    size = factors.size;
    for (const [output, input, units] of ratios) {
      const [out, into] = [factors.get(output), factors.get(input)];
      if (out !== undefined && into === undefined) factors.set(input, out / units);
      if (into !== undefined && out === undefined) factors.set(output, into * units);
    }
  }
}
