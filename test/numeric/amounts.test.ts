import { describe, expect, it } from "vitest";
import {
  amountAt,
  isKnown,
  put,
  putMore,
  putNumber,
  unknownAmounts,
} from "../../src/numeric/amounts.ts";
import { exact } from "../../src/numeric/interval.ts";

describe("unknownAmounts(count)", () => {
  it("knows none of them", () => {
    const amounts = unknownAmounts(3);
    expect([...amounts.value, ...amounts.lo, ...amounts.hi]).toEqual(Array(9).fill(Number.NaN));
    expect([0, 1, 2].map((i) => amountAt(amounts, i))).toEqual([null, null, null]);
    expect(isKnown(amounts, 1)).toBe(false);
  });
});

describe("put(amounts, i, amount)", () => {
  it.each([
    ["a number with bounds", { value: 2, lo: 1, hi: 3 }],
    ["bounds without a number", { value: null, lo: 1, hi: 3 }],
    ["zero, which is known", exact(0)],
  ])("keeps %s", (_, amount) => {
    const amounts = unknownAmounts(2);
    put(amounts, 1, amount);
    expect(amountAt(amounts, 1)).toEqual(amount);
    expect(isKnown(amounts, 1)).toBe(true);
    expect(amountAt(amounts, 0)).toBeNull();
  });

  it("changes nothing for an unknown amount", () => {
    const amounts = unknownAmounts(1);
    putNumber(amounts, 0, 5);
    put(amounts, 0, null);
    expect(amountAt(amounts, 0)).toEqual(exact(5));
  });
});

describe("putNumber(amounts, i, amount)", () => {
  it("is put with the bounds at the number", () => {
    const amounts = unknownAmounts(1);
    putNumber(amounts, 0, 7);
    expect(amountAt(amounts, 0)).toEqual(exact(7));
  });
});

describe("putMore(amounts, i, amount)", () => {
  it("adds to what is known, and begins with what is not", () => {
    const amounts = unknownAmounts(1);
    putMore(amounts, 0, null);
    expect(amountAt(amounts, 0)).toBeNull();
    putMore(amounts, 0, { value: 2, lo: 1, hi: 3 });
    expect(amountAt(amounts, 0)).toEqual({ value: 2, lo: 1, hi: 3 });
    putMore(amounts, 0, exact(10));
    expect(amountAt(amounts, 0)).toEqual({ value: 12, lo: 11, hi: 13 });
  });
});
