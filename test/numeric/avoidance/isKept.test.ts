import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Aggregator,
  avoidance,
  solveAvoidance,
} from "../../../src/numeric/avoidance/avoidance.ts";
import { COSTLY, isKept } from "../../../src/numeric/avoidance/isKept.ts";
import type { Loop } from "../../../src/numeric/graph/andOrGraph.ts";
import { inOrder } from "../../../src/numeric/graph/inOrder.ts";
import { build, flags, type SmallGraph } from "../smallGraph.ts";

const SOURCES = 20;

interface Plan {
  readonly size: number;
  /** Part of each node that comes from a source. */
  readonly outside: number;
  readonly seed: number;
  /** Groups of the first node; all others have one. */
  readonly groups?: number;
}

/** A ring of nodes, each with two more edges to anywhere in it and one to a source, so that elimination fills it up. */
function tangle({ size, outside, seed, groups = 1 }: Plan): SmallGraph {
  let state = seed;
  const below = (n: number) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  const group = (v: number) => {
    const inside = [(v + 1) % size, below(size), below(size)].map(
      (to) => [to, 1 + below(9)] as const,
    );
    const all = inside.reduce((sum, [, weight]) => sum + weight, 0);
    return [...inside, [size + below(SOURCES), (all * outside) / (1 - outside)] as const];
  };
  return Array.from({ length: size + SOURCES }, (_, v) =>
    v >= size ? [] : Array.from({ length: v === 0 ? groups : 1 }, () => group(v)),
  );
}

function loopIn(graph: SmallGraph) {
  const ordered = inOrder(build(graph));
  return { ordered, loop: ordered.loops.find((loop) => loop !== null) as Loop };
}

const isCostly = ({ flops, edges }: Loop) => flops > COSTLY * edges;

describe("isKept(loop, graph)", () => {
  const kept = (plan: Omit<Plan, "seed">) => {
    const { ordered, loop } = loopIn(tangle({ ...plan, seed: 5 }));
    expect(isCostly(loop)).toBe(true);
    return isKept(loop, ordered);
  };

  it("keeps what is cheap, and what costs no more than some questions", () => {
    const ring = loopIn([[[[1, 1]]], [[[2, 1]]], [[[3, 1]]], [[[0, 1]]]]);
    expect(isKept(ring.loop, ring.ordered)).toBe(true);
    expect(kept({ size: 400, outside: 0.3 })).toBe(true);
  });

  it("keeps what many questions would cost less, only where sweeps do not close it", () => {
    expect(kept({ size: 1600, outside: 0.3 })).toBe(false);
    expect(kept({ size: 1600, outside: 0.001 })).toBe(true);
  });

  it("keeps nothing without a pattern", () => {
    const { ordered, loop } = loopIn(tangle({ size: 10, outside: 0.3, seed: 5 }));
    expect(isKept({ ...loop, pattern: null }, ordered)).toBe(false);
  });
});

describe("avoidance in a loop whose elimination is costly", () => {
  const kinds: readonly Aggregator[] = ["weakestLink", "mean", "product", "frechetLower"];
  const questions = fc.array(fc.subarray([...Array(SOURCES).keys()]), {
    minLength: 2,
    maxLength: 5,
  });

  /** The last question on a graph that was asked all, and on a graph of its own. */
  function expectSameBits(plan: Plan, asked: readonly number[][], kind: Aggregator) {
    const graph = tangle(plan);
    const n = graph.length;
    expect(isCostly(loopIn(graph).loop)).toBe(true);
    const before = build(graph);
    const last = flags(n, asked.at(-1)?.map((source) => plan.size + source) ?? []);
    for (const sources of asked) {
      const bad = flags(
        n,
        sources.map((source) => plan.size + source),
      );
      avoidance(before, bad, kind);
    }
    const fresh = solveAvoidance(build(graph), last, kind);
    expect(avoidance(before, last, kind)).toEqual(fresh.avoided);
    avoidance(before, flags(n, []), kind);
    expect(avoidance(before, last, kind)).toEqual(fresh.avoided);
    expect(solveAvoidance(before, last, kind)).toEqual(fresh);
  }

  it("has the same bits whatever was asked of the graph before, by any aggregator", () => {
    const plans = fc.record({
      size: fc.integer({ min: 420, max: 470 }),
      outside: fc.constantFrom(0.5, 0.1, 0.001),
      seed: fc.integer({ min: 1, max: 2 ** 30 }),
      groups: fc.constantFrom(1, 2),
    });
    fc.assert(fc.property(plans, questions, fc.constantFrom(...kinds), expectSameBits), {
      numRuns: 12,
    });
  });

  it("has the same bits where sweeps answer every question", () => {
    const asked = [[0, 3], [1, 2, 7], [], [4], [0, 3, 5]];
    for (const kind of ["weakestLink", "product"] as const)
      expectSameBits({ size: 1600, outside: 0.3, seed: 11 }, asked, kind);
  });
});
