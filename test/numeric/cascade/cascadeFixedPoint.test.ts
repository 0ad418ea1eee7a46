import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "../../../src/numeric/cascade/cascade.ts";
import { cascadeFixedPoint } from "../../../src/numeric/cascade/cascadeFixedPoint.ts";
import { cascadeNetwork } from "../../../src/numeric/cascade/cascadeNetwork.ts";
import { anyCase, linksOf, NODES } from "./randomCascade.ts";

/** Sales with a fifth more to others than firms, and costs that are not all inputs: what spreads dies out. */
function leaking(given: Parameters<typeof linksOf>[0]) {
  const links = linksOf(given);
  const revenue = new Float64Array(NODES).fill(1e-9);
  const costs = new Float64Array(NODES).fill(1e-9);
  for (const [e, amount] of links.amount.entries()) {
    revenue[links.from[e] as number] = (revenue[links.from[e] as number] as number) + 1.2 * amount;
    costs[links.to[e] as number] = (costs[links.to[e] as number] as number) + 1.2 * amount;
  }
  return cascadeNetwork({ ...links, revenue, costs });
}

describe("cascadeFixedPoint(network)(shock, limits)", () => {
  it("is where the sweeps of the cascade lead, and never above it", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const network = leaking(given);
        const nodes = [...Array(NODES).keys()];
        const shock = { nodes, down: given.shock, up: given.shock };
        const fixed = cascadeFixedPoint(network)(shock, { tolerance: 1e-13, sweeps: 5000 });
        const swept = cascade(network)(shock, { tolerance: 1e-15, sweeps: 5000 });
        expect(fixed.converged).toBe(true);
        for (const node of nodes) {
          expect(fixed.down[node]).toBeCloseTo(swept.down[node] as number, 9);
          expect(fixed.up[node]).toBeCloseTo(swept.up[node] as number, 9);
          expect(fixed.up[node]).toBeLessThanOrEqual((swept.up[node] as number) + 1e-12);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is nothing after no shock, in one sweep", () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const run = cascadeFixedPoint(leaking(given));
        const none = run({ nodes: [], down: [], up: [] }, { tolerance: 1e-12, sweeps: 10 });
        expect([none.touched.length, none.sweeps, none.residual]).toEqual([0, 1, 0]);
      }),
      { numRuns: 20 },
    );
  });
});
