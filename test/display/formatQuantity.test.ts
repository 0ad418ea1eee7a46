import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../src/display/formatQuantity.ts";
import { interval } from "./arbitraryResult.ts";

describe("formatQuantity(share) is in percent", () => {
  it.each([
    [0.62, "62 %"],
    [0.6234, "62.3 %"],
    [0.05678, "5.68 %"],
    [1, "100 %"],
    [1.25, "125 %"],
    [-0.35, "−35 %"],
    [0.1 + 0.2, "30 %"],
  ])("%d is %s", (x, text) => expect(formatQuantity(x, "share")).toBe(text));

  it.each([
    [0, "0 %"],
    [0.00001, "<0.01 %"],
    [0.9996, "99.96 %"],
    [0.999999, ">99.99 %"],
    [0.1 * 3 + 0.7 - 1e-16, "100 %"],
  ])("and rounds neither to nothing nor to all: %d is %s", (x, text) =>
    expect(formatQuantity(x, "share")).toBe(text),
  );
});

describe("formatQuantity(number) of other units", () => {
  it.each([
    [0.562, "1", "0.562"],
    [0.05, "1", "0.050"],
    [0.0004, "1", "0.0004"],
    [4.2, "1", "4.20"],
    [3, "1", "3"],
    [0, "1", "0"],
    [86300, "t/yr", "86,300"],
    [1234567.8, "t/yr", "1,234,568"],
    [4.2, "suppliers", "4.2"],
    [12.345, "t", "12.3"],
    [-1200, "t", "−1,200"],
    [1.5e-9, "t", "1.5e−9"],
    [6.02e23, "t", "6.02e+23"],
  ])("%d in %s is %s", (x, unit, text) => expect(formatQuantity(x, unit)).toBe(text));
});

describe("formatQuantity(interval) beside bounds that are next to nothing", () => {
  it.each(["1", "share", "t/yr"])("does not fill the line with zeros, in %s", (unit) => {
    const text = formatQuantity({ value: null, lo: 0, hi: 1e-200 }, unit);
    expect(text).toMatch(/^0(\.0+)?–/);
    expect(text.length).toBeLessThan(20);
  });
});

describe("formatQuantity(interval) prints no digit that the bounds do not support", () => {
  it.each([
    [{ value: 0.62, lo: 0.58, hi: 0.66 }, "share", "62 % (58–66 %)"],
    [{ value: null, lo: 0.58, hi: 0.66 }, "share", "58–66 %"],
    [{ value: 0.623, lo: 0.621, hi: 0.626 }, "share", "62.3 % (62.1–62.6 %)"],
    [{ value: 0.5, lo: 0, hi: 1 }, "share", "50 % (0–100 %)"],
    [{ value: 0.5, lo: 0.5, hi: 0.5 }, "share", "50 %"],
    [{ value: -0.02, lo: -0.1, hi: 0.05 }, "share", "−2 % (−10 … 5 %)"],
    [{ value: 0.562, lo: 0.481, hi: 0.689 }, "1", "0.56 (0.48–0.69)"],
    [{ value: 12345, lo: 11040, hi: 13960 }, "t", "12,300 (11,000–14,000)"],
    [{ value: 1234567, lo: 1000000, hi: 1500000 }, "t", "1,200,000 (1,000,000–1,500,000)"],
  ])("%o in %s is %s", (x, unit, text) => expect(formatQuantity(x, unit)).toBe(text));

  it("rounds bounds outwards, so that they still hold", () => {
    expect(formatQuantity({ value: null, lo: 0.5899, hi: 0.6601 }, "share")).toBe("58–67 %");
  });

  it("keeps the leading digit of what is not zero", () => {
    expect(formatQuantity({ value: 5, lo: 2.5, hi: 1e6 }, "t")).toBe("5 (2–1,000,000)");
  });

  test.prop([interval, fc.constantFrom("share", "1", "t")])(
    "the printed bounds hold the given ones",
    (x, unit) => {
      fc.pre(Math.max(Math.abs(x.lo), Math.abs(x.hi)) < 1e300);
      const scale = unit === "share" ? 100 : 1;
      const range = formatQuantity({ ...x, value: null }, unit).replace(" %", "");
      const [lo, hi] = range
        .split(/ … |(?<=\d)–/)
        .map((part) => Number(part.replaceAll(",", "").replaceAll("−", "-")));
      if (hi === undefined || lo === undefined) return;
      expect(lo).toBeLessThanOrEqual(x.lo * scale + Math.abs(x.lo * scale) * 1e-11);
      expect(hi).toBeGreaterThanOrEqual(x.hi * scale - Math.abs(x.hi * scale) * 1e-11);
    },
  );
});
