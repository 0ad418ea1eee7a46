import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { avoidance } from "../../../src/numeric/avoidance/avoidance.ts";
import { coverageFailures } from "../../../src/numeric/sampling/coverageFailures.ts";
import { reweightedAvoidance } from "../../../src/numeric/sampling/reweightedAvoidance.ts";
import { stateShapley } from "../../../src/numeric/sampling/stateShapley.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import { subsetShapley } from "../../../src/numeric/shapley/subsetShapley.ts";
import { build, flags, smallGraphs } from "../smallGraph.ts";
import { allStates, anyLaw } from "./anyLaw.ts";

/** Worth of players by number, from the worths of all their sets; none are worth 0. */
const worthOf = (values: readonly number[]) => (players: readonly number[]) =>
  players.length === 0 ? 0 : (values[players.reduce((set, p) => set | (1 << p), 0)] as number);

const games = (players: number) =>
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 2 ** players,
    maxLength: 2 ** players,
  });

describe("stateShapley(players, worth, uniform)", () => {
  it("stateShapley of two players is their Shapley value", () => {
    fc.assert(
      fc.property(games(2), (values) => {
        const worth = worthOf(values);
        const { gain, isExact } = stateShapley([0, 1], worth, uniforms(1));
        const exact = subsetShapley((set) => worth([0, 1].filter((p) => (set >> p) & 1)), 2);
        expect(isExact).toBe(true);
        for (const p of [0, 1]) expect(gain[p]).toBeCloseTo(exact[p] as number, 12);
      }),
      { numRuns: 100 },
    );
  });

  it("stateShapley sums to what all are worth, and is the Shapley value on average", () => {
    const values = Array.from({ length: 16 }, (_, set) => (set === 0 ? 0 : Math.sin(set * 7) + 1));
    const worth = worthOf(values);
    const players = [0, 1, 2, 3];
    const exact = subsetShapley((set) => worth(players.filter((p) => (set >> p) & 1)), 4);
    const uniform = uniforms(2);
    const COUNT = 20_000;
    const mean = new Float64Array(4);
    const square = new Float64Array(4);
    for (let i = 0; i < COUNT; i++) {
      const { gain } = stateShapley(players, worth, uniform);
      expect(gain.reduce((sum, x) => sum + x, 0)).toBeCloseTo(worth(players), 10);
      for (const p of players) {
        mean[p] = (mean[p] as number) + (gain[p] as number) / COUNT;
        square[p] = (square[p] as number) + (gain[p] as number) ** 2 / COUNT;
      }
    }
    for (const p of players) {
      const error = Math.sqrt(((square[p] as number) - (mean[p] as number) ** 2) / COUNT);
      expect(Math.abs((mean[p] as number) - (exact[p] as number))).toBeLessThan(5 * error);
    }
  });
});

describe("coverageFailures(sets, law)", () => {
  it("coverageFailures gives the expected equal parts of brute force, summing to the expected loss", () => {
    const weights = fc.array(fc.tuple(fc.nat(31), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyLaw(5), weights, (given, list) => {
        const all = list.reduce((sum, [, w]) => sum + w, 0);
        const mask = 2 ** given.law.parties - 1;
        const sets = new Map<bigint, number>();
        for (const [set, w] of list) {
          const key = BigInt(set & mask);
          sets.set(key, (sets.get(key) ?? 0) + w / all);
        }
        const expected = new Float64Array(given.law.parties);
        for (const [key, probability] of allStates(given)) {
          const failed = key === "" ? [] : key.split(",").map(Number);
          for (const [set, weight] of sets) {
            const met = failed.filter((c) => (set >> BigInt(c)) & 1n);
            for (const c of met)
              expected[c] = (expected[c] as number) + (probability * weight) / met.length;
          }
        }
        const found = coverageFailures(sets, given.law);
        for (const [c, part] of expected.entries()) expect(found[c]).toBeCloseTo(part, 12);
      }),
      { numRuns: 100 },
    );
  });
});

describe("reweightedAvoidance(graph, edgeShare)", () => {
  it.each([false, true])(
    "reweightedAvoidance is avoidance with the other shares (loops: %s)",
    (loops) => {
      const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 });
      fc.assert(
        fc.property(smallGraphs({ loops }), weights, fc.nat(1e6), (small, other, seed) => {
          const graph = build(small);
          const again = build(
            small.map((groups) =>
              groups.map((group) =>
                group.map(([to], i) => [to, other[(to * 7 + i) % 60] as number] as const),
              ),
            ),
          );
          const uniform = uniforms(seed);
          const bad = flags(
            small.length,
            [...small.keys()].filter(() => uniform() < 0.3),
          );
          const found = reweightedAvoidance(graph, again.edgeShare)(bad);
          expect(found).toBeCloseTo(avoidance(again, bad, "weakestLink")[0] as number, 12);
        }),
        { numRuns: 200 },
      );
    },
  );
});
