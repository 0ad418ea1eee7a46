import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IoNetwork, ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import {
  ioPassThroughFrequencies,
  ioPassThroughFrequency,
} from "../../../src/trace/io/ioPassThrough.ts";
import { ioOf, leontiefInverse, moneyTable } from "./ioTables.ts";

const labelsOf = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ place: `P${i}`, sector: "goods" }));

function ofRows(coefficients: number[][]): IoNetwork {
  const labels = labelsOf(coefficients.length);
  return ioNetwork({ coefficients }, { labels, finalDemand: labels.map(() => 1) });
}

/** Upper triangular coefficients: from lower to higher numbers only. */
const chain = fc
  .integer({ min: 2, max: 7 })
  .chain((n) =>
    fc
      .array(fc.array(fc.nat(4), { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
      .map((rows) => rows.map((row, i) => row.map((k, j) => (j > i ? k / 5 : 0)))),
  );

/** Weight of all paths from i to j, and the same with each path counted as often as it passes k. */
function enumerate(a: number[][], i: number, j: number) {
  let whole = 0;
  const visits = a.map(() => 0);
  const walk = (path: number[], weight: number) => {
    const at = path[path.length - 1] as number;
    if (at === j) {
      whole += weight;
      for (const k of path) visits[k] = (visits[k] ?? 0) + weight;
    }
    a[at]?.forEach((share, next) => {
      if (share > 0) walk([...path, next], weight * share);
    });
  };
  walk([i], 1);
  return { whole, visits };
}

describe("ioPassThroughFrequency(io, question)", () => {
  it("is the mean number of visits over all paths, or null where there is no path", () => {
    fc.assert(
      fc.property(chain, (a) => {
        const io = ofRows(a);
        for (let i = 0; i < a.length; i++) {
          for (let j = 0; j < a.length; j++) {
            const { whole, visits } = enumerate(a, i, j);
            const ends = { from: io.labels[i] as never, to: io.labels[j] as never };
            const all = ioPassThroughFrequencies(io, ends);
            if (whole === 0) expect(all).toBeNull();
            else {
              visits.forEach((visited, k) => {
                expect(all?.[k]?.frequency).toBeCloseTo(visited / whole, 12);
              });
            }
          }
        }
      }),
    );
  });

  it("is the elasticity of L(i, j) to the weight of k, in tables with loops", () => {
    fc.assert(
      fc.property(moneyTable, (table) => {
        const io = ioOf(table);
        const n = io.labels.length;
        const inverse = leontiefInverse(io);
        const [i, j, k] = [0, n - 1, Math.floor(n / 2)];
        fc.pre((inverse[i]?.[j] ?? 0) > 0);
        const question = {
          from: io.labels[i] as never,
          to: io.labels[j] as never,
          through: io.labels[k] as never,
        };
        const step = 1e-5;
        const slope = (logOf(table, k, step) - logOf(table, k, -step)) / (2 * step);
        const found = ioPassThroughFrequency(io, question) ?? Number.NaN;
        // Rows of k scaled: each visit to k but the one at the end, where nothing is passed on.
        const own = j === k ? 1 : 0;
        expect(Math.abs(found - own - slope)).toBeLessThanOrEqual(1e-7 * Math.max(1, found) ** 3);

        function logOf({ flows, labels, output }: typeof table, at: number, by: number): number {
          const coefficients = flows.map((row, r) =>
            row.map((z, c) => (z / (output[c] ?? 1)) * (r === at ? Math.exp(by) : 1)),
          );
          const changed = ioNetwork({ coefficients }, { labels, finalDemand: output.map(() => 1) });
          return Math.log(leontiefInverse(changed)[i]?.[j] ?? 0);
        }
      }),
    );
  });

  it("counts every return of a loop: 1/(1 − share) visits", () => {
    const io = ofRows([
      [0, 1, 0],
      [0, 0.75, 0.2],
      [0, 0, 0],
    ]);
    const [from, through, to] = labelsOf(3) as [never, never, never];
    expect(ioPassThroughFrequency(io, { from, to, through })).toBeCloseTo(4, 12);
  });

  it("of four routes that pass 2, 1, 2 and 1 times, all alike, is 1.5", () => {
    // From 0 to 5: through 1 and 2, through 1, through 2 and 1, through 2; place P of 1 and 2 is passed 2, 1, 2, 1 times.
    const labels = ["A", "P", "P", "P", "P", "P", "P", "Z"].map((place, i) => ({
      place,
      sector: `s${i}`,
    }));
    const routes = [
      [0, 1, 2, 7],
      [0, 3, 7],
      [0, 4, 5, 7],
      [0, 6, 7],
    ];
    const coefficients = labels.map(() => labels.map(() => 0));
    for (const route of routes) {
      // Long and short routes weigh the same: 0.1 in all.
      route.slice(1).forEach((to, step) => {
        const row = coefficients[route[step] as number] as number[];
        row[to] = step === 0 ? 0.1 : 1;
      });
    }
    const io = ioNetwork({ coefficients }, { labels, finalDemand: labels.map(() => 1) });
    const all = ioPassThroughFrequencies(io, {
      from: labels[0] as never,
      to: labels[7] as never,
    });
    const passed = all?.filter(({ place }) => place === "P") ?? [];
    expect(passed.reduce((sum, { frequency }) => sum + frequency, 0)).toBeCloseTo(1.5, 12);
  });

  it("is null without a path, also where dense factors mix the sectors, and refuses strangers", () => {
    const io = ofRows([
      [0.1, 0.3, 0.9, 0.7],
      [0.2, 0.1, 0.05, 0.13],
      [0, 0, 0.3, 0.1],
      [0, 0, 0.2, 0.4],
    ]);
    const [first, , third] = io.labels;
    const ends = { from: third as never, to: first as never };
    expect(ioPassThroughFrequency(io, { ...ends, through: first as never })).toBeNull();
    expect(() =>
      ioPassThroughFrequency(io, { ...ends, through: { place: "USA", sector: "goods" } }),
    ).toThrow('ioPassThroughFrequency: the sector must be in the table (got ["USA","goods"])');
  });
});
