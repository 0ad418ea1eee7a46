import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postorder } from "../../../src/numeric/graph/postorder.ts";

const graphs = fc.integer({ min: 0, max: 9 }).chain((n) =>
  fc.array(fc.array(fc.nat(Math.max(0, n - 1)), { maxLength: 3 }), {
    minLength: n,
    maxLength: n,
  }),
);

describe("postorder(successors)", () => {
  it("names each node once, and those it leads to before it where there is no loop", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect([...postorder(graph)].sort()).toEqual([...graph.keys()]);
        const upward = graph.map((row, v) => row.filter((w) => w > v));
        const order = [...postorder(upward)];
        for (const [v, row] of upward.entries())
          for (const w of row) expect(order.indexOf(w)).toBeLessThan(order.indexOf(v));
      }),
    );
  });
});
