import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowLoss } from "../../src/numeric/contingency/flowLoss.ts";
import { minimalSets } from "../../src/numeric/contingency/minimalSets.ts";
import { worstSets } from "../../src/numeric/contingency/worstSets.ts";
import { removalLosses } from "../../src/numeric/flow/removalLosses.ts";
import { singlePointsOf } from "../../src/numeric/graph/singlePointsOf.ts";
import golden from "../golden/percolation.json" with { type: "json" };
import { anyLoss, subsets } from "../numeric/contingency/setLosses.ts";
import { build } from "../numeric/smallGraph.ts";

describe("flow of one commodity", () => {
  const { edges, source, sink } = golden.flow;
  const nodes = [...new Set(edges.flatMap(([from, to]) => [String(from), String(to)]))];
  const at = (name: unknown) => nodes.indexOf(String(name));

  it("is lost by sets as by removal one by one and in pairs", () => {
    const network = {
      nodes: nodes.length,
      from: Int32Array.from(edges, ([from]) => at(from)),
      to: Int32Array.from(edges, ([, to]) => at(to)),
      capacity: Float64Array.from(edges, ([, , amount]) => Number(amount)),
    };
    const others = nodes.filter((name) => name !== source && name !== sink);
    const ends = { source: at(source), sink: at(sink), groups: others.map((name) => [at(name)]) };
    const loss = flowLoss(network, ends);
    for (const atOnce of [1, 2] as const)
      for (const { removed, loss: lost } of removalLosses(network, { ...ends, atOnce }))
        expect(loss.of(removed)).toBe(lost);
  });

  it("has as single points the dominators of networkx 3.6.1", () => {
    const dominators: Readonly<Record<string, string>> = {
      ...{ mine1: "S", mine2: "S", mine3: "S", ref1: "S", ref2: "S", ref3: "mine3" },
      ...{ plantA: "ref1", plantB: "S", plantC: "S", oem: "S" },
    };
    const graph = nodes.map((name): [number, number][][] => {
      const from = edges.filter(([, to]) => to === name);
      return from.length === 0 ? [] : [from.map(([one]) => [at(one), 1])];
    });
    const each = nodes.map((_, v) => [v]);
    for (const name of nodes) {
      const chain = [name];
      for (let v = name; v !== source; chain.push(v)) v = dominators[v] as string;
      const expected = chain.map(at).sort((a, b) => a - b);
      expect(singlePointsOf(build(graph), at(name), each), name).toEqual(expected);
    }
  });
});

describe("It is not so", () => {
  it("that sets which break are found by adding who takes most: two that alone take nothing take all", () => {
    // Two who replace each other, and one who takes a little whatever the others do.
    const of = (set: readonly number[]) =>
      (set.includes(0) && set.includes(1) ? 8 : 0) + (set.includes(2) ? 1 : 0);
    const loss = { count: 3, of, isSubadditive: false };
    expect(worstSets(loss, { size: 1, top: 3 })).toEqual([{ set: [2], loss: 1 }]);
    expect(minimalSets(loss, { limit: 5, size: 3 }).sets).toEqual([[0, 1]]);
  });

  it("that losses of flow add up to no more, or to no less, than what is lost together", () => {
    let [more, less] = [0, 0];
    fc.assert(
      fc.property(anyLoss(6), ({ count, of }) => {
        for (const set of subsets(count, 2).filter(({ length }) => length === 2)) {
          const sum = set.reduce((total, i) => total + of([i]), 0);
          if (of(set) > sum) more++;
          if (of(set) < sum) less++;
        }
      }),
      { numRuns: 100 },
    );
    expect([more > 0, less > 0]).toEqual([true, true]);
  });
});
