/** What a home makes, buys and sells of one product in one period, all in one unit. */
export interface Balance {
  readonly production: number;
  readonly imports: number;
  readonly exports: number;
  /** Taken out of stock, negative when stock was built up; left out when stock changes are not counted. */
  readonly stockDrawdown?: number;
}

/** Checks that a number is finite and not negative. */
export function checkAmount(name: string, what: string, amount: number): void {
  if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name}: ${what} must be finite and not negative (got ${amount})`);
  }
}

/** Checks that production, imports and exports are finite and not negative and the stock drawdown finite. */
export function checkBalance(name: string, balance: Balance): void {
  checkAmount(name, "production", balance.production);
  checkAmount(name, "imports", balance.imports);
  checkAmount(name, "exports", balance.exports);
  const { stockDrawdown = 0 } = balance;
  if (!Number.isFinite(stockDrawdown)) {
    throw new RangeError(`${name}: stockDrawdown must be finite (got ${stockDrawdown})`);
  }
}
