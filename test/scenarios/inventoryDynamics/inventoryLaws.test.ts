import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventoryDynamics } from "../../../src/scenarios/inventoryDynamics/inventoryDynamics.ts";
import type { InventoryEvent } from "../../../src/scenarios/inventoryDynamics/inventoryLoss.ts";
import type { InventoryOptions } from "../../../src/scenarios/inventoryDynamics/inventoryOptions.ts";
import { ioNetwork } from "../../../src/trace/io/ioNetwork.ts";
import { inventoryCase, ioOf } from "./inventoryTables.ts";

const options = fc.record({
  days: fc.constant(60),
  inventories: fc.integer({ min: 2, max: 30 }),
  parameters: fc.record({
    psi: fc.constantFrom(0.6, 0.9, 1),
    restorationTime: fc.constantFrom(1, 10, 60),
    overproductionTime: fc.constantFrom(10, 365),
    orders: fc.constantFrom("capacity" as const, "table" as const),
  }),
  rationing: fc.constantFrom("proportional" as const, "mixed" as const),
});

/** A loss in the first industry of the table, which is there whatever the table. */
const eventIn = (place: string, sector: string): fc.Arbitrary<InventoryEvent> =>
  fc.record({
    where: fc.constant({ place, sector }),
    capacityLoss: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
    from: fc.integer({ min: 0, max: 5 }),
    days: fc.integer({ min: 1, max: 30 }),
    recovery: fc.record({
      shape: fc.constantFrom("linear" as const, "convex" as const, "concave" as const),
      time: fc.integer({ min: 3, max: 30 }),
    }),
  });

const event = eventIn("P0", "s0");

function farthest(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(
    ...a.flatMap((row, t) =>
      row.map((x, j) => Math.abs(x - (b[t]?.[j] ?? Number.NaN)) / Math.max(1, Math.abs(x))),
    ),
  );
}

