import { type Interval, sum } from "./interval.ts";

/** Many amounts with bounds; NaN in all three marks one that is not known. */
export interface Amounts {
  readonly value: Float64Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** `count` amounts, none of them known yet. */
export function unknownAmounts(count: number): Amounts {
  const empty = () => new Float64Array(count).fill(Number.NaN);
  return { value: empty(), lo: empty(), hi: empty() };
}

export function put(amounts: Amounts, i: number, amount: Interval | null): void {
  if (amount === null) return;
  amounts.value[i] = amount.value ?? Number.NaN;
  amounts.lo[i] = amount.lo;
  amounts.hi[i] = amount.hi;
}

/** Adds to what is known already. */
export function putMore(amounts: Amounts, i: number, amount: Interval | null): void {
  const before = amountAt(amounts, i);
  put(amounts, i, amount === null || before === null ? amount : sum([before, amount]));
}

export function putNumber(amounts: Amounts, i: number, amount: number): void {
  amounts.value[i] = amount;
  amounts.lo[i] = amount;
  amounts.hi[i] = amount;
}

export function isKnown(amounts: Amounts, i: number): boolean {
  return !Number.isNaN(amounts.lo[i]);
}

export function amountAt(amounts: Amounts, i: number): Interval | null {
  if (!isKnown(amounts, i)) return null;
  const value = amounts.value[i] as number;
  return {
    value: Number.isNaN(value) ? null : value,
    lo: amounts.lo[i] as number,
    hi: amounts.hi[i] as number,
  };
}

export function copyOf({ value, lo, hi }: Amounts): Amounts {
  return { value: value.slice(), lo: lo.slice(), hi: hi.slice() };
}
