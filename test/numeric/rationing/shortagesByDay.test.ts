import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AndOrGraph } from "../../../src/numeric/graph/andOrGraph.ts";
import {
  type Limits,
  noLimits,
  rationedGraph,
} from "../../../src/numeric/rationing/rationedGraph.ts";
import { type Course, shortagesByDay } from "../../../src/numeric/rationing/shortagesByDay.ts";

/** mine, foreign mine → ore pool → refinery → refined pool → plant → product pool */
const LINE: AndOrGraph = {
  groupStart: Int32Array.of(0, 0, 0, 1, 2, 3, 4, 5),
  edgeStart: Int32Array.of(0, 2, 3, 4, 5, 6),
  edgeTo: Int32Array.of(0, 1, 2, 3, 4, 5),
  edgeShare: Float64Array.of(0.2, 0.8, 1, 1, 1, 1),
};
const [FOREIGN, ORE, REFINED, PLANT, PRODUCT] = [1, 2, 4, 5, 6] as const;
const line = rationedGraph(LINE, Uint8Array.of(0, 0, 1, 0, 1, 0, 1), new Float64Array(5));

function stores(ore: number, refined: number, product: number): Float64Array {
  const held = new Float64Array(7);
  held[ORE] = ore;
  held[REFINED] = refined;
  held[PRODUCT] = product;
  return held;
}

function cutTo(node: number, most: number): Limits {
  const limits = noLimits(line);
  limits.most[node] = most;
  return limits;
}

function run(held: Float64Array, limits: Limits, course: Partial<Course> = {}) {
  return shortagesByDay(line, { steps: 120, step: 1, limitsAt: () => limits, held, ...course });
}

describe("shortages day by day", () => {
  it("begin when all that lies below the cut is used up, at the rate of what is missing (75 days, worked by hand)", () => {
    // 20 + 30 + 10 days in store, of which 0.8 is missing a day.
    const { firstShort } = run(stores(20, 30, 10), cutTo(FOREIGN, 0));
    expect(firstShort[PRODUCT]).toBeCloseTo(75, 9);
    expect(firstShort[ORE]).toBeCloseTo(25, 9);
  });

  it("leave stores above the cut where they lie: only the product's store counts when the plant stands still", () => {
    const { firstShort, held } = run(stores(20, 30, 10), cutTo(PLANT, 0));
    expect(firstShort[PRODUCT]).toBeCloseTo(10, 9);
    expect(held.at(-1)?.[ORE]).toBe(20);
  });

  it("do not depend on the length of a step where nothing changes", () => {
    const { firstShort } = run(stores(20, 30, 10), cutTo(FOREIGN, 0), { step: 7, steps: 20 });
    expect(firstShort[PRODUCT]).toBeCloseTo(75, 6);
  });

  it("never are where nothing is cut, and stores stay as they are", () => {
    const { lost, held, firstShort } = run(stores(20, 30, 10), noLimits(line));
    expect(lost.every((losses) => losses.every((loss) => loss === 0))).toBe(true);
    expect([...(held.at(-1) as Float64Array)]).toEqual([...stores(20, 30, 10)]);
    expect(firstShort[PRODUCT]).toBe(Number.POSITIVE_INFINITY);
  });

  it("arrive later by what is under way", () => {
    const lag = Int32Array.of(0, 5, 0, 0, 0, 0);
    const { firstShort } = run(stores(0, 0, 0), cutTo(FOREIGN, 0), { lag });
    expect(firstShort[PRODUCT]).toBe(5);
  });

  it("end when stores are filled again from what is made beyond the baseline", () => {
    const over = noLimits(line);
    over.most.fill(1.1);
    const cut = { ...over, most: over.most.map((most, node) => (node === FOREIGN ? 0 : most)) };
    const limitsAt = (at: number) => (at < 10 ? cut : over);
    const { held } = run(stores(20, 0, 0), over, { limitsAt, surplus: 0.1, steps: 200 });
    // The mine at home makes 0.22 a day, so that 0.78 are taken for 10 days; then 0.1 a day come back.
    expect(held[9]?.[ORE]).toBeCloseTo(20 - 7.8, 9);
    expect(held[87]?.[ORE]).toBeCloseTo(20, 9);
  });

  it("come no earlier with more in store and no later with a deeper cut", () => {
    const amount = fc.double({ min: 0, max: 30, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, part, part, (ore, refined, more, least, factor) => {
        const first = (held: Float64Array, most: number) =>
          run(held, cutTo(FOREIGN, most), { steps: 60 }).firstShort[PRODUCT] as number;
        const day = first(stores(ore, refined, 0), least);
        expect(first(stores(ore, refined, more), least)).toBeGreaterThanOrEqual(day - 1e-9);
        expect(first(stores(ore, refined, 0), least * factor)).toBeLessThanOrEqual(day + 1e-9);
      }),
      { numRuns: 150 },
    );
  });
});
