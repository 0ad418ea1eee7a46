import { chainAnswer, type OpenChain, Unsolved } from "./chainAnswer.ts";
import { exempted } from "./longestDays.ts";

/** How long shares can be held, and what is drawn per day from each store meanwhile. */
export interface HeldLevels {
  readonly days: number;
  readonly drawn: readonly number[];
}

/** Holds the share of every group as long as the stores allow: the plan that draws on them at the least pace. */
export function heldLevels(chain: OpenChain, shares: Float64Array): HeldLevels {
  const { totals, wanted, pace, stores } = chain.layout;
  const held = totals.map((column, group) => {
    const want = wanted[group] as number;
    return [column, want > 0 ? (shares[group] as number) * want : 0, want] as const;
  });
  const bounds = [...held, ...exempted(chain, () => true)];
  const forEver = chainAnswer(chain, { cost: [], bounds });
  if (forEver !== null) return { days: Infinity, drawn: stores.map(() => 0) };
  const answer = chainAnswer(chain, {
    cost: [[pace, -1]],
    bounds: [...bounds, [pace, 0, Infinity]],
  });
  if (answer === null) throw new Unsolved("what is served has no plan");
  return {
    days: 1 / (answer.columns[pace] as number),
    drawn: stores.map((column) => answer.columns[column] as number),
  };
}
