import type { Interval } from "../../numeric/interval.ts";
import type { Ban, OperationalChain, Reading, Want } from "./operationalChain.ts";

/** How one reading of a chain takes its numbers: the least takes little supply, large needs and large demand. */
export interface ChainReading {
  readonly supply: (amount: Interval) => number;
  readonly need: (amount: Interval) => number;
  readonly bans: readonly Ban[];
}

export function chainReading(chain: OperationalChain, reading: Reading): ChainReading {
  const [lo, hi] = [(amount: Interval) => amount.lo, (amount: Interval) => amount.hi];
  if (reading === "least") return { supply: lo, need: hi, bans: chain.bans.least };
  if (reading === "most") return { supply: hi, need: lo, bans: chain.bans.most };
  const middle = ({ value, lo, hi }: Interval) => value ?? (lo + hi) / 2;
  return { supply: middle, need: middle, bans: chain.bans.most };
}

/**
 * Most that one market can be served. The share of a group of several markets may rise or fall with what one of them wants:
 * a bound of it takes what they want one way for what can be served, and the other way for the whole.
 */
export function wantOf(
  { wants }: Pick<OperationalChain, "wants">,
  { supply, need }: ChainReading,
  { amount, group }: Want,
): number {
  const together = wants.filter((one) => one.group === group);
  const isSplit =
    group < 0 || (together.length > 1 && together.some((one) => one.amount.lo < one.amount.hi));
  return isSplit ? supply(amount) : need(amount);
}

/** Whether the middle of every number is known. */
export function hasMiddle(chain: OperationalChain): boolean {
  return amountsOf(chain).every(({ value }) => value !== null);
}

/** Whether all readings are the same. */
export function isExact(chain: OperationalChain): boolean {
  const { least, most } = chain.bans;
  return (
    least.length === 0 && most.length === 0 && amountsOf(chain).every(({ lo, hi }) => lo === hi)
  );
}

function amountsOf({ processes, legs, stores, wants, bans }: OperationalChain): Interval[] {
  return [
    ...processes.map(({ most }) => most),
    ...processes.flatMap(({ needs }) => needs.flatMap((uses) => uses.map(({ amount }) => amount))),
    ...legs.map(({ most }) => most),
    ...stores.map(({ amount }) => amount),
    ...wants.map(({ amount }) => amount),
    ...bans.most.map(({ left }) => left),
  ];
}
