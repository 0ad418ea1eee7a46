/** A number known only within guaranteed bounds; `value` is null where no single number is defensible. */
export interface Interval {
  readonly value: number | null;
  readonly lo: number;
  readonly hi: number;
}

/** The interval that holds exactly one number. */
export function exact(value: number): Interval {
  return { value, lo: value, hi: value };
}

export function sum(terms: readonly Interval[]): Interval {
  let value: number | null = 0;
  let lo = 0;
  let hi = 0;
  for (const term of terms) {
    value = value === null || term.value === null ? null : value + term.value;
    lo += term.lo;
    hi += term.hi;
  }
  return { value, lo, hi };
}

/** Of two numbers that are at least 0. */
export function product(a: Interval, b: Interval): Interval {
  const value = a.value === null || b.value === null ? null : a.value * b.value;
  return { value, lo: a.lo * b.lo, hi: a.hi * b.hi };
}

/**
 * Bounds of `f` over a box, for an `f` that is monotone in each coordinate while the others stand still:
 * the extremes then lie on corners. Null as soon as `f` is undefined on one corner.
 */
export function overCorners(
  f: (at: readonly number[]) => number | null,
  box: readonly Interval[],
): Interval | null {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (let corner = 0; corner < 1 << box.length; corner++) {
    const y = f(box.map((side, i) => ((corner >> i) & 1 ? side.hi : side.lo)));
    if (y === null) return null;
    lo = Math.min(lo, y);
    hi = Math.max(hi, y);
  }
  const centre = box.map((side) => side.value);
  const value = centre.every((x) => x !== null) ? f(centre) : null;
  return { value, lo, hi };
}
