import type { Balance } from "./balance.ts";
import { checkAmount } from "./checkAmount.ts";

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
