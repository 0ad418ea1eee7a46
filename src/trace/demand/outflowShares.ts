import type { Interval } from "../../numeric/interval.ts";
import { type Edge, type Mass, type Reading, sharesOf } from "../graph/shares.ts";

/** Sums of floating-point amounts miss each other by a few units in the last place; any larger gap goes somewhere. */
const ROUNDING = 1e-9;

/**
 * Shares of a whole of which some masses are known and the rest goes to one node. Where the masses are more than the whole,
 * they are the whole. For bounds: the least share of each, the slack with the unknown node.
 */
export function outflowShares(
  masses: readonly Mass[],
  { whole, rest }: { readonly whole: Interval; readonly rest: number },
  { reading, unknown }: { readonly reading: Reading; readonly unknown: number },
): Edge[] {
  const most = masses.reduce((sum, { amount }) => sum + amount.hi, 0);
  const isSame = (amount: number) => Math.abs(amount - most) <= ROUNDING * most;
  if (reading === "middle") {
    const all = masses.reduce((sum, { amount }) => sum + (amount.value ?? amount.lo), 0);
    const left = Math.max(0, (whole.value ?? whole.lo) - all);
    const amount = { value: left > ROUNDING * all ? left : 0, lo: 0, hi: left };
    return sharesOf([...masses, { from: rest, amount }], reading, unknown);
  }
  const hi = isSame(whole.hi) ? most : whole.hi;
  const lo = isSame(whole.lo) ? most : whole.lo;
  const least = masses.map(({ from, amount }): Mass => {
    const others = most - amount.hi;
    return massOf(from, amount.lo > 0 ? amount.lo / Math.max(hi, amount.lo + others) : 0);
  });
  const left = massOf(rest, lo > 0 ? Math.max(0, 1 - most / lo) : 0);
  const known = [...least, left].filter(({ from }) => from !== unknown);
  const slack = 1 - known.reduce((sum, { amount }) => sum + amount.lo, 0);
  const open = slack > 1e-12 ? [massOf(unknown, slack)] : [];
  return sharesOf([...known, ...open], reading, unknown);
}

function massOf(from: number, share: number): Mass {
  return { from, amount: { value: share, lo: share, hi: share } };
}
