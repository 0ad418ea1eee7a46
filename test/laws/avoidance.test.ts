import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aggregator } from "../../src/numeric/avoidance/aggregators.ts";
import { avoidance, solveAvoidance } from "../../src/numeric/avoidance/avoidance.ts";
import { visitGraph, visitsFrom } from "../../src/numeric/visits/visitFrequency.ts";
import { toNumber } from "../numeric/fraction.ts";
import { leastReach } from "../numeric/leastReach.ts";
import { build, flags, questions, renamed, smallGraphs } from "../numeric/smallGraph.ts";
import {
  AGGREGATORS,
  anyQuestion,
  exposures,
  parts,
  type Question,
  ROUNDING,
  roundingOf,
} from "./avoidanceQuestions.ts";

/** All nodes of the first question have the same part in the second, under their names there. */
function expectSame(
  [before, after]: readonly [Question, Question],
  kinds: readonly Aggregator[],
  { loops, name = (v) => v }: { loops: boolean; name?: (v: number) => number },
) {
  for (const kind of kinds) {
    const [x, y] = [parts(before, kind), parts(after, kind)];
    for (const v of before.graph.keys()) {
      const gap = Math.abs((x[v] as number) - (y[name(v)] as number));
      expect(gap).toBeLessThanOrEqual(roundingOf(kind, loops));
    }
  }
}

