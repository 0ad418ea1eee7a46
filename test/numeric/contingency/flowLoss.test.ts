import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowLoss } from "../../../src/numeric/contingency/flowLoss.ts";
import { minimalSets } from "../../../src/numeric/contingency/minimalSets.ts";
import { worstSets } from "../../../src/numeric/contingency/worstSets.ts";
import { maxflow } from "../../../src/numeric/flow/maxflow.ts";
import interdiction from "../../golden/or13Interdiction.json" with { type: "json" };
import golden from "../../golden/percolation.json" with { type: "json" };
import {
  type Arc,
  flowNetwork,
  goldenNetwork,
  goldenQuestion,
  members,
} from "../flow/goldenFlow.ts";
import { minimalByExhaustion, subsets } from "./setLosses.ts";

const { N_minus_k: expected } = golden.flow;
const chain = flowLoss(goldenNetwork, goldenQuestion);

/** Two mines and two refineries of three countries, every node split to carry its capacity. */
function countries() {
  const { nodes, links, demand } = interdiction.input;
  const market = 2 + 2 * nodes.length;
  const at = (id: string | undefined) => 2 + 2 * nodes.findIndex((node) => node.id === id);
  const arcs: Arc[] = [
    ...nodes.map(({ id, cap }): Arc => [at(id), at(id) + 1, cap]),
    ...links.map((link): Arc => {
      const [from, to] = link.split("->");
      return [at(from) + 1, at(to), 100];
    }),
    ...nodes.map(
      ({ id }): Arc => (id.startsWith("M") ? [0, at(id), 100] : [at(id) + 1, market, 100]),
    ),
    [market, 1, demand],
  ];
  const groups = ["C1", "C2", "C3"].map((code) =>
    nodes.filter(({ country }) => country === code).flatMap(({ id }) => [at(id), at(id) + 1]),
  );
  return {
    loss: flowLoss(flowNetwork(market + 1, arcs), { source: 0, sink: 1, groups }),
    demand,
  };
}

describe("losses of flow of sets of groups", () => {
  it("are those worked by hand of two mines and two refineries, neither sub- nor superadditive", () => {
    const { loss, demand } = countries();
    const { expected: known } = interdiction;
    expect(loss.whole).toBe(demand);
    const sets = { C1: [0], C2: [1], C3: [2], "C1+C2": [0, 1], "C1+C3": [0, 2], "C2+C3": [1, 2] };
    for (const [name, set] of Object.entries(sets))
      expect(loss.of(set), name).toBe(known.loss[name as "C1"].float);
    expect(loss.of([0, 1, 2])).toBe(known.loss["C1+C2+C3"].float);
    const choke = known.minimal_country_choke_sets_for_zero.map(({ value }) =>
      value.split("+").map((code) => Number(code.slice(1)) - 1),
    );
    expect(minimalSets(loss, { limit: 10 - 1e-9, size: 3 }).sets).toEqual(choke);
    const below5 = minimalSets(loss, { limit: 5, size: 3, isFirstOnly: true });
    expect(below5.sets[0]).toHaveLength(known.min_countries_to_cut_below_5.float);
  });

  it.each([1, 2] as const)("rank all sets of %i of nine nodes as networkx does", (size) => {
    const adds = expected[size].filter(({ removed, loss }) =>
      removed.every((name) => {
        const rest = removed.filter((other) => other !== name);
        const [less] = expected[1].filter((row) => row.removed.join() === rest.join());
        return loss > (less?.loss ?? 0);
      }),
    );
    const found = worstSets(chain, { size, top: 100 }).map(({ set, loss }) => ({
      removed: set.map((i) => members[i] as string).sort(),
      loss,
    }));
    expect(found.map(({ loss }) => loss)).toEqual(adds.map(({ loss }) => loss));
    const byName = (rows: readonly { removed: readonly string[]; loss: number }[]) =>
      rows.map(({ removed, loss }) => `${[...removed].sort()} ${loss}`).sort();
    expect(byName(found)).toEqual(byName(adds));
  });

  it("of three nodes are those of a search without them, and the minimal sets those of exhaustion", () => {
    const triples = subsets(chain.count, 3).map((set) => chain.of(set));
    expect(Math.max(...triples)).toBe(worstSets(chain, { size: 3, top: 1 })[0]?.loss);
    for (const limit of [60, 75, 100, 120, 144])
      expect(minimalSets(chain, { limit, size: 3 }).sets).toEqual(
        minimalByExhaustion(chain, limit, 3),
      );
  });

  it("are those of a search in what is left, in whatever order sets are asked", () => {
    const graphs = fc.integer({ min: 4, max: 8 }).chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        arcs: fc.array(
          fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 9 })),
          { maxLength: 20 },
        ),
        groups: fc.array(fc.array(fc.integer({ min: 2, max: nodes - 1 }), { maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
    );
    const questions = graphs.chain((graph) =>
      fc.tuple(
        fc.constant(graph),
        fc.array(fc.shuffledSubarray([...graph.groups.keys()]), { maxLength: 12 }),
      ),
    );
    fc.assert(
      fc.property(questions, ([{ nodes, arcs, groups }, sets]) => {
        const loss = flowLoss(flowNetwork(nodes, arcs), { source: 0, sink: 1, groups });
        for (const set of sets) {
          const gone = new Set(set.flatMap((g) => groups[g] as number[]));
          const left = arcs.filter(([from, to]) => !gone.has(from) && !gone.has(to));
          expect(loss.of(set)).toBe(loss.whole - maxflow(flowNetwork(nodes, left), 0, 1).value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("need groups without source and sink", () => {
    expect(() => flowLoss(flowNetwork(3, []), { source: 0, sink: 1, groups: [[2], [1]] })).toThrow(
      "groups must hold nodes other than source and sink (got 1 of 3)",
    );
  });
});
