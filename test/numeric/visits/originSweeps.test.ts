import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Loop } from "../../../src/numeric/graph/andOrGraph.ts";
import { inOrder } from "../../../src/numeric/graph/inOrder.ts";
import { originShares } from "../../../src/numeric/visits/originShares.ts";
import { originSweeps } from "../../../src/numeric/visits/originSweeps.ts";
import { build, type SmallGraph, smallGraphs } from "../smallGraph.ts";

/** One large loop: each node leads to `inside` others of it and, by `leak`, to one of four sources. */
function largeLoop(size: number, { inside, leak }: { inside: number; leak: number }) {
  let state = 11;
  const pick = (n: number) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  const others = Array.from({ length: size }, (_, v) => [
    [
      [(v + 1) % size, (1 - leak) / inside] as const,
      ...Array.from({ length: inside - 1 }, () => [pick(size), (1 - leak) / inside] as const),
      [size + pick(4), leak] as const,
    ],
  ]);
  return [...others, [], [], [], []];
}

/** Largest miss of a share from what the node's edges give it, and of a node's shares from 1 altogether. */
function misses(graph: SmallGraph, originOf: readonly number[], origins: number) {
  const { shares, none, gap } = originShares(build(graph), Int32Array.from(originOf), origins);
  let equation = 0;
  let whole = 0;
  for (const [v, [group]] of graph.entries()) {
    let all = none[v] as number;
    for (let k = 0; k < origins; k++) {
      const share = shares[v * origins + k] as number;
      all += share;
      if (group === undefined || (originOf[v] as number) >= 0) continue;
      const given = group.reduce((x, [to, w]) => x + w * (shares[to * origins + k] as number), 0);
      equation = Math.max(equation, Math.abs(share - given));
    }
    whole = Math.max(whole, Math.abs(all - 1));
  }
  return { equation, whole, gap };
}

describe("originShares in large loops", () => {
  it("sweeps a loop too large to eliminate until it is closed, marked nodes or not", () => {
    const graph = largeLoop(4000, { inside: 10, leak: 0.2 });
    const loop = inOrder(build(graph)).loops.find((l) => l !== null) as Loop;
    expect(loop.pattern === null).toBe(true);
    for (const marks of [0, 50]) {
      const originOf = graph.map((_, v) => (v >= 4001 ? v - 4001 : v < marks ? v % 5 : -1));
      const { equation, whole, gap } = misses(graph, originOf, 5);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThanOrEqual(1e-14);
      expect(equation).toBeLessThanOrEqual(1e-14);
      expect(whole).toBeLessThanOrEqual(1e-13);
    }
  });

  it("eliminates a loop that sweeps would not close soon", () => {
    const graph = largeLoop(700, { inside: 4, leak: 1e-9 });
    const { pattern, flops, edges } = inOrder(build(graph)).loops.find((l) => l !== null) as Loop;
    expect(pattern === null).toBe(false);
    expect(flops).toBeGreaterThan(200 * 5 * edges);
    const originOf = graph.map((_, v) => v - 700).map((k) => Math.max(-1, k));
    const { equation, whole, gap } = misses(graph, originOf, 4);
    expect(gap).toBe(0);
    expect(equation).toBeLessThanOrEqual(1e-14);
    expect(whole).toBeLessThanOrEqual(1e-13);
  });

  it("states a gap that bounds what few sweeps miss", () => {
    fc.assert(
      fc.property(
        smallGraphs({ size: 9, groups: 1 }),
        fc.integer({ min: 1, max: 12 }),
        (small, limit) => {
          const graph = small.map((groups, v) => groups.map((g) => g.filter(([to]) => to !== v)));
          const whole = graph.map((groups) => groups.filter((g) => g.length > 0));
          const given = build(whole);
          const ordered = inOrder(given);
          const last = whole.length - 1;
          const originOf = Int32Array.from(whole, (_, v) => (v === last ? 0 : -1));
          const exact = originShares(given, originOf, 1);
          for (const loop of ordered.loops) {
            if (loop === null) continue;
            const rows = Float64Array.from(
              whole.flatMap((_, v) => [exact.shares[v], exact.none[v]]) as number[],
            );
            const step = ordered.edgeShare;
            const gap = originSweeps(
              { graph: ordered, originOf, step, width: 2, rows },
              loop,
              limit,
            );
            for (const v of loop.sweep) {
              const error = Math.abs((rows[2 * v] as number) - (exact.shares[v] as number));
              expect(error).toBeLessThanOrEqual(gap + 1e-14);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
