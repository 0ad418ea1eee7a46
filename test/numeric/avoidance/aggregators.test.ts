import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import {
  type Fraction,
  fraction,
  isLess,
  least,
  minus,
  ONE,
  over,
  plus,
  times,
  toNumber,
  ZERO,
} from "../fraction.ts";
import { paths, total, trees } from "../pathEnumeration.ts";
import { build, exactShares, flags, questions, type SmallGraph } from "../smallGraph.ts";

const sum = (xs: readonly Fraction[]) => xs.reduce(plus, ZERO);

const EXACTLY = {
  weakestLink: (xs: readonly Fraction[]) => xs.reduce(least, ONE),
  product: (xs: readonly Fraction[]) => xs.reduce(times, ONE),
  frechetLower: (xs: readonly Fraction[]) => {
    const rest = minus(ONE, sum(xs.map((x) => minus(ONE, x))));
    return isLess(rest, ZERO) ? ZERO : rest;
  },
  mean: (xs: readonly Fraction[]) => over(sum(xs), fraction(xs.length)),
};

function exactly(graph: SmallGraph, bad: readonly number[], kind: keyof typeof EXACTLY) {
  const parts: Fraction[] = [];
  for (let v = graph.length - 1; v >= 0; v--) {
    const groups = graph[v] ?? [];
    const sums = groups.map((group) =>
      sum(exactShares(group).map(([to, share]) => times(share, parts[to] as Fraction))),
    );
    parts[v] = bad.includes(v) ? ZERO : groups.length === 0 ? ONE : EXACTLY[kind](sums);
  }
  return parts.map(toNumber);
}

const withoutLoops = { loops: false, size: 8 };

describe("avoidance(graph, bad, aggregator) without loops", () => {
  it.each(["weakestLink", "product", "frechetLower", "mean"] as const)(
    "is the definition in exact fractions (%s)",
    (kind) => {
      fc.assert(
        fc.property(questions({ ...withoutLoops, groups: 3 }), ({ graph, bad }) => {
          const found = avoidance(build(graph), flags(graph.length, bad), kind);
          for (const [v, exact] of exactly(graph, bad, kind).entries())
            expect(found[v]).toBeCloseTo(exact, 14);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it("is the weight of the paths that avoid the bad nodes, under every aggregator, for one group per node", () => {
    fc.assert(
      fc.property(questions({ ...withoutLoops, groups: 1 }), ({ graph, bad }) => {
        const all = paths(graph, 0);
        const good = all.filter(({ nodes }) => !nodes.some((v) => bad.includes(v)));
        expect(toNumber(total(all))).toBe(1);
        for (const kind of ["weakestLink", "product", "frechetLower", "mean"] as const)
          expect(avoidance(build(graph), flags(graph.length, bad), kind)[0]).toBeCloseTo(
            toNumber(total(good)),
            14,
          );
      }),
      { numRuns: 500 },
    );
  });

  it("is, as a product, the weight of the trees that avoid the bad nodes", () => {
    fc.assert(
      fc.property(questions({ loops: false, size: 6 }), ({ graph, bad }) => {
        const good = trees(graph, 0).filter(({ nodes }) => !nodes.some((v) => bad.includes(v)));
        const found = avoidance(build(graph), flags(graph.length, bad), "product")[0];
        expect(found).toBeCloseTo(toNumber(total(good)), 14);
      }),
      { numRuns: 300 },
    );
  });
});
