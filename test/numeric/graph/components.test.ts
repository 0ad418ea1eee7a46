import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { components } from "../../../src/numeric/graph/components.ts";

const sorted = (found: readonly (readonly number[])[]) =>
  found.map((component) => [...component].sort((a, b) => a - b).join()).sort();

/** Successor lists of graphs with up to eight nodes. */
const graphs = fc.integer({ min: 0, max: 8 }).chain((n) =>
  fc.array(fc.array(fc.nat(Math.max(0, n - 1)), { maxLength: 3 }), {
    minLength: n,
    maxLength: n,
  }),
);

/** Whether each node reaches each other, by repeated squaring of nothing but steps (Warshall). */
function reach(successors: readonly (readonly number[])[]): boolean[][] {
  const table = successors.map((row, i) => successors.map((_, j) => i === j || row.includes(j)));
  for (const k of successors.keys())
    for (const i of successors.keys())
      for (const j of successors.keys()) {
        const row = table[i];
        if (row?.[k] && table[k]?.[j]) row[j] = true;
      }
  return table;
}

describe("components(successors)", () => {
  it("finds none in an empty graph", () => {
    expect(components([])).toEqual([]);
  });

  it("finds each node alone where there is no loop", () => {
    expect(sorted(components([[1, 2], [2], []]))).toEqual(["0", "1", "2"]);
  });

  it("finds two loops with a bridge between them", () => {
    expect(sorted(components([[1], [2], [0, 3], [4], [3], [5]]))).toEqual(["0,1,2", "3,4", "5"]);
  });

  it("groups two nodes if and only if each reaches the other", () => {
    fc.assert(
      fc.property(graphs, (successors) => {
        const table = reach(successors);
        const expected = table.map((row, i) =>
          [...row.keys()].filter((j) => row[j] && table[j]?.[i]),
        );
        expect(sorted(components(successors))).toEqual([...new Set(sorted(expected))]);
      }),
    );
  });

  it("gives a component after every one that it leads to", () => {
    fc.assert(
      fc.property(graphs, (successors) => {
        const found = components(successors);
        const at = new Map(found.flatMap((component, c) => component.map((v) => [v, c])));
        for (const [v, row] of successors.entries())
          for (const w of row) expect(at.get(w)).toBeLessThanOrEqual(at.get(v) ?? -1);
      }),
    );
  });

  it("follows a path of a hundred thousand nodes", () => {
    const n = 100_000;
    const path = Array.from({ length: n }, (_, i) => (i + 1 < n ? [i + 1] : []));
    expect(components(path)).toHaveLength(n);
    path[n - 1] = [0];
    expect(components(path)).toHaveLength(1);
  });
});
