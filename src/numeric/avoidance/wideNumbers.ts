/** A number that is 0 or more: `digits` × 2 ** `exponent`, with as many digits as its arithmetic has unless it is 0. */
export interface Wide {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Arithmetic on numbers that are 0 or more, each result cut off after the same count of binary digits. */
export interface WideNumbers {
  readonly from: (x: number) => Wide;
  readonly toNumber: (x: Wide) => number;
  readonly plus: (x: Wide, y: Wide) => Wide;
  readonly times: (x: Wide, y: Wide) => Wide;
  /** x / y, for y above 0. */
  readonly over: (x: Wide, y: Wide) => Wide;
  readonly isMore: (x: Wide, y: Wide) => boolean;
}

export const NOTHING: Wide = { digits: 0n, exponent: 0 };

const MANTISSA = 2n ** 52n;

/** Arithmetic with a given count of binary digits, at least 64; exponents may be as large as they like. */
export function wideNumbers(count: number): WideNumbers {
  const all = BigInt(count);
  const limit = 1n << all;
  const spare = all - 53n;
  const rounding = all - 64n;
  const cut = (digits: bigint, exponent: number): Wide =>
    digits >= limit ? { digits: digits >> 1n, exponent: exponent + 1 } : { digits, exponent };
  const from = (x: number): Wide => {
    const { mantissa, exponent } = partsOf(x);
    if (mantissa === 0n) return NOTHING;
    return { digits: mantissa << spare, exponent: exponent - Number(spare) };
  };
  const toNumber = ({ digits, exponent }: Wide): number => {
    if (digits === 0n) return 0;
    const scale = exponent + Number(rounding);
    // In two steps, since 2 ** scale alone may be too small for a number that is not.
    const half = Math.trunc(scale / 2);
    return Number(digits >> rounding) * 2 ** half * 2 ** (scale - half);
  };
  const plus = (x: Wide, y: Wide): Wide => {
    if (x.digits === 0n) return y;
    if (y.digits === 0n) return x;
    if (x.exponent < y.exponent) return plus(y, x);
    const gap = x.exponent - y.exponent;
    return gap > count ? x : cut(x.digits + (y.digits >> BigInt(gap)), x.exponent);
  };
  const times = (x: Wide, y: Wide): Wide => {
    if (x.digits === 0n || y.digits === 0n) return NOTHING;
    return cut((x.digits * y.digits) >> (all - 1n), x.exponent + y.exponent + count - 1);
  };
  const over = (x: Wide, y: Wide): Wide => {
    if (x.digits === 0n) return NOTHING;
    return cut((x.digits << all) / y.digits, x.exponent - y.exponent - count);
  };
  return { from, toNumber, plus, times, over, isMore };
}

function isMore(x: Wide, y: Wide): boolean {
  if (x.digits === 0n || y.digits === 0n || x.exponent === y.exponent) return x.digits > y.digits;
  return x.exponent > y.exponent;
}

const double = new DataView(new ArrayBuffer(8));

/** x = mantissa × 2 ** exponent, exactly, the mantissa of 53 digits unless x is 0. */
function partsOf(x: number): { mantissa: bigint; exponent: number } {
  double.setFloat64(0, x);
  const bits = double.getBigUint64(0);
  const power = Number(bits / MANTISSA);
  let mantissa = bits % MANTISSA;
  if (power > 0) return { mantissa: mantissa + MANTISSA, exponent: power - 1075 };
  let exponent = -1074;
  while (mantissa > 0n && mantissa < MANTISSA) {
    mantissa <<= 1n;
    exponent--;
  }
  return { mantissa, exponent };
}
