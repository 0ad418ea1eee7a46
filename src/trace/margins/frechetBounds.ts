import type { Interval } from "../../numeric/interval.ts";

/** A share of what a stage supplies, and how often a unit of the product needs that stage. */
export interface Margin {
  readonly share: Interval;
  readonly ways: number;
}

/** Share of units that meet it at one stage at least, whatever goes with whatever; the value as if at random. */
export function metAnywhere(margins: readonly Margin[]): Interval {
  const lo = Math.max(...margins.map(({ share }) => share.lo));
  const sum = margins.reduce((all, { share, ways }) => all + ways * share.hi, 0);
  const hi = Math.max(lo, Math.min(1, sum));
  const none = product(margins, (share) => 1 - share);
  return { value: within(none === null ? null : 1 - none, lo, hi), lo, hi };
}

/** Share of units that have it at all stages. */
export function metEverywhere(margins: readonly Margin[]): Interval {
  const lacking = margins.reduce((sum, { share, ways }) => sum + ways * (1 - share.lo), 0);
  const hi = Math.min(...margins.map(({ share }) => share.hi));
  const lo = Math.min(hi, Math.max(0, 1 - lacking));
  return {
    value: within(
      product(margins, (share) => share),
      lo,
      hi,
    ),
    lo,
    hi,
  };
}

function product(margins: readonly Margin[], of: (share: number) => number): number | null {
  return margins.reduce<number | null>((all, { share: { value }, ways }) => {
    return all === null || value === null ? null : all * of(value) ** ways;
  }, 1);
}

function within(value: number | null, lo: number, hi: number): number | null {
  return value === null ? null : Math.min(Math.max(value, lo), hi);
}