describe("laws of inventoryDynamics(io, events, options)", () => {
  it("without an event every day is as usual", () => {
    fc.assert(
      fc.property(inventoryCase, options, (table, given) => {
        const run = inventoryDynamics(ioOf(table), [], given);
        for (const day of run.output)
          day.forEach((x, j) => {
            expect(Math.abs(x / (run.usualOutput[j] ?? 0) - 1)).toBeLessThan(1e-12);
          });
        expect(run.industries.every(({ timeToRecover }) => timeToRecover === 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("what is made is shipped: each day's account closes, and output is never above demand or capacity", () => {
    fc.assert(
      fc.property(inventoryCase, event, options, (table, one, given) => {
        const run = inventoryDynamics(ioOf(table), [one], given);
        expect(Math.max(...run.residual)).toBeLessThan(1e-12);
        run.output.forEach((day, t) => {
          day.forEach((x, j) => {
            expect(x).toBeLessThanOrEqual((run.demand[t]?.[j] ?? 0) * (1 + 1e-12));
            expect(x).toBeLessThanOrEqual((run.capacity[t]?.[j] ?? 0) * (1 + 1e-12));
            const unmet = run.unmetFinalDemand[t]?.[j] ?? -1;
            expect(unmet).toBeGreaterThanOrEqual(0);
            const final = run.finalDemand[j] ?? 0;
            expect(final - unmet).toBeLessThanOrEqual(x + 1e-12 * final);
          });
        });
        for (const row of run.leastStocks)
          for (const stock of row) expect(stock ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });

  it("amounts λ times as large give the same shares", () => {
    fc.assert(
      fc.property(
        inventoryCase,
        event,
        options,
        fc.constantFrom(1e-6, 1 / 3, 1000, 2 ** 30),
        (table, one, given, scale) => {
          const usual = inventoryDynamics(ioOf(table), [one], given);
          const scaled = inventoryDynamics(ioOf(table, scale), [one], given);
          const shares = (run: typeof usual) =>
            run.output.map((day) => day.map((x, j) => x / (run.usualOutput[j] ?? 1)));
          expect(farthest(shares(scaled), shares(usual))).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("the order of industries changes nothing", () => {
    fc.assert(
      fc.property(inventoryCase, event, options, (table, one, given) => {
        const io = ioOf(table);
        const n = io.labels.length;
        const turned = Array.from({ length: n }, (_, i) => n - 1 - i);
        const back = ioNetwork(
          {
            coefficients: turned.map((i) => turned.map((j) => table.coefficients[i]?.[j] ?? 0)),
          },
          {
            labels: turned.map((i) => io.labels[i] ?? { place: "", sector: "" }),
            finalDemand: turned.map((i) => table.finalDemand[i] ?? 0),
          },
        );
        const a = inventoryDynamics(io, [one], given).output;
        const b = inventoryDynamics(back, [one], given).output;
        expect(
          farthest(
            a,
            b.map((day) => turned.map((i) => day[i] ?? 0)),
          ),
        ).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });

  it("industries without any link to what is hit stay as usual", () => {
    fc.assert(
      fc.property(inventoryCase, inventoryCase, event, options, (hit, other, one, given) => {
        const [a, b] = [ioOf(hit), ioOf(other)];
        const [n, m] = [a.labels.length, b.labels.length];
        const io = ioNetwork(
          {
            coefficients: Array.from({ length: n + m }, (_, i) =>
              Array.from({ length: n + m }, (_, j) =>
                i < n && j < n
                  ? (hit.coefficients[i]?.[j] ?? 0)
                  : i >= n && j >= n
                    ? (other.coefficients[i - n]?.[j - n] ?? 0)
                    : 0,
              ),
            ),
          },
          {
            labels: [
              ...a.labels,
              ...b.labels.map(({ place, sector }) => ({ place: `Q${place}`, sector })),
            ],
            finalDemand: [...hit.finalDemand, ...other.finalDemand],
          },
        );
        const run = inventoryDynamics(io, [one], given);
        for (const day of run.output)
          for (let j = n; j < n + m; j++)
            expect(Math.abs((day[j] ?? 0) / (run.usualOutput[j] ?? 1) - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it("the order of simultaneous events changes nothing, and an event that takes nothing is none", () => {
    fc.assert(
      fc.property(inventoryCase, event, event, options, (table, one, two, given) => {
        const io = ioOf(table);
        const none: InventoryEvent = { where: { place: "P0" }, capacityLoss: 0, from: 1, days: 9 };
        const a = inventoryDynamics(io, [one, two], given).output;
        expect(inventoryDynamics(io, [two, none, one], given).output).toEqual(a);
      }),
      { numRuns: 40 },
    );
  });

  it("without overproduction nobody makes more than usual, and what is hit makes less on the first day", () => {
    fc.assert(
      fc.property(inventoryCase, event, options, (table, one, given) => {
        const parameters = { ...given.parameters, overproductionMax: 1 };
        const run = inventoryDynamics(ioOf(table), [one], { ...given, parameters });
        const most = 1 + 1e-12;
        for (const day of run.output)
          day.forEach((x, j) => {
            expect(x).toBeLessThanOrEqual((run.usualOutput[j] ?? 0) * most);
          });
        const left = (1 - (one.capacityLoss as number)) * (run.usualOutput[0] ?? 0);
        expect(run.output[one.from]?.[0]).toBeCloseTo(left, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("a larger loss may leave more output in the end, so loss does not grow with severity", () => {
    // One sector that uses a little of its own product, ψ = 1: what it ships while it is hit goes
    // mostly to final demand, and the smaller loss runs its stock down further.
    const io = ioNetwork(
      { coefficients: [[0.005]] },
      { labels: [{ place: "P0", sector: "s0" }], finalDemand: [365] },
    );
    const lossDays = (capacityLoss: number) =>
      inventoryDynamics(io, [{ where: { place: "P0" }, capacityLoss, from: 1, days: 10 }], {
        days: 60,
        inventories: 5,
        parameters: { psi: 1, restorationTime: 10, overproductionMax: 1 },
      }).industries[0]?.lossDays ?? Number.NaN;
    expect(lossDays(0.9)).toBeLessThan(lossDays(0.4));
  });

  it("is plain data: JSON gives it back", () => {
    fc.assert(
      fc.property(inventoryCase, event, (table, one) => {
        const given: InventoryOptions = { days: 5, inventories: "unlimited" };
        const run = inventoryDynamics(ioOf(table), [one], given);
        expect(JSON.parse(JSON.stringify(run))).toEqual(run);
      }),
      { numRuns: 20 },
    );
  });
});
