import { passing } from "./passing.ts";
import { absorb, isFrozen, type TradeState, updateShortage } from "./tradeState.ts";

/**
 * One sweep of proportional trade allocation: who is still short raises imports and cuts exports by one and the same part,
 * but nobody raises exports who has no reserves left.
 */
export function proportionalSweep(state: TradeState, absorbed: number): void {
  absorb(state, absorbed);
  const { table, amount, shortage } = state;
  const { from, to } = table;
  const frozen = Uint8Array.from(table.places, (_, i) => (isFrozen(state, i) ? 1 : 0));
  const open = amount.map((sent, link) => (frozen[from[link] as number] === 1 ? 0 : sent));
  const { exports } = passing(table, amount);
  const { imports } = passing(table, open);
  const part = shortage.map((lack, i) =>
    partOf(lack, (exports[i] as number) + (imports[i] as number)),
  );
  for (let link = 0; link < amount.length; link++) {
    const [i, j] = [from[link] as number, to[link] as number];
    const asked = frozen[i] === 1 ? 0 : (part[j] as number);
    amount[link] = (amount[link] as number) * (1 + asked - (part[i] as number));
  }
  updateShortage(state);
}

/** Part of a whole that covers a lack, all of it at most; 0 of nothing. */
export function partOf(lack: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, lack) / whole) : 0;
}
