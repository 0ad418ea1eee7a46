/** Checks that a number is finite and not negative. */
export function checkAmount(name: string, what: string, amount: number): void {
  if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name}: ${what} must be finite and not negative (got ${amount})`);
  }
}
