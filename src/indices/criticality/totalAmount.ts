/** Sum of amounts by place. */
export function totalAmount(amountByPlace: Readonly<Record<string, number>>): number {
  return Object.values(amountByPlace).reduce((sum, amount) => sum + amount, 0);
}
