import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxflow } from "../../../src/numeric/flow/maxflow.ts";
import { removalLosses } from "../../../src/numeric/flow/removalLosses.ts";
import golden from "../../golden/percolation.json" with { type: "json" };
import { type Arc, flowNetwork, goldenNetwork, goldenQuestion, members } from "./goldenFlow.ts";

const { N_minus_k: expected } = golden.flow;

describe("losses of flow by removal", () => {
  it.each([1, 2] as const)("of %i of nine nodes are those of networkx", (atOnce) => {
    const byName = (row: { removed: readonly string[] }) => [...row.removed].sort().join();
    const found = removalLosses(goldenNetwork, { ...goldenQuestion, atOnce }).map((row) => ({
      ...row,
      removed: row.removed.map((g) => members[g] as string).sort(),
    }));
    const known = expected[atOnce].map((row) => ({ ...row, removed: [...row.removed].sort() }));
    const sorted = <T extends { removed: readonly string[] }>(rows: T[]) =>
      rows.sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(known));
  });

  it("are those of a search without the groups' nodes", () => {
    const graphs = fc.integer({ min: 4, max: 8 }).chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        arcs: fc.array(
          fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 9 })),
          { maxLength: 20 },
        ),
        groups: fc.array(fc.array(fc.integer({ min: 2, max: nodes - 1 }), { maxLength: 3 }), {
          maxLength: 4,
        }),
        atOnce: fc.constantFrom(1 as const, 2 as const),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ nodes, arcs, groups, atOnce }) => {
        const whole = maxflow(flowNetwork(nodes, arcs), 0, 1).value;
        const rows = removalLosses(flowNetwork(nodes, arcs), {
          source: 0,
          sink: 1,
          groups,
          atOnce,
        });
        const n = groups.length;
        expect(rows).toHaveLength(atOnce === 1 ? n : (n * (n - 1)) / 2);
        for (const { removed, flow, loss } of rows) {
          const gone = new Set(removed.flatMap((g) => groups[g] as number[]));
          const left = arcs.filter(([from, to]) => !gone.has(from) && !gone.has(to));
          expect(flow).toBe(maxflow(flowNetwork(nodes, left), 0, 1).value);
          expect(loss).toBe(whole - flow);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are those of a search without the groups' nodes where capacities are no whole numbers, or none are given", () => {
    const capacity = fc.oneof(
      { weight: 5, arbitrary: fc.double({ min: 1e-3, max: 1e3, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Infinity) },
    );
    const arc = (nodes: number) => fc.tuple(fc.nat(nodes - 2), fc.nat(nodes - 2), capacity);
    const graphs = fc
      .integer({ min: 5, max: 9 })
      .chain((nodes) =>
        fc.record({ nodes: fc.constant(nodes), arcs: fc.array(arc(nodes), { maxLength: 30 }) }),
      );
    fc.assert(
      fc.property(graphs, ({ nodes, arcs: inner }) => {
        // All ways end in an arc of limited capacity.
        const arcs: Arc[] = [...inner.filter(([, to]) => to !== 0), [1, nodes - 1, 700.3]];
        const sink = nodes - 1;
        const groups = Array.from({ length: nodes - 3 }, (_, v) => [v + 2]);
        const ends = { source: 0, sink, groups, atOnce: 2 } as const;
        for (const { removed, flow } of removalLosses(flowNetwork(nodes, arcs), ends)) {
          const gone = new Set(removed.flatMap((g) => groups[g] as number[]));
          const left = arcs.filter(([from, to]) => !gone.has(from) && !gone.has(to));
          const most = maxflow(flowNetwork(nodes, left), 0, sink).value;
          expect(Math.abs(flow - most)).toBeLessThanOrEqual(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("need groups without source and sink, one or two at once", () => {
    expect(() =>
      removalLosses(goldenNetwork, {
        ...goldenQuestion,
        groups: [[goldenQuestion.sink]],
        atOnce: 1,
      }),
    ).toThrow("other than source and sink");
    expect(() => removalLosses(goldenNetwork, { ...goldenQuestion, atOnce: 3 as 2 })).toThrow(
      "atOnce must be 1 or 2 (got 3)",
    );
  });
});
