import { hhi } from "../concentration/hhi.ts";
import { checkAmount } from "../dependency/checkAmount.ts";
import { toShares } from "../toShares.ts";

/** Herfindahl–Hirschman index of amounts by place; null when nothing is above 0. */
export function concentrationOfAmounts(
  name: string,
  what: string,
  amountByPlace: Readonly<Record<string, number>>,
): number | null {
  for (const [place, amount] of Object.entries(amountByPlace)) {
    checkAmount(name, `${what} ${place}`, amount);
  }
  const amounts = Object.values(amountByPlace);
  return amounts.some((amount) => amount > 0) ? hhi(toShares(amounts)) : null;
}
