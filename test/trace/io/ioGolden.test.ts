import { describe, expect, it } from "vitest";
import { ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import { valueAddedOrigins } from "../../../src/trace/io/ioOrigins.ts";
import { ghoshOutput, leontiefOutput } from "../../../src/trace/io/ioOutput.ts";
import { ioPassThroughFrequency } from "../../../src/trace/io/ioPassThrough.ts";
import four from "../../golden/ioFourSectors.json" with { type: "json" };
import graph from "../../golden/ioGraph.json" with { type: "json" };
import millerBlair from "../../golden/ioMillerBlair.json" with { type: "json" };

const labelsOf = (names: readonly string[]) => names.map((name) => ({ place: name, sector: name }));
const unit = (n: number, j: number) => Array.from({ length: n }, (_, i) => (i === j ? 1 : 0));

function expectClose(actual: readonly number[] | null | undefined, expected: readonly number[]) {
  expect(actual?.length).toBe(expected.length);
  expected.forEach((x, i) => {
    expect(Math.abs((actual?.[i] ?? Number.NaN) - x)).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(x)),
    );
  });
}

describe("Miller and Blair's table of two sectors", () => {
  const { flows, output, L } = millerBlair;
  const io = ioNetwork({ flows }, { output, labels: labelsOf(["one", "two"]) });

  it("has the Leontief inverse as printed, to four decimals", () => {
    for (const j of [0, 1]) {
      leontiefOutput(io, unit(2, j))?.forEach((x, i) => {
        expect(x.toFixed(4)).toBe(L[i]?.[j]?.toFixed(4));
      });
    }
  });
});

describe.each(["direct", "sweeps"] as const)("a table of four sectors, solved by %s", (method) => {
  const labels = labelsOf(["a", "b", "c", "d"]);
  const io = ioNetwork({ flows: four.Z }, { finalDemand: four.f, labels, method });

  it("has the output of its final demand, and the columns of L", () => {
    expectClose([...io.output], four.x);
    expectClose(leontiefOutput(io, four.f), four.x);
    for (const j of [0, 1, 2, 3]) {
      const column = four.L.map((row) => row[j] ?? Number.NaN);
      expectClose(leontiefOutput(io, unit(4, j)), column);
      const sum = column.reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(four.output_multipliers[j] ?? Number.NaN, 12);
    }
  });

  it("has the output of its value added, and the rows of G", () => {
    expectClose(ghoshOutput(io, four.v), four.x);
    for (const i of [0, 1, 2, 3]) expectClose(ghoshOutput(io, unit(4, i)), four.G[i] ?? []);
  });

  it("answers a change of demand and of value added", () => {
    expectClose(leontiefOutput(io, four.demand_shock.df), four.demand_shock.dx);
    expectClose(ghoshOutput(io, four.supply_shock_ghosh.dv), four.supply_shock_ghosh.dx);
  });
});

/** Coefficients: the share of each supplier in all that comes in; sources need nothing, and only they add value. */
function ofEdges(edges: readonly (readonly (string | number)[])[], method: "direct" | "sweeps") {
  const names = [...new Set(edges.flatMap(([from, to]) => [String(from), String(to)]))];
  const into = new Map<string, number>();
  for (const [, to, weight] of edges)
    into.set(String(to), (into.get(String(to)) ?? 0) + Number(weight));
  const coefficients = {
    from: edges.map(([from]) => names.indexOf(String(from))),
    to: edges.map(([, to]) => names.indexOf(String(to))),
    amount: edges.map(([, to, weight]) => Number(weight) / (into.get(String(to)) ?? 0)),
  };
  const finalDemand = names.map(() => 1);
  return ioNetwork({ coefficients }, { labels: labelsOf(names), finalDemand, method });
}

describe.each(["direct", "sweeps"] as const)(
  "a graph of mines to motors, solved by %s",
  (method) => {
    const io = ofEdges(graph.edges, method);

    it("has the ultimate origins of each node as origins of value added", () => {
      const wanted = Object.entries(graph.origins);
      expect(wanted.length).toBe(14);
      for (const [node, origins] of wanted) {
        const found = valueAddedOrigins(io, { place: node, sector: node });
        for (const { place, share } of found?.places ?? [])
          expect(share).toBeCloseTo((origins as Record<string, number>)[place] ?? 0, 12);
        expect(found).not.toBeNull();
      }
    });

    it("has the visits of each node as pass-through frequency, summed over the origins", () => {
      for (const [node, visits] of Object.entries(graph.visits)) {
        const to = { place: node, sector: node };
        const origins = valueAddedOrigins(io, to)?.places.filter(({ share }) => share > 0) ?? [];
        for (const [through, expected] of Object.entries(visits)) {
          const frequency = origins.reduce((sum, { place, share }) => {
            const from = { place, sector: place };
            const by = { place: through, sector: through };
            return sum + share * (ioPassThroughFrequency(io, { from, to, through: by }) ?? 0);
          }, 0);
          expect(frequency).toBeCloseTo(expected, 12);
        }
      }
    });
  },
);

describe.each(["direct", "sweeps"] as const)("a graph with recycling, solved by %s", (method) => {
  const { edges, transient, absorbing, N, B } = graph.cyclic;
  const io = ofEdges(edges, method);

  it("has the absorbing walk's origins and numbers of visits", () => {
    transient.forEach((node, t) => {
      const found = valueAddedOrigins(io, { place: node, sector: node });
      absorbing.forEach((mine, m) => {
        const share = found?.places.find(({ place }) => place === mine)?.share;
        expect(share).toBeCloseTo(B[t]?.[m] ?? Number.NaN, 12);
      });
      const visits = leontiefOutput(io, { place: node, sector: node });
      transient.forEach((by, k) => {
        const at = io.labels.findIndex(({ place }) => place === by);
        expect(visits?.[at]).toBeCloseTo(N[t]?.[k] ?? Number.NaN, 12);
      });
    });
  });
});
