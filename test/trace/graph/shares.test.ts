import { describe, expect, it } from "vitest";
import { exact } from "../../../src/numeric/interval.ts";
import { sharesOf } from "../../../src/trace/graph/shares.ts";

const UNKNOWN = 9;
const near = (to: number, share: number) => ({ to, share: expect.closeTo(share, 12) });

describe("sharesOf", () => {
  it("sharesOf(masses) is each amount over the sum where all are known", () => {
    const masses = [
      { from: 0, amount: exact(30) },
      { from: 1, amount: exact(10) },
    ];
    for (const reading of ["bounds", "middle"] as const)
      expect(sharesOf(masses, reading, UNKNOWN)).toEqual([near(0, 0.75), near(1, 0.25)]);
  });

  it("sharesOf(masses) is the least of each against the most of the others, the slack unknown", () => {
    const masses = [
      { from: 0, amount: { value: 40, lo: 30, hi: 50 } },
      { from: 1, amount: { value: 20, lo: 10, hi: 30 } },
    ];
    expect(sharesOf(masses, "bounds", UNKNOWN)).toEqual([
      near(0, 30 / 60),
      near(1, 10 / 60),
      near(UNKNOWN, 20 / 60),
    ]);
    expect(sharesOf(masses, "middle", UNKNOWN)).toEqual([near(0, 40 / 60), near(1, 20 / 60)]);
  });

  it("sharesOf(masses) leaves what is unknown out of the middle and counts it in the bounds", () => {
    const masses = [
      { from: 0, amount: exact(30) },
      { from: UNKNOWN, amount: { value: 10, lo: 0, hi: 10 } },
    ];
    expect(sharesOf(masses, "bounds", UNKNOWN)).toEqual([near(0, 0.75), near(UNKNOWN, 0.25)]);
    expect(sharesOf(masses, "middle", UNKNOWN)).toEqual([near(0, 1)]);
  });

  it("sharesOf([]) is unknown, and so is a mix of zeros", () => {
    for (const masses of [[], [{ from: 0, amount: exact(0) }]])
      for (const reading of ["bounds", "middle"] as const)
        expect(sharesOf(masses, reading, UNKNOWN)).toEqual([{ to: UNKNOWN, share: 1 }]);
  });

  it("sharesOf(masses) is one edge per node", () => {
    const masses = [
      { from: 0, amount: exact(1) },
      { from: 0, amount: exact(1) },
    ];
    expect(sharesOf(masses, "bounds", UNKNOWN)).toEqual([near(0, 1)]);
  });
});
