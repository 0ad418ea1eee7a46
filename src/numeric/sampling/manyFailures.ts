import type { FailureLaw } from "./failureLaw.ts";
import type { Uniform } from "./uniforms.ts";

/** The states in which at least so many parties fail. */
export interface ManyFailures {
  readonly mass: number;
  /** A draw from them: failing parties, ascending. Only where the mass is above 0. */
  readonly draw: (uniform: Uniform) => number[];
}

/**
 * States of at least `least` failing parties, with their probability and draws from them alone: first the state of the common
 * shocks, then one party after another, each given that enough of the others can still fail.
 */
export function manyFailures(law: FailureLaw, least: number): ManyFailures {
  const { parties, weight } = law;
  const reach = new Float64Array(weight.length);
  const tables = Array.from(weight, (_, state) => tailsOf(law, state, least));
  let mass = 0;
  for (let state = 0; state < weight.length; state++) {
    mass += (weight[state] as number) * (tables[state]?.[least] as number);
    reach[state] = mass;
  }
  const draw = (uniform: Uniform) => {
    const at = uniform() * mass;
    let state = 0;
    while (state < weight.length - 1 && (reach[state] as number) <= at) state += 1;
    const tails = tables[state] as Float64Array;
    const failed: number[] = [];
    for (let c = 0; c < parties; c++) {
      const need = Math.max(0, least - failed.length);
      const here = tails[c * (least + 1) + need] as number;
      const after = tails[(c + 1) * (least + 1) + Math.max(0, need - 1)] as number;
      const fails = law.probability[state * parties + c] as number;
      if (uniform() * here < fails * after) failed.push(c);
    }
    return failed;
  };
  return { mass, draw };
}

/** Probability that at least so many of the parties from one on fail, by first party and number. */
function tailsOf({ parties, probability }: FailureLaw, state: number, least: number): Float64Array {
  const width = least + 1;
  const tails = new Float64Array((parties + 1) * width);
  tails[parties * width] = 1;
  for (let c = parties - 1; c >= 0; c--) {
    const fails = probability[state * parties + c] as number;
    tails[c * width] = 1;
    for (let j = 1; j <= least; j++)
      tails[c * width + j] =
        fails * (tails[(c + 1) * width + j - 1] as number) +
        (1 - fails) * (tails[(c + 1) * width + j] as number);
  }
  return tails;
}
