import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade, type NodeShock, type Spread } from "../../../src/numeric/cascade/cascade.ts";
import { cascadeEach } from "../../../src/numeric/cascade/cascadeEach.ts";
import { cascadeLanes } from "../../../src/numeric/cascade/cascadeLanes.ts";
import {
  type CascadeNetwork,
  cascadeNetwork,
} from "../../../src/numeric/cascade/cascadeNetwork.ts";
import { hasLanes } from "../../../src/numeric/cascade/laneKernels.ts";
import { anyCase, linksOf, NODES } from "./randomCascade.ts";

/** Some joint shocks and each node alone: more than there are lanes. */
const anyShocks: fc.Arbitrary<NodeShock[]> = fc
  .array(
    fc.uniqueArray(fc.nat(NODES - 1), { minLength: 1, maxLength: 3 }).chain((nodes) =>
      fc
        .array(fc.constantFrom(0, 0.1, 0.5, 0.9, 1), { minLength: 6, maxLength: 6 })
        .map((parts) => ({
          nodes,
          down: nodes.map((_, s) => parts[s] as number),
          up: nodes.map((_, s) => parts[3 + s] as number),
        })),
    ),
    { maxLength: 8 },
  )
  .map((joint) => [
    ...joint,
    ...[...Array(NODES).keys()].map((node) => ({ nodes: [node], down: [1], up: [1] })),
  ]);

interface Copy {
  readonly down: number[];
  readonly up: number[];
  readonly touched: number[];
  readonly sweeps: number;
  readonly residual: number;
  readonly converged: boolean;
}

function copy({ down, up, touched, sweeps, residual, converged }: Spread): Copy {
  const lists = { down: [...down], up: [...up], touched: [...touched] };
  return { ...lists, sweeps, residual, converged };
}

function allOf(
  network: CascadeNetwork,
  shocks: readonly NodeShock[],
  deadMarketIsOne: boolean,
): Copy[] {
  const found: Copy[] = [];
  const limits = { tolerance: 1e-3, sweeps: 40, deadMarketIsOne };
  cascadeLanes(network)(shocks, limits, (s, spread) => {
    expect(found[s]).toBeUndefined();
    found[s] = copy(spread);
  });
  return found;
}

describe("cascadeLanes(network)(shocks, limits, visit)", () => {
  it("gives what each shock gives by itself, with the same number of sweeps", () => {
    expect(hasLanes()).toBe(true);
    fc.assert(
      fc.property(anyCase, anyShocks, fc.boolean(), (given, shocks, deadMarketIsOne) => {
        const network = cascadeNetwork(linksOf(given));
        const alone = cascade(network);
        const found = allOf(network, shocks, deadMarketIsOne);
        expect(found).toHaveLength(shocks.length);
        for (const [s, shock] of shocks.entries()) {
          const own = copy(alone(shock, { tolerance: 1e-3, sweeps: 40, deadMarketIsOne }));
          const other = found[s] as Copy;
          expect([other.sweeps, other.converged]).toEqual([own.sweeps, own.converged]);
          expect(other.residual).toBeCloseTo(own.residual, 12);
          for (let i = 0; i < NODES; i++) {
            expect(other.down[i]).toBeCloseTo(own.down[i] as number, 12);
            expect(other.up[i]).toBeCloseTo(own.up[i] as number, 12);
            const isHit = (own.down[i] as number) > 0 || (own.up[i] as number) > 0;
            if (isHit) expect(other.touched).toContain(i);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same to the last digit whatever shocks go beside it, and in any order", () => {
    fc.assert(
      fc.property(anyCase, anyShocks, (given, shocks) => {
        const network = cascadeNetwork(linksOf(given));
        const together = allOf(network, shocks, false);
        const backwards = allOf(network, [...shocks].reverse(), false).reverse();
        const apart = shocks.map((shock) => allOf(network, [shock], false)[0] as Copy);
        const exact = (list: Copy[]) => list.map(({ touched, ...rest }) => [touched.sort(), rest]);
        expect(exact(backwards)).toEqual(exact(together));
        expect(exact(apart)).toEqual(exact(together));
      }),
      { numRuns: 60 },
    );
  });

  it("visits nobody without shocks, and stops each shock at the cap", () => {
    const ring = cascadeNetwork({
      nodes: 3,
      from: Int32Array.of(0, 1, 2, 2),
      to: Int32Array.of(1, 2, 0, 1),
      amount: Float64Array.of(1, 1, 1, 3),
      kind: Uint8Array.of(1, 1, 1, 1),
      sector: Int32Array.of(0, 0, 0),
    });
    const limits = { tolerance: 1e-12, sweeps: 5 };
    const visits: Spread[] = [];
    cascadeEach(ring)([], limits, (_, spread) => visits.push(spread));
    expect(visits).toEqual([]);
    const shock = { nodes: [0], down: [0.5], up: [0.5] };
    cascadeEach(ring)([shock, shock], limits, (_, spread) => visits.push(spread));
    expect(visits.map(({ sweeps, converged }) => [sweeps, converged])).toEqual([
      [5, false],
      [5, false],
    ]);
  });
});
