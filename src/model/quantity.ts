import * as z from "zod";
import { exact, type Interval } from "../numeric/interval.ts";

/** Amounts up to here can be summed and squared by the million without overflow. */
export const LARGEST_AMOUNT = 1e150;

const amount = z.number().nonnegative().max(LARGEST_AMOUNT);

/** A number that is known, or known within bounds. A number that is not known is left out. */
export const Quantity = z
  .union(
    [
      amount,
      z
        .strictObject({
          value: amount.describe("Best single number"),
          lo: amount.describe("Lower bound"),
          hi: amount.describe("Upper bound"),
        })
        .refine((q) => q.lo <= q.value && q.value <= q.hi, { error: "hold lo ≤ value ≤ hi" }),
    ],
    { error: "be a finite number ≥ 0, or { value, lo, hi } with 0 ≤ lo ≤ value ≤ hi" },
  )
  .describe(
    "A number from 0 to 1e150, or { value, lo, hi } with lo ≤ value ≤ hi; left out means unknown",
  )
  .meta({ id: "Quantity" });

export type Quantity = z.output<typeof Quantity>;

export function intervalOf(quantity: Quantity): Interval {
  return typeof quantity === "number" ? exact(quantity) : quantity;
}
