import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percolation } from "../../../src/numeric/flow/percolation.ts";
import golden from "../../golden/percolation.json" with { type: "json" };

type Pair = readonly [number, number];
const edgesOf = (nodes: number, pairs: readonly Pair[]) => ({
  nodes,
  from: pairs.map(([from]) => from),
  to: pairs.map(([, to]) => to),
});

/** Size of the largest component of the nodes that are kept, by walking. */
function largest(nodes: number, pairs: readonly Pair[], kept: ReadonlySet<number>): number {
  const seen = new Set<number>();
  let most = 0;
  for (let v = 0; v < nodes; v++) {
    if (!kept.has(v) || seen.has(v)) continue;
    const found = [v];
    seen.add(v);
    for (const at of found)
      for (const [a, b] of pairs)
        for (const [here, there] of [
          [a, b],
          [b, a],
        ] as const)
          if (here === at && kept.has(there) && !seen.has(there)) {
            seen.add(there);
            found.push(there);
          }
    most = Math.max(most, found.length);
  }
  return most;
}

describe("a percolation curve", () => {
  it("is that of networkx under removal by degree", () => {
    const { edges, order, giant_component_sizes: sizes, schneider_R } = golden.percolation;
    const found = percolation(edgesOf(order.length, edges as unknown as Pair[]), order);
    expect(Array.from(found.sizes)).toEqual(sizes);
    expect(found.robustness).toBeCloseTo(schneider_R, 15);
  });

  it("of a star falls to 1 with its centre, and R is (n − 1)/n²", () => {
    const star = edgesOf(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    const { sizes, robustness } = percolation(star, [0, 1, 2, 3, 4]);
    expect(Array.from(sizes)).toEqual([5, 1, 1, 1, 1, 0]);
    expect(robustness).toBeCloseTo(4 / 25, 15);
  });

  it("is what walking finds after each removal, also when nodes are left", () => {
    const graphs = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        pairs: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 14 }),
        order: fc.shuffledSubarray(Array.from({ length: nodes }, (_, v) => v)),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ nodes, pairs, order }) => {
        const { sizes, robustness } = percolation(edgesOf(nodes, pairs), order);
        const kept = new Set(Array.from({ length: nodes }, (_, v) => v));
        const expected = [largest(nodes, pairs, kept)];
        for (const v of order) {
          kept.delete(v);
          expected.push(largest(nodes, pairs, kept));
        }
        expect(Array.from(sizes)).toEqual(expected);
        expect(robustness === null).toBe(order.length < nodes);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses nodes that are not there or named twice", () => {
    expect(() => percolation(edgesOf(2, []), [2])).toThrow("order must name nodes (got 2 of 2)");
    expect(() => percolation(edgesOf(2, []), [1, 1])).toThrow("each node once (got 1 twice)");
    expect(() => percolation(edgesOf(2, [[0, 2]]), [])).toThrow(
      "edges must join nodes (got 0 and 2 of 2)",
    );
  });
});
