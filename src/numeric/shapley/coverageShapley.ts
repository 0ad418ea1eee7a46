import type { TouchedSets } from "./touchedSets.ts";

/**
 * Shapley value of the game in which some colours are worth the probability that one of them at least is met: each
 * set's probability in equal parts to its colours. They sum to the probability that any is met.
 */
export function coverageShapley(sets: TouchedSets, colours: number): Float64Array {
  const value = new Float64Array(colours);
  for (const [set, weight] of sets) {
    const digits = set.toString(2);
    const met: number[] = [];
    for (let i = 0; i < digits.length; i++) if (digits[i] === "1") met.push(digits.length - 1 - i);
    for (const c of met) value[c] = (value[c] as number) + weight / met.length;
  }
  return value;
}
