/**
 * Shares of each supplier in the sum of the quantities.
 *
 * Formula: pᵢ = xᵢ / Σ xⱼ, where xᵢ is the quantity of supplier i; every quantity is divided by the largest first, so that the sum neither overflows nor vanishes.
 *
 * @param quantities - quantity of each supplier, all in one unit, each finite and ≥ 0, at least one above 0
 * @returns shares in the same order, each in [0, 1] (dimensionless), summing to 1; the whole is the sum of the quantities; never null
 * @throws RangeError when a quantity is negative or not finite, or none is above 0
 * @see Definition of a share
 * @example
 * toShares([60, 30, 10]) // => [0.6, 0.3, 0.1]
 */
export function toShares(quantities: ArrayLike<number>): number[] {
  let largest = 0;
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i] as number;
    if (!(quantity >= 0 && quantity < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `toShares: each quantity must be finite and not negative (got ${quantity} at position ${i})`,
      );
    }
    if (quantity > largest) largest = quantity;
  }
  if (largest === 0) {
    throw new RangeError(
      `toShares: one quantity at least must be above 0 (got ${quantities.length} quantities, none above 0)`,
    );
  }
  // Adding 0 turns -0 into 0.
  const scaled = Array.from(quantities, (quantity) => quantity / largest + 0);
  const total = scaled.reduce((sum, part) => sum + part, 0);
  return scaled.map((part) => part / total);
}
