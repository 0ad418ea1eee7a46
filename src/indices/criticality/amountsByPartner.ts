import type { PartnerImport } from "./methodInputs.ts";

/** Imports summed by partner, from outside the home or from inside it. */
export function amountsByPartner(
  imports: readonly PartnerImport[],
  side: "outside" | "inside",
): Readonly<Record<string, number>> {
  const amounts = new Map<string, number>();
  for (const { partner, amount, inside = false } of imports) {
    if (inside !== (side === "inside")) continue;
    amounts.set(partner, (amounts.get(partner) ?? 0) + amount);
  }
  return Object.fromEntries(amounts);
}
