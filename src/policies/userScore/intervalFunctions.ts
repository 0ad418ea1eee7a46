import type { Label } from "../../indices/shareIndex.ts";

/** The least and the most that a number can be. */
export type Span = readonly [lo: number, hi: number];

/** Bounds of a function of numbers within bounds, or why there is none somewhere within. */
export type Spanned = Span | { readonly reason: Label };

export function isSpan(spanned: Spanned): spanned is Span {
  return Array.isArray(spanned);
}

const because = (en: string, ja: string): { readonly reason: Label } => ({ reason: { en, ja } });

const DIVIDED = because(
  "a divisor is 0 or may be 0 within the bounds",
  "割る数が0、または上下限の範囲内で0になりうる",
);
const NEGATIVE = because(
  "a root, logarithm or power of a number that is or may be negative or 0",
  "負または0になりうる数の根・対数・べき乗",
);

/** Bounds over the corners, for what is monotone in each argument while the others stand still. */
function corners(of: (a: number, b: number) => number, a: Span, b: Span): Span {
  const all = [of(a[0], b[0]), of(a[0], b[1]), of(a[1], b[0]), of(a[1], b[1])];
  return [Math.min(...all), Math.max(...all)];
}

export function added(a: Span, b: Span): Spanned {
  return [a[0] + b[0], a[1] + b[1]];
}

export function subtracted(a: Span, b: Span): Spanned {
  return [a[0] - b[1], a[1] - b[0]];
}

export function multiplied(a: Span, b: Span): Spanned {
  return corners((x, y) => x * y, a, b);
}

export function divided(a: Span, b: Span): Spanned {
  return b[0] <= 0 && b[1] >= 0 ? DIVIDED : corners((x, y) => x / y, a, b);
}

export function power(base: Span, exponent: Span): Spanned {
  const [n] = exponent;
  if (n === exponent[1] && Number.isInteger(n)) return wholePower(base, n);
  if (base[0] < 0 || (base[0] === 0 && n <= 0)) return NEGATIVE;
  return corners((x, y) => x ** y, base, exponent);
}

function wholePower([lo, hi]: Span, n: number): Spanned {
  const spansZero = lo <= 0 && hi >= 0;
  if (n < 0 && spansZero) return DIVIDED;
  const ends = [lo ** n, hi ** n];
  return [spansZero && n > 0 && n % 2 === 0 ? 0 : Math.min(...ends), Math.max(...ends)];
}

export function smallest(spans: readonly Span[]): Spanned {
  return [Math.min(...spans.map(([lo]) => lo)), Math.min(...spans.map(([, hi]) => hi))];
}

export function largest(spans: readonly Span[]): Spanned {
  return [Math.max(...spans.map(([lo]) => lo)), Math.max(...spans.map(([, hi]) => hi))];
}

export function exponential([lo, hi]: Span): Spanned {
  return [Math.exp(lo), Math.exp(hi)];
}

export function logarithm([lo, hi]: Span): Spanned {
  return lo > 0 ? [Math.log(lo), Math.log(hi)] : NEGATIVE;
}

export function root([lo, hi]: Span): Spanned {
  return lo >= 0 ? [Math.sqrt(lo), Math.sqrt(hi)] : NEGATIVE;
}

export function arithmeticMean(spans: readonly Span[]): Spanned {
  const mean = (end: 0 | 1) => spans.reduce((sum, span) => sum + span[end] / spans.length, 0);
  return [mean(0), mean(1)];
}

export function geometricMean(spans: readonly Span[]): Spanned {
  if (spans.some(([lo]) => lo < 0)) return NEGATIVE;
  const mean = (end: 0 | 1) =>
    spans.reduce((product, span) => product * span[end] ** (1 / spans.length), 1);
  return [mean(0), mean(1)];
}
