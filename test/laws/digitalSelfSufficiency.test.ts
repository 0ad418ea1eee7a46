import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { combinedShares } from "../../src/policies/digitalSelfSufficiency/combinedShares.ts";
import {
  type DigitalOptions,
  digitalSelfSufficiency,
} from "../../src/policies/digitalSelfSufficiency/digitalSelfSufficiency.ts";
import { anyHome, anyModel } from "../assess/randomChain.ts";
import { anyCompletion } from "./completed.ts";
import { PRECISION } from "./traceTables.ts";

const KEYS = ["ownerFace", "ownerTraced", "placeFace", "placeTraced"] as const;

const LAYERS = { hardware: ["metal"], software: ["ore"], services: ["scrap"] };
const anyLayers = fc.constantFrom<DigitalOptions["layers"]>(
  LAYERS,
  { hardware: ["metal", "ore"], services: ["scrap"] },
  { software: ["metal"] },
);
const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const anyWeights = fc
  .record({ hardware: weight, software: weight, services: weight })
  .filter(({ hardware, software, services }) => hardware + software + services > 0);

const tableOf = (
  model: Parameters<typeof compile>[0],
  home: readonly string[],
  options: Omit<DigitalOptions, "home">,
) => digitalSelfSufficiency(compile(model), { home, ...options }).rows;

type Rows = ReturnType<typeof tableOf>;

const figures = (rows: Rows): (Interval | null)[] =>
  rows.flatMap((row) => KEYS.map((key) => row[key]));

