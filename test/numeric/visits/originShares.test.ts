import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { originShares } from "../../../src/numeric/visits/originShares.ts";
import golden from "../../golden/ioGraph.json" with { type: "json" };
import { toNumber } from "../fraction.ts";
import { paths, total } from "../pathEnumeration.ts";
import { build, flags, type SmallGraph, smallGraphs } from "../smallGraph.ts";

/** What comes to a node from each origin, and from sources without a mark. */
function read(graph: SmallGraph, originOf: readonly number[], weights?: readonly number[]) {
  const origins = Math.max(0, ...originOf.map((k) => k + 1));
  const result = originShares(build(graph, weights), Int32Array.from(originOf), origins);
  const row = (v: number) => [...result.shares.subarray(v * origins, (v + 1) * origins)];
  return { ...result, origins, row };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, x) => all + x, 0);

/** Graphs with marks on any nodes, sources or not, and weights of groups, some of them 0. */
function marked(kind: Parameters<typeof smallGraphs>[0]) {
  return smallGraphs(kind).chain((graph) => {
    const each = (size: number, min: number) =>
      fc.array(fc.integer({ min, max: min + 4 }), { minLength: size, maxLength: size });
    return fc.record({
      graph: fc.constant(graph),
      originOf: each(graph.length, -2).map((marks) => marks.map((k) => Math.max(-1, k))),
      weights: each(graph.flat().length, 0),
    });
  });
}

/** Marked nodes made sources, and groups of weight 0 left out; a node that is left with none needs itself alone. */
function cutGraph(graph: SmallGraph, originOf: readonly number[], weights: readonly number[]) {
  const left: number[] = [];
  let next = 0;
  const cut = graph.map((groups, v): SmallGraph[number] => {
    const own = weights.slice(next, next + groups.length);
    next += groups.length;
    if ((originOf[v] as number) >= 0 || groups.length === 0) return [];
    const used = groups.filter((_, g) => own[g] !== 0);
    left.push(...(used.length === 0 ? [1] : own.filter((weight) => weight !== 0)));
    return used.length === 0 ? [[[v, 1]]] : used;
  });
  return build(cut, left);
}

/** The edges of the golden graphs: who is supplied by whom. */
function goldenGraph(edges: readonly (readonly (string | number)[])[]) {
  const names = [...new Set(edges.flatMap(([from, to]) => [`${from}`, `${to}`]))];
  const graph = names.map((name) => {
    const group = edges
      .filter(([, to]) => to === name)
      .map(([from, , weight]) => [names.indexOf(`${from}`), Number(weight)] as const);
    return group.length === 0 ? [] : [group];
  });
  return { names, graph };
}

