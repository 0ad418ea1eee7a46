/** Parties that fail independently of each other in each state of some common shocks. */
export interface FailureLaw {
  readonly parties: number;
  /** Probability of each state of the shocks: bit b of its number says whether shock b comes. */
  readonly weight: Float64Array;
  /** Probability that a party fails, by state and party. */
  readonly probability: Float64Array;
}

/** A shock that makes each of its members fail with probability `passThrough` where it comes. */
export interface CommonShock {
  readonly probability: number;
  readonly passThrough: number;
  readonly members: readonly number[];
}

/** So many shocks have 4,096 states. */
export const MOST_SHOCKS = 12;

/**
 * Parties with probabilities of their own and common shocks: party c fails by 1 − (1 − I_c) Π (1 − B_b J_bc) over the shocks b
 * that it is a member of, all I, B and J independent.
 */
export function failureLaw(own: Float64Array, shocks: readonly CommonShock[]): FailureLaw {
  if (shocks.length > MOST_SHOCKS)
    throw new RangeError(`shocks: must be at most ${MOST_SHOCKS} (got ${shocks.length})`);
  const parties = own.length;
  const states = 2 ** shocks.length;
  const weight = new Float64Array(states).fill(1);
  const stays = new Float64Array(states * parties);
  for (let state = 0; state < states; state++) {
    for (let c = 0; c < parties; c++) stays[state * parties + c] = 1 - (own[c] as number);
    for (const [b, { probability, passThrough, members }] of shocks.entries()) {
      const comes = ((state >> b) & 1) === 1;
      weight[state] = (weight[state] as number) * (comes ? probability : 1 - probability);
      if (!comes) continue;
      for (const c of members) {
        const at = state * parties + c;
        stays[at] = (stays[at] as number) * (1 - passThrough);
      }
    }
  }
  return { parties, weight, probability: stays.map((stay) => 1 - stay) };
}
