/** An amount as it is printed, but never above itself: of what is said to be there at least. */
export function roundedDown(amount: number, unit: string | null): number {
  if (!(amount > 0)) return amount;
  const scale = unit === "share" ? 100 : 1;
  const shown = clean(amount * scale);
  const digits = digitsOf(shown, unit);
  return clean(clean(Math.floor(clean(shown * 10 ** digits)) / 10 ** digits) / scale);
}

/** Decimals that `formatQuantity` prints of it at most; below nothing where it counts digits alone. */
function digitsOf(shown: number, unit: string | null): number {
  const threeDigits = 2 - Math.floor(Math.log10(shown));
  if (shown >= 1e15 || shown < 1e-6) return threeDigits;
  if (unit === "share") return Math.min(2, Math.max(0, threeDigits));
  if (unit === "1" && shown < 1) return Math.max(3, threeDigits - 2);
  return Math.max(0, threeDigits);
}

/** Without the noise of floating-point arithmetic. */
function clean(x: number): number {
  return Number(x.toPrecision(12));
}