describe("The part of a node that avoids bad nodes", () => {
  it("is at least 0 and at most 1, and the part exposed is the rest", () => {
    fc.assert(
      fc.property(anyQuestion, ({ graph, bad }) => {
        for (const kind of AGGREGATORS) {
          const found = solveAvoidance(build(graph), flags(graph.length, bad), kind);
          for (const v of graph.keys()) {
            const [a, e] = [found.avoided[v] as number, found.exposed[v] as number];
            expect(Math.min(a, e)).toBeGreaterThanOrEqual(0);
            expect(a + e).toBeCloseTo(1, 12);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("rises from Fréchet's bound to the product, the weakest link and the mean", () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.nat(5)), ({ graph, bad, loops }, weights) => {
        const groupWeight = graph.flat().map((_, g) => 1 + (weights[g] ?? 0));
        const [lowest, product, weakest, mean] = AGGREGATORS.map((kind) =>
          avoidance(build(graph, groupWeight), flags(graph.length, bad), kind),
        );
        const slack = roundingOf("product", loops);
        for (const v of graph.keys()) {
          expect(product?.[v]).toBeGreaterThanOrEqual((lowest?.[v] as number) - slack);
          expect(weakest?.[v]).toBeGreaterThanOrEqual((product?.[v] as number) - ROUNDING);
          expect(mean?.[v]).toBeGreaterThanOrEqual((weakest?.[v] as number) - ROUNDING);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("never rises when more nodes are bad", () => {
    fc.assert(
      fc.property(anyQuestion, ({ graph, bad, more, loops }) => {
        for (const kind of AGGREGATORS) {
          const few = parts({ graph, bad }, kind);
          const many = parts({ graph, bad: [...bad, ...more] }, kind);
          for (const v of graph.keys())
            expect(many[v]).toBeLessThanOrEqual((few[v] as number) + roundingOf(kind, loops));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is above 0 under the weakest link just where brute force finds it so, and as much", () => {
    fc.assert(
      fc.property(questions({ size: 5, groups: 3 }), (question) => {
        const found = parts(question, "weakestLink");
        for (const [v, exact] of leastReach(question.graph, question.bad).entries()) {
          expect(found[v]).toBeCloseTo(toNumber(exact), 13);
          expect((found[v] as number) > 0).toBe(exact.top > 0n);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("stays the same when a node is split into two with the same inputs", () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(6), ({ graph, bad, loops }, pick) => {
        const v = pick % graph.length;
        const twin = graph.length;
        const split = graph.map((groups) =>
          groups.map((group) =>
            group.flatMap(([to, w]) =>
              to === v ? [[v, w / 4] as const, [twin, (3 * w) / 4] as const] : [[to, w] as const],
            ),
          ),
        );
        const after = {
          graph: [...split, split[v] ?? []],
          bad: bad.includes(v) ? [...bad, twin] : bad,
        };
        expectSame([{ graph, bad }, after], AGGREGATORS, { loops });
      }),
      { numRuns: 300 },
    );
  });

  it("stays the same when a good node that only passes on is put before a node", () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(6), ({ graph, bad, loops }, pick) => {
        const v = pick % graph.length;
        const through = graph.length;
        const longer = graph.map((groups) =>
          groups.map((group) => group.map(([to, w]) => [to === v ? through : to, w] as const)),
        );
        const after = { graph: [...longer, [[[v, 1] as const]]], bad };
        expectSame([{ graph, bad }, after], AGGREGATORS, { loops });
      }),
      { numRuns: 300 },
    );
  });

  it("stays the same under the weakest link when a node uses part of its own output", () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(6), fc.nat(40), ({ graph, bad, loops }, pick, power) => {
        const v = pick % graph.length;
        const own = graph.map((groups, u) =>
          u === v ? groups.map((group) => [...group, [u, 2 ** power] as const]) : groups,
        );
        expectSame(
          [
            { graph, bad },
            { graph: own, bad },
          ],
          ["weakestLink"],
          { loops },
        );
      }),
      { numRuns: 300 },
    );
  });

  it("goes with the node when the nodes change their numbers", () => {
    const cases = anyQuestion.chain(({ graph, bad, loops }) => {
      const ids = [...graph.keys()];
      const names = fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length });
      return names.map((name) => ({ graph, bad, loops, name: (v: number) => name[v] as number }));
    });
    fc.assert(
      fc.property(cases, ({ graph, bad, loops, name }) => {
        const names = [...graph.keys()].map(name);
        const after = { graph: renamed(graph, names), bad: bad.map(name) };
        expectSame([{ graph, bad }, after], AGGREGATORS, { loops, name });
      }),
      { numRuns: 300 },
    );
  });
});

describe("Exposure to a set of nodes", () => {
  it("to two sets at once is no more than to the one and to the other together", () => {
    fc.assert(
      fc.property(anyQuestion, ({ graph, bad, more, loops }) => {
        for (const kind of AGGREGATORS) {
          const [one, other] = [
            exposures({ graph, bad }, kind),
            exposures({ graph, bad: more }, kind),
          ];
          const both = exposures({ graph, bad: [...bad, ...more] }, kind);
          for (const v of graph.keys())
            expect(both[v]).toBeLessThanOrEqual(
              (one[v] as number) + (other[v] as number) + roundingOf(kind, loops),
            );
        }
      }),
      { numRuns: 400 },
    );
  });

  const expectDiminishing = (
    { graph, bad, more }: Question & { more: readonly number[] },
    kind: Aggregator,
    slack: number,
  ) => {
    const both = bad.filter((v) => more.includes(v));
    const [one, other, either, common] = [bad, more, [...bad, ...more], both].map((set) =>
      exposures({ graph, bad: set }, kind),
    );
    for (const v of graph.keys())
      expect((either?.[v] as number) + (common?.[v] as number)).toBeLessThanOrEqual(
        (one?.[v] as number) + (other?.[v] as number) + slack,
      );
  };

  it("has diminishing returns as a mean or a product", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const kind of ["mean", "product"] as const)
          expectDiminishing(question, kind, roundingOf(kind, question.loops));
      }),
      { numRuns: 300 },
    );
  });

  it("has diminishing returns under every aggregator where each node has one group", () => {
    fc.assert(
      fc.property(questions({ groups: 1 }), (question) => {
        for (const kind of AGGREGATORS) expectDiminishing(question, kind, ROUNDING);
      }),
      { numRuns: 200 },
    );
  });

  it("lies between that to its largest node and the sum over its nodes, as Fréchet's bounds have it", () => {
    fc.assert(
      fc.property(questions({ groups: 1, loops: false }), ({ graph, bad }) => {
        const passing = visitsFrom(visitGraph(build(graph)), 0);
        const each = bad.map((v) => passing[v] as number);
        const exposed = exposures({ graph, bad }, "weakestLink")[0] as number;
        expect(exposed).toBeGreaterThanOrEqual(Math.max(0, ...each) - ROUNDING);
        expect(exposed).toBeLessThanOrEqual(each.reduce((a, b) => a + b, 0) + ROUNDING);
      }),
      { numRuns: 200 },
    );
  });

  it("is the same under every aggregator where each node has one group", () => {
    fc.assert(
      fc.property(smallGraphs({ groups: 1 }), fc.array(fc.nat(6)), (graph, bad) => {
        const [lowest, ...others] = AGGREGATORS.map((kind) => exposures({ graph, bad }, kind));
        for (const other of others)
          for (const v of graph.keys()) expect(other[v]).toBeCloseTo(lowest?.[v] as number, 12);
      }),
      { numRuns: 200 },
    );
  });
});
