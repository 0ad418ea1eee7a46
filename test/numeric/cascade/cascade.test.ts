import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "../../../src/numeric/cascade/cascade.ts";
import { cascadeNetwork } from "../../../src/numeric/cascade/cascadeNetwork.ts";
import { anyCase, type Case, linksOf, NODES } from "./randomCascade.ts";

/** The definition, one matrix entry at a time: no lists, no increments. */
function sweepByHand(
  { links, sector, kinds, isReplaced, shock }: Case,
  [down, up]: readonly [number[], number[]],
): [number[], number[]] {
  const all = [...Array(NODES).keys()];
  const sold = (i: number) => links.reduce((sum, [a, , w]) => sum + (a === i ? w : 0), 0);
  const bought = (j: number, test = (_: number) => true) =>
    links.reduce((sum, [a, b, w]) => sum + (b === j && test(a) ? w : 0), 0);
  const kind = (i: number, j: number) => kinds[sector[i] as number]?.[sector[j] as number] ?? 0;
  const missed = all.map((i) => {
    if (!isReplaced) return 1;
    const left = all.reduce(
      (sum, k) => sum + (sector[k] === sector[i] ? sold(k) * (1 - (down[k] as number)) : 0),
      0,
    );
    return left <= 1e-10 ? 1 : Math.min(1, sold(i) / left);
  });
  const arrives = (j: number) => {
    const groups = new Map<string, number>();
    for (const [i, to, w] of links) {
      if (to !== j || kind(i, j) === 0) continue;
      const isEssential = kind(i, j) === 2;
      const whole = isEssential ? bought(j, (k) => sector[k] === sector[i]) : bought(j);
      const key = isEssential ? `sector ${sector[i]}` : "linear";
      const more = (w / whole) * (missed[i] as number) * (down[i] as number);
      groups.set(key, (groups.get(key) ?? 0) + more);
    }
    return Math.max(0, ...groups.values());
  };
  const unsold = (i: number) =>
    links.reduce((sum, [a, b, w]) => sum + (a === i ? (w / sold(i)) * (up[b] as number) : 0), 0);
  return [
    all.map((j) => Math.min(1, Math.max(shock[j] as number, arrives(j)))),
    all.map((i) => Math.min(1, Math.max(shock[i] as number, unsold(i)))),
  ];
}

describe("cascade(network)(shock, limits)", () => {
  it("is the repeated sweep of its definition, with the same number of sweeps", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const run = cascade(cascadeNetwork(linksOf(given)));
        const nodes = [...Array(NODES).keys()];
        const { shock } = given;
        // A run before must leave no trace.
        run({ nodes: [0, 3], down: [1, 0.5], up: [1, 0] }, { tolerance: 0, sweeps: 7 });
        const found = run({ nodes, down: shock, up: shock }, { tolerance: 1e-2, sweeps: 60 });
        let state: [number[], number[]] = [[...shock], [...shock]];
        let sweeps = 0;
        let growth = Infinity;
        while (growth > 1e-2 && sweeps < 60) {
          const next = sweepByHand(given, state);
          growth = Math.max(
            ...next.flatMap((side, s) => side.map((x, i) => x - (state[s]?.[i] ?? 0))),
          );
          state = next;
          sweeps++;
        }
        expect(found.sweeps).toBe(sweeps);
        expect(found.converged).toBe(growth <= 1e-2);
        for (const node of nodes) {
          expect(found.down[node]).toBeCloseTo(state[0][node] as number, 12);
          expect(found.up[node]).toBeCloseTo(state[1][node] as number, 12);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("spreads no less from a larger shock, keeps losses in [0, 1], and nothing from no shock", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(NODES - 1), (given, at) => {
        const run = cascade(cascadeNetwork(linksOf(given)));
        const nodes = [...Array(NODES).keys()];
        const limits = { tolerance: 1e-9, sweeps: 40 };
        const { shock } = given;
        const small = run({ nodes, down: shock, up: shock }, limits);
        const before = [Array.from(small.down), Array.from(small.up)];
        const more = shock.map((x, i) => (i === at ? 1 : x));
        const large = run({ nodes, down: more, up: more }, { tolerance: 0, sweeps: 40 });
        for (const [s, side] of [large.down, large.up].entries())
          for (const node of nodes) {
            expect(side[node]).toBeGreaterThanOrEqual((before[s]?.[node] as number) - 1e-8);
            expect(side[node]).toBeLessThanOrEqual(1);
          }
        const none = run({ nodes: [], down: [], up: [] }, limits);
        expect([none.touched.length, none.sweeps, none.converged]).toEqual([0, 1, true]);
      }),
      { numRuns: 300 },
    );
  });

  it("counts a dead market as 1 unit where asked, so that small sales weigh less", () => {
    const links = {
      nodes: 2,
      from: Int32Array.of(0),
      to: Int32Array.of(1),
      amount: Float64Array.of(0.25),
      kind: Uint8Array.of(2),
      sector: Int32Array.of(0, 1),
      market: Int32Array.of(0, 1),
    };
    const run = cascade(cascadeNetwork(links));
    const shock = { nodes: [0], down: [1], up: [1] };
    const limits = { tolerance: 1e-2, sweeps: 10 };
    expect(run(shock, limits).down[1]).toBe(1);
    expect(run(shock, { ...limits, deadMarketIsOne: true }).down[1]).toBe(0.25);
  });

  it("stops at the cap and says so where nothing leaks and losses creep", () => {
    const ring = {
      nodes: 3,
      from: Int32Array.of(0, 1, 2, 2),
      to: Int32Array.of(1, 2, 0, 1),
      amount: Float64Array.of(1, 1, 1, 3),
      kind: Uint8Array.of(1, 1, 1, 1),
      sector: Int32Array.of(0, 0, 0),
    };
    const run = cascade(cascadeNetwork(ring));
    const found = run({ nodes: [0], down: [0.5], up: [0.5] }, { tolerance: 1e-12, sweeps: 5 });
    expect(found.sweeps).toBe(5);
    expect(found.converged).toBe(false);
    expect(found.residual).toBeGreaterThan(1e-12);
  });
});