describe("originShares(graph, originOf, origins)", () => {
  it("gives the published B = N R of an absorbing walk through a recycling loop", () => {
    const { edges, transient, absorbing, B } = golden.cyclic;
    const { names, graph } = goldenGraph(edges);
    const { row, none, gap } = read(
      graph,
      names.map((name) => absorbing.indexOf(name)),
    );
    for (const [i, name] of transient.entries())
      for (const [k, share] of (B[i] as number[]).entries())
        expect(row(names.indexOf(name))[k]).toBeCloseTo(share, 12);
    expect(Math.max(...none)).toBe(0);
    expect(gap).toBe(0);
  });

  it("gives the published ultimate origins of every node of a graph without loops", () => {
    const { names, graph } = goldenGraph(golden.edges);
    const mines = names.filter((name) => name.endsWith(":mine"));
    const { row } = read(
      graph,
      names.map((name) => mines.indexOf(name)),
    );
    for (const [name, origins] of Object.entries(golden.origins))
      for (const [mine, share] of Object.entries(origins))
        expect(row(names.indexOf(name))[mines.indexOf(mine)]).toBeCloseTo(share, 12);
  });

  it("cuts a loop at its marked nodes, whose own supply is theirs whole", () => {
    const half = (a: number, b: number) => [
      [
        [a, 1],
        [b, 1],
      ] as const,
    ];
    const graph: SmallGraph = [half(1, 3), half(2, 3), half(0, 4), [], []];
    const { row, none } = read(graph, [-1, -1, 1, 0, -1]);
    expect(row(0)).toEqual([0.75, 0.25]);
    expect(row(1)).toEqual([0.5, 0.5]);
    expect(row(2)).toEqual([0, 1]);
    expect([...none]).toEqual([0, 0, 0, 0, 1]);
  });

  it("gives nothing out of a loop that leads nowhere, unless a node in it is marked", () => {
    const graph: SmallGraph = [
      [
        [
          [1, 1],
          [3, 1],
        ],
      ],
      [[[2, 1]]],
      [[[1, 1]]],
      [],
      [[[4, 1]]],
    ];
    const closed = read(graph, [-1, -1, -1, 0, -1]);
    expect([0, 1, 2, 3, 4].flatMap(closed.row)).toEqual([0.5, 0, 0, 1, 0]);
    expect([...closed.none]).toEqual([0, 0, 0, 0, 0]);
    const open = read(graph, [-1, -1, 1, 0, 0]);
    expect([0, 1, 2, 4].map(open.row)).toEqual([
      [0.5, 0.5],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
  });

  it("takes groups by weight, and none of a group of weight 0", () => {
    const graph: SmallGraph = [[[[1, 1]], [[2, 1]], [[0, 1]]], [], []];
    expect(read(graph, [-1, 0, 1], [1, 3, 5]).row(0)).toEqual([0.25, 0.75]);
    expect(read(graph, [-1, 0, 1], [0, 3, 0]).row(0)).toEqual([0, 1]);
    expect(read(graph, [-1, 0, 1], [0, 0, 1]).row(0)).toEqual([0, 0]);
  });

  it.each([1e-6, 1e-15, 1e-300])("keeps the digits of a loop that %s leaves", (rest) => {
    const graph: SmallGraph = [
      [
        [
          [0, 1 - rest],
          [1, rest],
        ],
      ],
      [
        [
          [0, 1 - 2 * rest],
          [2, rest],
          [3, rest],
        ],
      ],
      [],
      [],
    ];
    const { row, none } = read(graph, [-1, -1, 0, -1]);
    expect(row(0)[0]).toBeCloseTo(0.5, 14);
    expect(none[1]).toBeCloseTo(0.5, 14);
  });

  it("is the weight of all paths to each origin, without loops", () => {
    fc.assert(
      fc.property(marked({ loops: false, size: 9, groups: 1 }), ({ graph, originOf }) => {
        const cut = graph.map((groups, v) => ((originOf[v] as number) < 0 ? groups : []));
        const { row, none, origins } = read(graph, originOf);
        for (const v of graph.keys()) {
          const found = paths(cut, v);
          const to = (k: number) =>
            toNumber(total(found.filter(({ nodes }) => originOf[nodes.at(-1) as number] === k)));
          for (let k = 0; k < origins; k++) expect(row(v)[k]).toBeCloseTo(to(k), 14);
          expect(none[v]).toBeCloseTo(to(-1), 14);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is what the mean loses when one origin is avoided, origin by origin, loops or not", () => {
    fc.assert(
      fc.property(marked({ size: 9, groups: 3 }), ({ graph, originOf, weights }) => {
        const { row, none, origins, gap } = read(graph, originOf, weights);
        const cut = cutGraph(graph, originOf, weights);
        const nodes = [...graph.keys()];
        const without = (bad: number[]) => avoidance(cut, flags(graph.length, bad), "mean");
        const all = without([]);
        for (let k = 0; k < origins; k++) {
          const rest = without(nodes.filter((v) => originOf[v] === k));
          for (const v of nodes)
            expect(row(v)[k]).toBeCloseTo((all[v] as number) - (rest[v] as number), 13);
        }
        for (const v of nodes)
          expect(sum(row(v)) + (none[v] as number)).toBeCloseTo(all[v] ?? 0, 13);
        expect(gap).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses marks that do not fit", () => {
    const graph = build([[[[1, 1]]], []]);
    const ask = (marks: number[], origins: number) => () =>
      originShares(graph, Int32Array.from(marks), origins);
    expect(ask([0], 1)).toThrow("originOf must have one entry for each of 2 nodes (got 1)");
    expect(ask([0, 1], 1)).toThrow("originOf must be −1 or an origin below 1 (got 1)");
    expect(ask([0, -2], 1)).toThrow("originOf must be −1 or an origin below 1 (got -2)");
    expect(ask([-1, -1], 0.5)).toThrow("origins must be a count (got 0.5)");
    expect([...originShares(graph, Int32Array.from([-1, -1]), 0).none]).toEqual([1, 1]);
  });
});
