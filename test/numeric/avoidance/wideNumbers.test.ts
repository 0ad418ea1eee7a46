import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTHING, type Wide, wideNumbers } from "../../../src/numeric/avoidance/wideNumbers.ts";
import { type Fraction, fraction, isLess, minus, over, plus, times } from "../fraction.ts";

const doubles = fc.double({ min: 0, max: 1e300, noNaN: true });
const positive = doubles.filter((x) => x > 0);
const counts = fc.constantFrom(64, 100, 257, 1300);

/** What a wide number stands for. */
const worth = ({ digits, exponent }: Wide): Fraction =>
  exponent >= 0 ? fraction(digits << BigInt(exponent)) : fraction(digits, 1n << BigInt(-exponent));

/** Whether x is y, which is above 0, or below it by less than the part 2 ** −digits. */
const isCutFrom = (x: Fraction, y: Fraction, digits: number) =>
  !isLess(y, x) && isLess(times(minus(y, x), fraction(1n << BigInt(digits))), y);

describe("wideNumbers(count)", () => {
  it("takes numbers as they are and gives them back, down to the least there is", () => {
    const { from, toNumber } = wideNumbers(64);
    for (const x of [0, 5e-324, 2 ** -1022, 0.1, 1, 3, 1e300]) expect(toNumber(from(x))).toBe(x);
    expect(from(0)).toEqual(NOTHING);
    expect(wideNumbers(64).from(3)).toEqual({ digits: 3n << 62n, exponent: -62 });
    fc.assert(
      fc.property(doubles, counts, (x, count) => {
        const wide = wideNumbers(count);
        expect(wide.toNumber(wide.from(x))).toBe(x);
      }),
      { numRuns: 200 },
    );
  });

  it("adds, multiplies and divides, each time cut off after its digits", () => {
    fc.assert(
      fc.property(positive, positive, positive, counts, (x, y, z, count) => {
        const wide = wideNumbers(count);
        const a = wide.over(wide.from(x), wide.from(z));
        const b = wide.from(y);
        for (const [found, exact] of [
          [wide.plus(a, b), plus(worth(a), worth(b))],
          [wide.times(a, b), times(worth(a), worth(b))],
          [wide.over(a, b), over(worth(a), worth(b))],
        ] as const)
          expect(isCutFrom(worth(found), exact, count - 2)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps a part far below double precision, and products far below the least number", () => {
    const { from, plus: add, isMore, times: multiply, over: divide, toNumber } = wideNumbers(300);
    expect(isMore(add(from(1), from(2 ** -200)), from(1))).toBe(true);
    const tiny = multiply(from(1e-300), from(1e-300));
    expect(toNumber(tiny)).toBe(0);
    expect(toNumber(divide(tiny, from(1e-300)))).toBeCloseTo(1e-300, 310);
  });

  it("compares as fractions do, with nothing below all else", () => {
    const { from, over: divide, isMore } = wideNumbers(80);
    fc.assert(
      fc.property(doubles, positive, doubles, (x, y, z) => {
        const [a, b] = [divide(from(x), from(y)), from(z)];
        expect(isMore(a, b)).toBe(isLess(worth(b), worth(a)));
        expect(isMore(b, a)).toBe(isLess(worth(a), worth(b)));
      }),
      { numRuns: 200 },
    );
    expect(isMore(from(5e-324), NOTHING)).toBe(true);
    expect(isMore(NOTHING, NOTHING)).toBe(false);
  });
});