describe("digital self-sufficiency", () => {
  it("has bounds that hold every world that a model with gaps may be", () => {
    let narrow = 0;
    fc.assert(
      fc.property(
        anyCompletion,
        anyLayers,
        anyWeights,
        ({ gaps, world, home }, layers, weights) => {
          const options = { ...(layers === undefined ? {} : { layers }), weights };
          const wide = figures(tableOf(gaps, home, options));
          for (const [i, found] of figures(tableOf(world, home, options)).entries()) {
            const held = wide[i] ?? null;
            expect(held === null).toBe(found === null);
            if (held === null || found === null) continue;
            if (held.hi - held.lo < 1) narrow++;
            expect(found.lo).toBeGreaterThanOrEqual(held.lo - PRECISION);
            expect(found.hi).toBeLessThanOrEqual(held.hi + PRECISION);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(narrow).toBeGreaterThan(100);
  });

  it("lies from 0 to 1, its value between its bounds, traced never above face value", () => {
    const options = { layers: { hardware: ["metal"] } };
    const hasMetal = anyModel().filter(({ stages }) => stages.some(({ id }) => id === "metal"));
    fc.assert(
      fc.property(hasMetal, anyHome, (model, home) => {
        const rows = tableOf(model, home, options);
        for (const figure of figures(rows)) {
          if (figure === null) continue;
          const { value, lo, hi } = figure;
          expect(lo).toBeGreaterThanOrEqual(0);
          expect(hi).toBeLessThanOrEqual(1);
          expect(lo).toBeLessThanOrEqual(value ?? lo);
          expect(value ?? lo).toBeLessThanOrEqual(hi);
        }
        for (const { ownerFace, ownerTraced, placeFace, placeTraced } of rows)
          for (const [face, traced] of [
            [ownerFace, ownerTraced],
            [placeFace, placeTraced],
          ] as const) {
            expect(traced?.lo ?? 0).toBeLessThanOrEqual((face?.lo ?? 0) + PRECISION);
            expect(traced?.hi ?? 0).toBeLessThanOrEqual((face?.hi ?? 0) + PRECISION);
          }
      }),
      { numRuns: 150 },
    );
  });

  it("does not fall by owner where a supplier becomes owned at home", () => {
    fc.assert(
      fc.property(anyCompletion, fc.nat(), ({ gaps, home }, which) => {
        const at = which % gaps.suppliers.length;
        const bought = gaps.suppliers[at];
        const same = gaps.suppliers.some(
          (one, i) =>
            i !== at &&
            one.stage === bought?.stage &&
            one.place === bought.place &&
            one.operator === bought.operator &&
            one.owner === home[0],
        );
        fc.pre(!same);
        const owned = gaps.suppliers.map((one, i) =>
          i === at ? { ...one, owner: home[0] as string } : one,
        );
        const before = tableOf(gaps, home, { layers: LAYERS });
        const after = tableOf({ ...gaps, suppliers: owned }, home, { layers: LAYERS });
        for (const [i, row] of after.entries())
          for (const key of ["ownerFace", "ownerTraced"] as const)
            for (const end of ["lo", "hi"] as const)
              expect((row[key]?.[end] ?? 0) + PRECISION).toBeGreaterThanOrEqual(
                before[i]?.[key]?.[end] ?? 0,
              );
      }),
      { numRuns: 100 },
    );
  });

  it("does not change where all weights are multiplied by the same number", () => {
    const scale = fc.constantFrom(1e-200, 1e-3, 7, 1e200);
    fc.assert(
      fc.property(anyCompletion, anyWeights, scale, ({ gaps, home }, weights, factor) => {
        const scaled = {
          hardware: weights.hardware * factor,
          software: weights.software * factor,
          services: weights.services * factor,
        };
        const [one, other] = [weights, scaled].map((of) =>
          figures(tableOf(gaps, home, { layers: LAYERS, weights: of })),
        );
        for (const [i, figure] of (one ?? []).entries())
          for (const end of ["lo", "hi"] as const)
            expect(other?.[i]?.[end] ?? 0).toBeCloseTo(figure?.[end] ?? 0, 9);
      }),
      { numRuns: 50 },
    );
  });
});

describe("shares put together", () => {
  const share = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]): Interval => ({ value: null, lo: Math.min(a, b), hi: Math.max(a, b) }));
  const part = fc.record({ weight, of: share, at: fc.double({ min: 0, max: 1, noNaN: true }) });
  const same = (of: Interval) => ({
    ownerFace: of,
    ownerTraced: of,
    placeFace: of,
    placeTraced: of,
  });

  it("hold whatever each share is within its bounds, and are reached at their ends", () => {
    const parts = fc
      .array(part, { minLength: 1, maxLength: 5 })
      .filter((all) => all.some((one) => one.weight > 0));
    fc.assert(
      fc.property(parts, (all) => {
        const { mean, weakest } = combinedShares(
          all.map((one) => ({ weight: one.weight, shares: same(one.of) })),
        );
        const counted = all.filter((one) => one.weight > 0);
        const whole = counted.reduce((sum, one) => sum + one.weight, 0);
        const pick = (of: (one: (typeof all)[number]) => number) => ({
          mean: counted.reduce((sum, one) => sum + one.weight * of(one), 0) / whole,
          least: Math.min(...counted.map(of)),
        });
        const inside = pick(({ of, at }) => of.lo + at * (of.hi - of.lo));
        expect(inside.mean).toBeGreaterThanOrEqual(mean.ownerFace.lo - PRECISION);
        expect(inside.mean).toBeLessThanOrEqual(mean.ownerFace.hi + PRECISION);
        expect(inside.least).toBeGreaterThanOrEqual(weakest.ownerFace.lo - PRECISION);
        expect(inside.least).toBeLessThanOrEqual(weakest.ownerFace.hi + PRECISION);
        const [low, high] = [pick(({ of }) => of.lo), pick(({ of }) => of.hi)];
        expect(mean.placeTraced.lo).toBeCloseTo(low.mean, 12);
        expect(mean.placeTraced.hi).toBeCloseTo(high.mean, 12);
        expect(weakest.placeTraced).toMatchObject({ lo: low.least, hi: high.least });
      }),
    );
  });
});
