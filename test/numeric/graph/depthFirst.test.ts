import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { depthFirst } from "../../../src/numeric/graph/depthFirst.ts";

const graphs = fc.integer({ min: 0, max: 9 }).chain((n) =>
  fc.array(fc.array(fc.nat(Math.max(0, n - 1)), { maxLength: 3 }), {
    minLength: n,
    maxLength: n,
  }),
);

function edgesOf(graph: readonly (readonly number[])[], share = (_: number) => 1) {
  let sum = 0;
  return {
    start: Int32Array.from([0, ...graph.map((row) => (sum += row.length))]),
    to: Int32Array.from(graph.flat()),
    share: Float64Array.from(graph.flat(), (_, e) => share(e)),
  };
}

describe("depthFirst(edges)", () => {
  it("leaves each node once, and after those it leads to where there is no loop", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const whole = depthFirst(edgesOf(graph));
        expect([...whole.finished].sort()).toEqual([...graph.keys()]);
        expect([...whole.sequence].sort()).toEqual([...graph.keys()]);
        expect(whole.start.at(-1)).toBe(graph.length);
        const upward = graph.map((row, v) => row.filter((w) => w > v));
        const { finished, start } = depthFirst(edgesOf(upward));
        expect(start.length).toBe(graph.length + 1);
        const at = (v: number) => finished.indexOf(v);
        for (const [v, row] of upward.entries())
          for (const w of row) expect(at(w)).toBeLessThan(at(v));
      }),
    );
  });

  it("does not follow an edge without a share", () => {
    const round = [[1], [0]];
    expect([...depthFirst(edgesOf(round)).start]).toEqual([0, 2]);
    expect([...depthFirst(edgesOf(round, (e) => e)).start]).toEqual([0, 1, 2]);
  });
});
