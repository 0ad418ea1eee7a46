import { describe, expect, it } from "vitest";
import type { Aggregator } from "../../src/numeric/avoidance/aggregators.ts";
import type { SmallGraph } from "../numeric/smallGraph.ts";
import { parts } from "./avoidanceQuestions.ts";

/** The part of node 0 that avoids the bad nodes. */
const first = (graph: SmallGraph, bad: readonly number[], kind: Aggregator = "weakestLink") =>
  parts({ graph, bad }, kind)[0] as number;

/** Edges of one group. */
const from = (...edges: (readonly [to: number, share: number])[]) => edges;

describe("It is not so", () => {
  it("that the mean is a lower bound of what can be made: it is 9/20 where 2/5 can be", () => {
    // Of the one input 3/5 come from a maker with 2/3 of its ore from home, of the other 1/2.
    const [ore, foreign] = [2, 3];
    const graph = [
      [from([1, 3 / 5], [foreign, 2 / 5]), from([ore, 1 / 2], [foreign, 1 / 2])],
      [from([ore, 2 / 3], [foreign, 1 / 3])],
      [],
      [],
    ];
    expect(first(graph, [foreign], "mean")).toBeCloseTo(9 / 20, 15);
    expect(first(graph, [foreign])).toBeCloseTo(2 / 5, 15);
  });

  it("that exposures to several sum to at most 1, or to that to all of them: 5/4 beside 19/20", () => {
    // Home A, countries C, D and E; mines in C, D and A, refiners in C, E and A.
    const mines = from([4, 1 / 2], [5, 1 / 4], [6, 1 / 4]);
    const graph = [
      [from([1, 3 / 5], [2, 1 / 5], [3, 1 / 5])],
      [mines],
      [mines],
      [mines],
      [],
      [],
      [],
    ];
    const [c, d, e] = [[1, 4], [5], [2]];
    const each = [c, d, e].map((bad) => 1 - first(graph, bad));
    expect(each.reduce((sum, x) => sum + x)).toBeCloseTo(5 / 4, 14);
    expect(1 - first(graph, [...c, ...d, ...e])).toBeCloseTo(19 / 20, 14);
  });

  it("that it is continuous in the data: a loop with any supply from outside is 1, with none 0", () => {
    for (const rest of [0.1, 1e-6, 1e-12, 1e-15])
      expect(first([[from([1, 1])], [from([0, 1 - rest], [2, rest])], []], [])).toBe(1);
    expect(first([[from([1, 1])], [from([0, 1])], []], [])).toBe(0);
  });

  it("that use of itself is neutral in a product or a mean: 1/4 becomes 1/6", () => {
    const half = from([1, 1 / 2], [2, 1 / 2]);
    const own = from([0, 1 / 2], [1, 1 / 4], [2, 1 / 4]);
    expect(first([[half, half], [], []], [2], "product")).toBeCloseTo(1 / 4, 15);
    expect(first([[own, half], [], []], [2], "product")).toBeCloseTo(1 / 6, 15);
    // Half of one group used by itself gives the other group two thirds of the weight.
    const good = from([1, 1]);
    expect(first([[half, good], [], []], [2], "mean")).toBeCloseTo(3 / 4, 15);
    expect(first([[own, good], [], []], [2], "mean")).toBeCloseTo(5 / 6, 15);
  });

  it("that exposure by the weakest link has diminishing returns: 1/2, 1/2 and 1/2 become 1", () => {
    const [a, b, x, clean] = [1, 2, 3, 4];
    const graph = [
      [from([b, 1 / 2], [x, 1 / 2]), from([a, 1 / 2], [clean, 1 / 2])],
      [],
      [],
      [],
      [],
    ];
    const exposure = (...bad: number[]) => 1 - first(graph, bad);
    expect([exposure(a), exposure(a, b), exposure(a, x)]).toEqual([1 / 2, 1 / 2, 1 / 2]);
    expect(exposure(a, b, x)).toBe(1);
  });

  it("that suppliers of one country may be merged: 0 becomes 1/2", () => {
    const [good, bad] = [3, 4];
    const apart = [[from([1, 1]), from([2, 1])], [from([good, 1])], [from([bad, 1])], [], []];
    const pooled = from([good, 1 / 2], [bad, 1 / 2]);
    const merged = [[from([1, 1]), from([1, 1])], [pooled], [], [], []];
    expect(first(apart, [bad])).toBe(0);
    expect(first(merged, [bad])).toBe(1 / 2);
  });

  it("that one more supplier at home raises it: fed from abroad it makes 1/2 of 1", () => {
    const [other, foreign] = [2, 3];
    expect(first([[from([1, 1])], [], [], []], [foreign])).toBe(1);
    const both = [[from([1, 1 / 2], [other, 1 / 2])], [], [from([foreign, 1])], []];
    expect(first(both, [foreign])).toBe(1 / 2);
  });

  it("that recycling raises it: with a reagent from abroad, 1 falls by what is recycled", () => {
    const [recycler, reagent] = [2, 3];
    for (const recycled of [0.1, 0.3, 0.9]) {
      const graph = [
        [from([1, 1 - recycled], [recycler, recycled])],
        [],
        [from([0, 1]), from([reagent, 1])],
        [],
      ];
      expect(first(graph, [])).toBe(1);
      expect(first(graph, [reagent])).toBeCloseTo(1 - recycled, 15);
    }
  });

  it("that suppliers more even than one mean less exposure: concentration 1 to 1/2, exposure 0 to 1/2", () => {
    const concentration = (group: readonly (readonly [number, number])[]) =>
      group.reduce((sum, [, share]) => sum + share ** 2, 0);
    const [one, two] = [from([1, 1]), from([1, 1 / 2], [2, 1 / 2])];
    expect([one, two].map(concentration)).toEqual([1, 1 / 2]);
    const exposure = (group: typeof one) => 1 - first([[group], [], []], [2]);
    expect([one, two].map(exposure)).toEqual([0, 1 / 2]);
  });
});
