import { describe, expect, it } from "vitest";
import { completions } from "../../../src/indices/concentration/completions.ts";

describe("completions(market)", () => {
  it("gives the shares themselves when nothing is missing", () => {
    const listed = [0.6, 0.4];
    expect(completions({ listed, other: 0, unknown: 0 })).toEqual({
      even: listed,
      point: listed,
      uneven: listed,
    });
    expect(completions({ listed, other: 0, unknown: 0, places: 3 }).even).toEqual([0.6, 0.4, 0]);
  });

  it("never gives other to a listed supplier", () => {
    const { even, uneven } = completions({ listed: [0.5, 0], other: 0.5, unknown: 0, places: 4 });
    expect(even).toEqual([0.5, 0, 0.25, 0.25]);
    expect(uneven).toEqual([0.5, 0, 0.5]);
  });

  it("pours unknown onto the smallest until they are level, or onto the largest", () => {
    const market = { listed: [0.5, 0.125], other: 0, unknown: 0.375, places: 4 };
    expect(completions(market).even).toEqual([0.5, 0.5 / 3, 0.5 / 3, 0.5 / 3]);
    expect(completions(market).uneven).toEqual([0.875, 0.125]);
    expect(completions({ listed: [0.25], other: 0.5, unknown: 0.25 }).uneven).toEqual([0.25, 0.75]);
  });

  it("leaves out what infinitely many suppliers share", () => {
    const { even, point } = completions({ listed: [0.5], other: 0.25, unknown: 0.25 });
    expect(even).toEqual([0.5]);
    expect(point[0]).toBeCloseTo(2 / 3, 12);
    expect(point).toHaveLength(1);
  });

  it("splits unknown like the known shares for the point", () => {
    const { point } = completions({ listed: [0.5, 0.25], other: 0, unknown: 0.25, places: 2 });
    expect(point).toEqual([0.5 / 0.75, 0.25 / 0.75]);
  });

  it("has an answer when nothing at all is known", () => {
    const { even, point, uneven } = completions({ listed: [], other: 0, unknown: 1, places: 4 });
    expect(even).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(point).toEqual(even);
    expect(uneven).toEqual([1]);
  });

  it.each([
    [{ listed: [0.5], other: 0.5, unknown: 0, places: 1 }, "at least 2 (got 1)"],
    [{ listed: [], other: 0, unknown: 1, places: 0 }, "at least 1 (got 0)"],
    [{ listed: [0.5], other: 0.5, unknown: 0, places: 2.5 }, "at least 2 (got 2.5)"],
    [{ listed: [0.5], other: 0.4, unknown: 0 }, "shares must sum to 1 (got 0.9)"],
    [{ listed: [0.5], other: 0.6, unknown: -0.1 }, "finite and not negative (got -0.1"],
  ])("throws a RangeError for %j", (market, message) => {
    expect(() => completions(market)).toThrow(RangeError);
    expect(() => completions(market)).toThrow(message);
  });
});
