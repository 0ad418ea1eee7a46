import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loopStep } from "../../../src/numeric/rationing/loopStep.ts";
import { noLimits, rationedGraph } from "../../../src/numeric/rationing/rationedGraph.ts";
import { shortageOf } from "../../../src/numeric/rationing/shortageOf.ts";
import { shortages } from "../../../src/numeric/rationing/shortages.ts";
import { build } from "../smallGraph.ts";

/** Node 1 draws on node 0 and, for the part g, on itself by way of node 2. */
function loop(g: number) {
  const needs = [
    [],
    [
      [
        [0, 1 - g],
        [2, g],
      ],
    ],
    [[[1, 1]]],
  ] as [number, number][][][];
  const graph = rationedGraph(build(needs), new Uint8Array(3), new Float64Array(2));
  const limits = noLimits(graph);
  limits.most[0] = 0.5;
  return { graph, limits };
}

describe("one step to where the binding needs of a loop lead", () => {
  it("solves a loop that loses almost nothing on its way round (worked by hand)", () => {
    // x = (1 − g) / 2 + g x, so that x is a half, whatever g.
    const { graph, limits } = loop(0.9999);
    const { lost, sweeps, unsettled } = shortages(graph, limits);
    expect(unsettled).toBeNull();
    expect(sweeps).toBeLessThan(1000);
    expect(lost[1]).toBeCloseTo(0.5, 9);
  });

  it("tells which losses had not settled when the sweeps were cut off", () => {
    const needs = [
      [],
      [
        [
          [0, 1e-8],
          [2, 1 - 1e-8],
        ],
      ],
      [[[1, 1]]],
      [[[1, 1]]],
      [[[0, 1]]],
    ];
    const graph = rationedGraph(
      build(needs as [number, number][][][]),
      new Uint8Array(5),
      new Float64Array(4),
    );
    const limits = noLimits(graph);
    limits.most[0] = 0.5;
    const { residual, unsettled } = shortages(graph, limits);
    expect(residual).toBeGreaterThan(0);
    // Node 3 draws on the loop, node 4 on what stands before it.
    expect([...(unsettled as Uint8Array)]).toEqual([0, 1, 1, 1, 0]);
  });

  it("leaves a loop alone that loses nothing on its way round", () => {
    const { graph, limits } = loop(1);
    // Any loss at all would keep itself up; the least is none.
    expect([...shortages(graph, limits).lost]).toEqual([0.5, 0, 0]);
    const lost = Float64Array.of(0.5, 0.1, 0.1);
    expect(loopStep(graph, { limits, lost }, Int32Array.of(1, 2))).toBe(false);
    expect([...lost]).toEqual([0.5, 0.1, 0.1]);
  });

  it("never passes the least losses, which sweeps alone find", () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true });
    const asked = fc.record({
      most: fc.array(part, { minLength: 5, maxLength: 5 }),
      shares: fc.array(fc.array(part, { minLength: 3, maxLength: 3 }), {
        minLength: 8,
        maxLength: 8,
      }),
      slack: fc.boolean(),
    });
    let steps = 0;
    fc.assert(
      fc.property(asked, ({ most, shares, slack }) => {
        // Nodes 0–3 each have two needs, met by node 4, which is given, and by two of the four.
        const group = (i: number): [number, number][] => {
          const parts = shares[i] as number[];
          const whole = parts.reduce((sum, one) => sum + one, 0);
          const from = [4, (i + 1) % 4, (i + 2 + (i >> 2)) % 4];
          return from.map((to, k) => [to, (parts[k] as number) / whole]);
        };
        const needs = [0, 1, 2, 3].map((node) => [group(node), group(node + 4)]);
        const graph = rationedGraph(build([...needs, []]), new Uint8Array(5), new Float64Array(8));
        const free = noLimits(graph);
        free.most.set(most);
        const marks = Uint8Array.from({ length: graph.edges }, (_, e) => (e % 3 === 0 ? 1 : 0));
        const limits = slack ? { ...free, slack: marks } : free;
        const swept = new Float64Array(5);
        const stepped = new Float64Array(5);
        for (let i = 0; i < 3000; i++)
          for (const node of graph.order)
            swept[node] = shortageOf(graph, { limits, lost: swept }, node);
        stepped[4] = 1 - (most[4] as number);
        for (let i = 0; i < 20; i++)
          steps += Number(loopStep(graph, { limits, lost: stepped }, Int32Array.of(0, 1, 2, 3)));
        for (const [node, loss] of swept.entries())
          expect(stepped[node]).toBeLessThanOrEqual(loss + 1e-9);
      }),
      { numRuns: 100 },
    );
    expect(steps).toBeGreaterThan(500);
  });
});
