import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../../src/display/formatQuantity.ts";
import { roundedDown } from "../../../src/display/sentences/roundedDown.ts";

describe("roundedDown(amount, unit)", () => {
  it.each([
    [1.236, "t", "1.23"],
    [0.12999, "t", "0.129"],
    [1999.99, "t", "1,999"],
    [0.95799, "share", "95.7 %"],
    [0.99999, "share", "99.9 %"],
    [0.00167, "1", "0.001"],
    [10, "t", "10"],
    [0, "t", "0"],
  ])("keeps what is printed below %d %s", (amount, unit, text) => {
    expect(formatQuantity(roundedDown(amount, unit), unit)).toBe(text);
  });

  it("is never printed above the amount, and loses little of it", () => {
    const amounts = fc.double({ min: 1e-5, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amounts, fc.constantFrom("t", "share"), (amount, unit) => {
        const text = formatQuantity(roundedDown(amount, unit), unit);
        if (text.startsWith("<")) return;
        const shown = Number(text.replace(/,| %/g, "")) / (unit === "share" ? 100 : 1);
        expect(shown).toBeLessThanOrEqual(amount * (1 + 1e-11));
        if (amount > 0.01) expect(shown).toBeGreaterThan(amount * 0.98);
      }),
    );
  });
});
