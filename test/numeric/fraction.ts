/** Exact fractions, for brute force on small graphs. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(top), BigInt(bottom)];
  const sign = b < 0n ? -1n : 1n;
  const common = gcd(a < 0n ? -a : a, b < 0n ? -b : b) || 1n;
  return { top: (sign * a) / common, bottom: (sign * b) / common };
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

export const plus = (x: Fraction, y: Fraction) =>
  fraction(x.top * y.bottom + y.top * x.bottom, x.bottom * y.bottom);
export const minus = (x: Fraction, y: Fraction) => plus(x, fraction(-y.top, y.bottom));
export const times = (x: Fraction, y: Fraction) => fraction(x.top * y.top, x.bottom * y.bottom);
export const over = (x: Fraction, y: Fraction) => fraction(x.top * y.bottom, x.bottom * y.top);
export const isLess = (x: Fraction, y: Fraction) => x.top * y.bottom < y.top * x.bottom;
export const least = (x: Fraction, y: Fraction) => (isLess(y, x) ? y : x);

/** The nearest number, for fractions whose parts may be far larger than any. */
export function toNumber({ top, bottom }: Fraction): number {
  if (top === 0n) return 0;
  const digits = (x: bigint) => x.toString(2).length;
  const shift = 70 - (digits(top < 0n ? -top : top) - digits(bottom));
  const scaled = shift >= 0 ? (top << BigInt(shift)) / bottom : top / (bottom << BigInt(-shift));
  return Number(scaled) * 2 ** -shift;
}

/** "2/5" or "1" as written in golden files. */
export function parseFraction(text: string | number): Fraction {
  const [top = "0", bottom = "1"] = String(text).split("/");
  return fraction(BigInt(top), BigInt(bottom));
}

/** The x of a x = right, for a nonsingular table (Gauss–Jordan). */
export function solveExactly(a: readonly Fraction[][], right: readonly Fraction[]): Fraction[] {
  const rows = a.map((row, i) => [...row, right[i] as Fraction]);
  for (let k = 0; k < rows.length; k++) {
    const at = rows.findIndex((row, i) => i >= k && row[k]?.top !== 0n);
    if (at < 0) throw new Error("singular");
    [rows[k], rows[at]] = [rows[at] as Fraction[], rows[k] as Fraction[]];
    const pivot = rows[k]?.[k] as Fraction;
    rows[k] = (rows[k] as Fraction[]).map((x) => over(x, pivot));
    for (const [i, row] of rows.entries()) {
      const factor = row[k] as Fraction;
      if (i === k || factor.top === 0n) continue;
      rows[i] = row.map((x, j) => minus(x, times(factor, rows[k]?.[j] as Fraction)));
    }
  }
  return rows.map((row) => row.at(-1) as Fraction);
}
