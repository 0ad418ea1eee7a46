/** Amounts summed by place. */
export function amountsByPlace(
  entries: readonly { readonly place: string; readonly amount: number }[],
): Readonly<Record<string, number>> {
  const amounts = new Map<string, number>();
  for (const { place, amount } of entries) amounts.set(place, (amounts.get(place) ?? 0) + amount);
  return Object.fromEntries(amounts);
}
