import type { LinearAnswer } from "../linearProgram/linearProgram.ts";
import { chainAnswer, type OpenChain, Unsolved } from "./chainAnswer.ts";
import { exempted } from "./longestDays.ts";
import type { Bind, EvenShares, Tiers } from "./plan.ts";

/** A group whose part in the price of the common level is above this stands in its way. */
const PART = 1e-9;

/** What the pace of stores is bound by. */
export type Pace = readonly [least: number, most: number];

interface Serving {
  readonly chain: OpenChain;
  readonly pace: Pace;
  readonly shares: Float64Array;
  readonly binds: Bind[][];
}

/**
 * Serves groups tier by tier, each as evenly as possible: the least share is made as large as can be, then the least of
 * those that can still rise, and so on. The shares do not depend on which of several best plans the solver finds.
 */
export function evenShares(chain: OpenChain, tiers: Tiers, pace: Pace): EvenShares {
  const { wanted } = chain.layout;
  const serving: Serving = {
    ...{ chain, pace },
    shares: new Float64Array(wanted.length).fill(Number.NaN),
    binds: wanted.map(() => []),
  };
  for (const tier of tiers) {
    let active = tier.filter((group) => (wanted[group] as number) > 0);
    while (active.length > 0) active = raise(serving, active);
  }
  return { shares: serving.shares, binds: serving.binds };
}

/** Raises the common share of some groups as far as it goes; those that can still rise are left. */
function raise(serving: Serving, active: readonly number[]): number[] {
  const { chain, pace, shares, binds } = serving;
  const { level, levelRows, wanted } = chain.layout;
  const inside = new Set(active);
  const answer = chainAnswer(chain, {
    cost: [[level, 1]],
    bounds: [
      [level, 0, 1],
      [chain.layout.pace, ...pace],
      ...held(serving),
      ...exempted(chain, (group) => !inside.has(group)),
    ],
  });
  if (answer === null) throw new Unsolved("a share that was served before cannot be served again");
  const share = Math.min(1, Math.max(0, answer.columns[level] as number));
  const price = (group: number) =>
    Math.abs((answer.prices[levelRows[group] as number] as number) * (wanted[group] as number));
  const blocked = share >= 1 - PART ? [] : active.filter((group) => price(group) > PART);
  const done = blocked.length === 0 ? active : blocked;
  const reasons = blocked.length === 0 ? [] : bindsOf(chain, answer);
  for (const group of done) {
    shares[group] = share;
    binds[group] = reasons;
  }
  return active.filter((group) => !done.includes(group));
}

/** Bounds that keep what has been served already. */
function held({ chain, shares }: Serving): (readonly [number, number, number])[] {
  const { totals, wanted } = chain.layout;
  return totals.flatMap((column, group) => {
    const share = shares[group] as number;
    const want = wanted[group] as number;
    return Number.isNaN(share) ? [] : [[column, share * want, want] as const];
  });
}

/** Limits whose change would change the value, dearest first. */
function bindsOf({ program, layout, chain }: OpenChain, answer: LinearAnswer): Bind[] {
  const worth = (column: number) => {
    let value = 0;
    for (let p = program.start[column] as number; p < (program.start[column + 1] as number); p++)
      value -= (program.factor[p] as number) * (answer.prices[program.row[p] as number] as number);
    return value;
  };
  const columns = (kind: "process" | "leg", list: readonly number[]) =>
    list.map((column, number): Bind => {
      const most = program.upper[column] as number;
      const price = Number.isFinite(most) ? worth(column) : 0;
      return { kind, number, price, worth: price * most };
    });
  const stores = chain.stores.map((_, number): Bind => {
    const price = answer.prices[layout.storeRows[number] as number] as number;
    const drawn = answer.columns[layout.stores[number] as number] as number;
    return { kind: "store", number, price, worth: price * drawn };
  });
  return [...columns("process", layout.processes), ...columns("leg", layout.legs), ...stores]
    .filter(({ worth }) => worth > PART)
    .sort((a, b) => b.worth - a.worth);
}
