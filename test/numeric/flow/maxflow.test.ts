import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlowNetwork, maxflow } from "../../../src/numeric/flow/maxflow.ts";
import interdiction from "../../golden/or13Interdiction.json" with { type: "json" };

type Arc = readonly [from: number, to: number, capacity: number];

const network = (nodes: number, arcs: readonly Arc[]): FlowNetwork => ({
  nodes,
  from: Int32Array.from(arcs, ([from]) => from),
  to: Int32Array.from(arcs, ([, to]) => to),
  capacity: Float64Array.from(arcs, ([, , capacity]) => capacity),
});

const capacities = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.double({ min: 1e-9, max: 1e3, noNaN: true }),
);

/** Networks of up to seven nodes, from node 0 to node 1. */
const networks = fc
  .integer({ min: 2, max: 7 })
  .chain((n) =>
    fc
      .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), capacities), { maxLength: 16 })
      .map((arcs) => ({ n, arcs: arcs as Arc[] })),
  );

/** The least capacity of any cut, by trying all. */
function leastCut(n: number, arcs: readonly Arc[]): number {
  let least = Infinity;
  for (let set = 0; set < 2 ** n; set++) {
    if ((set & 1) === 0 || (set & 2) !== 0) continue;
    const across = arcs.filter(([from, to]) => (set >> from) & 1 && !((set >> to) & 1));
    least = Math.min(
      least,
      across.reduce((sum, [, , capacity]) => sum + capacity, 0),
    );
  }
  return least;
}

/** What the worked case serves without some countries. */
function served(lost: readonly string[]): number {
  const { nodes, links, demand } = interdiction.input;
  const at = new Map(nodes.map(({ id }, i) => [id, i]));
  const end = 2 * nodes.length;
  const arcs: Arc[] = nodes.flatMap(({ id, country, cap }, i) => [
    [2 * i, 2 * i + 1, lost.includes(country) ? 0 : cap],
    id.startsWith("M") ? [end, 2 * i, Infinity] : [2 * i + 1, end + 1, Infinity],
  ]);
  for (const link of links) {
    const [from = "", to = ""] = link.split("->");
    arcs.push([2 * (at.get(from) ?? 0) + 1, 2 * (at.get(to) ?? 0), Infinity]);
  }
  arcs.push([end + 1, end + 2, demand]);
  return maxflow(network(end + 3, arcs), end, end + 2).value;
}

describe("maxflow(network, source, sink)", () => {
  it("loses what the worked case loses without each set of countries", () => {
    expect(served([])).toBe(interdiction.expected.served.float);
    for (const [lost, { float }] of Object.entries(interdiction.expected.loss))
      expect(interdiction.input.demand - served(lost.split("+"))).toBe(float);
  });

  it("gives what each country adds on average over all orders", () => {
    const countries = ["C1", "C2", "C3"];
    const orders = countries.flatMap((a) =>
      countries.flatMap((b) =>
        countries.filter((c) => new Set([a, b, c]).size === 3).map((c) => [a, b, c]),
      ),
    );
    for (const [country, { float }] of Object.entries(interdiction.expected.shapley_of_served)) {
      const added = orders.map((order) => {
        const before = order.slice(0, order.indexOf(country));
        const without = (kept: string[]) => served(countries.filter((c) => !kept.includes(c)));
        return without([...before, country]) - without(before);
      });
      expect(added.reduce((a, b) => a + b) / orders.length).toBeCloseTo(float, 14);
    }
  });

  it.each([1e-300, 1e-12, 1e-7, 1, 1e12, 1e300])("serves two fifths at a scale of %s", (scale) => {
    const { value } = maxflow(
      network(3, [
        [0, 1, 0.4 * scale],
        [1, 2, scale],
      ]),
      0,
      2,
    );
    expect(value / scale).toBeCloseTo(0.4, 15);
  });

  it("keeps small arcs beside large ones", () => {
    const { value } = maxflow(
      network(4, [
        [0, 1, 1e-20],
        [1, 3, 1],
        [0, 2, 1e-21],
        [2, 3, 1e9],
      ]),
      0,
      3,
    );
    expect(value).toBeCloseTo(1.1e-20, 34);
  });

  it("is the least cut, and shows one", () => {
    fc.assert(
      fc.property(networks, ({ n, arcs }) => {
        const { value, cut } = maxflow(network(n, arcs), 0, 1);
        const least = leastCut(n, arcs);
        expect(Math.abs(value - least)).toBeLessThanOrEqual(1e-12 * least);
        expect([cut[0], cut[1]]).toEqual([1, 0]);
        const across = arcs.filter(([from, to]) => cut[from] === 1 && cut[to] === 0);
        const shown = across.reduce((sum, [, , capacity]) => sum + capacity, 0);
        expect(Math.abs(shown - least)).toBeLessThanOrEqual(1e-12 * least);
      }),
      { numRuns: 1000 },
    );
  });

  it("is a flow: within capacities, and kept at every node but the ends", () => {
    fc.assert(
      fc.property(networks, ({ n, arcs }) => {
        const { value, flow } = maxflow(network(n, arcs), 0, 1);
        const excess = new Float64Array(n);
        for (const [a, [from, to, capacity]] of arcs.entries()) {
          const x = flow[a] as number;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(capacity);
          excess[from] = (excess[from] as number) - x;
          excess[to] = (excess[to] as number) + x;
        }
        for (let v = 0; v < n; v++)
          expect(excess[v]).toBeCloseTo(v === 0 ? -value : v === 1 ? value : 0, 9);
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the arcs, and scales with the capacities", () => {
    fc.assert(
      fc.property(
        networks,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        ({ n, arcs }, scale) => {
          const { value } = maxflow(network(n, arcs), 0, 1);
          const turned = arcs.map(([from, to, x]): Arc => [from, to, x * scale]).reverse();
          const other = maxflow(network(n, turned), 0, 1).value;
          expect(Math.abs(other - value * scale)).toBeLessThanOrEqual(1e-12 * other);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("refuses ends that are one, arcs that lead nowhere, and ways without a limit", () => {
    const error =
      (n: number, arcs: Arc[], sink = 1) =>
      () =>
        maxflow(network(n, arcs), 0, sink);
    expect(error(2, [], 0)).toThrow("maxflow: source and sink must differ (got 0)");
    expect(error(2, [[0, 2, 1]])).toThrow("maxflow: arcs must join nodes (got 0 to 2 of 2)");
    for (const bad of [-1, Number.NaN])
      expect(error(2, [[0, 1, bad]])).toThrow("maxflow: capacities must be at least 0");
    expect(error(2, [[0, 1, Infinity]])).toThrow("a finite capacity");
  });
});
