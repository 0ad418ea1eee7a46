import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProductive } from "../../../src/numeric/linear/productive.ts";

describe("isProductive(needs)", () => {
  it.each([
    ["nothing", [], true],
    ["a product that needs half of itself", [[0.5]], true],
    ["a product that needs all of itself", [[1]], false],
    ["a product that needs more than itself", [[2]], false],
    [
      "two that need half of each other",
      [
        [0, 0.5],
        [0.5, 0],
      ],
      true,
    ],
    [
      "two whose needs multiply to 1",
      [
        [0, 4],
        [0.25, 0],
      ],
      false,
    ],
    [
      "needs of very different size that multiply to 0.8",
      [
        [0, 1e9],
        [8e-10, 0],
      ],
      true,
    ],
    [
      "a need of much, without a loop",
      [
        [0, 1e6],
        [0, 0],
      ],
      true,
    ],
    // The determinant of I − needs is (1 − 2)² = 1 > 0, and yet each needs twice itself.
    [
      "two that each need twice themselves",
      [
        [2, 0],
        [0, 2],
      ],
      false,
    ],
    // From Hawkins and Simon's condition: the leading minor 1 − 0.5 is positive, the determinant 0.25 − 0.3 is not.
    [
      "two that use each other up",
      [
        [0.5, 0.6],
        [0.5, 0.5],
      ],
      false,
    ],
  ])("of %s", (_, needs, expected) => {
    expect(isProductive(needs)).toBe(expected);
  });

  const square = fc.integer({ min: 1, max: 5 }).chain((n) => {
    const row = fc.array(
      fc.nat(12).map((k) => k / 10),
      { minLength: n, maxLength: n },
    );
    return fc.array(row, { minLength: n, maxLength: n });
  });

  it("agrees with the rounds of supply to make the supplies: they die out or they do not", () => {
    fc.assert(
      fc.property(square, (needs) => {
        const { grows, isClear } = growth(needs);
        fc.pre(isClear);
        expect(isProductive(needs)).toBe(!grows);
      }),
    );
  });

  it("does not depend on the order or the units of the products, and leaves the table alone", () => {
    fc.assert(
      fc.property(
        square,
        fc.array(fc.constantFrom(0.25, 1, 4), { minLength: 5, maxLength: 5 }),
        (needs, scale) => {
          const before = JSON.stringify(needs);
          fc.pre(growth(needs).isClear);
          const reversed = needs.map((row) => [...row].reverse()).reverse();
          const rescaled = needs.map((row, i) =>
            row.map((need, j) => (need * (scale[j] ?? 1)) / (scale[i] ?? 1)),
          );
          expect(isProductive(reversed)).toBe(isProductive(needs));
          expect(isProductive(rescaled)).toBe(isProductive(needs));
          expect(JSON.stringify(needs)).toBe(before);
        },
      ),
    );
  });
});

/** Whether the needs of needs grow, by following them for many rounds; not clear where they stay about as large. */
function growth(needs: readonly (readonly number[])[]): { grows: boolean; isClear: boolean } {
  let table = needs.map((row) => [...row]);
  for (let round = 0; round < 12; round++) {
    table = table.map((row) =>
      needs.map((_, j) => row.reduce((sum, x, k) => sum + x * (table[k]?.[j] ?? 0), 0)),
    );
    const size = Math.max(...table.flat());
    if (size < 1e-9) return { grows: false, isClear: true };
    if (size > 1e9) return { grows: true, isClear: true };
  }
  return { grows: false, isClear: false };
}
