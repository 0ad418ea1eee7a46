import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inventoryCapital } from "../../../src/scenarios/inventoryDynamics/inventoryCapital.ts";
import { inventoryDynamics } from "../../../src/scenarios/inventoryDynamics/inventoryDynamics.ts";
import type { InventoryEvent } from "../../../src/scenarios/inventoryDynamics/inventoryLoss.ts";
import type {
  InventoryOptions,
  InventoryParameters,
} from "../../../src/scenarios/inventoryDynamics/inventoryOptions.ts";
import { ioNetwork } from "../../../src/trace/io/ioNetwork.ts";

interface GoldenCase {
  readonly name: string;
  readonly events: InventoryEvent[];
  readonly inventories: InventoryOptions["inventories"];
  readonly parameters: Partial<InventoryParameters>;
  readonly capital: number[];
  readonly output: number[][];
  readonly capacity: number[][];
  readonly orders: number[][];
  readonly unmetFinalDemand: number[][];
  readonly stocks: number[][][];
  readonly outputSum: number[];
}

const golden = JSON.parse(
  readFileSync(new URL("../../golden/inventoryBoario.json", import.meta.url), "utf8"),
) as {
  regions: string[];
  sectors: string[];
  flows: number[][];
  finalDemand: number[][];
  days: number[];
  cases: GoldenCase[];
};
const labels = golden.regions.flatMap((place) =>
  golden.sectors.map((sector) => ({ place, sector })),
);
const io = ioNetwork({ flows: golden.flows }, { labels, finalDemand: golden.finalDemand });
/** Relative, with amounts below a thousandth of the table's daily amounts counted as that. */
const NEAR = 1e-12;

function expectNear(got: readonly number[], expected: readonly number[]): void {
  expect(got.length).toBe(expected.length);
  expected.forEach((value, j) => {
    const miss = Math.abs((got[j] as number) - value) / Math.max(Math.abs(value), 1e-3);
    expect(miss).toBeLessThan(NEAR);
  });
}

const runOf = ({ events, inventories, parameters }: GoldenCase, asBoario: boolean) =>
  inventoryDynamics(io, events, {
    days: 120,
    inventories,
    asBoario,
    parameters: { ...parameters, keepStocks: true },
  });

describe("inventoryDynamics(…, { asBoario: true }) gives what BoARIO 0.6.4 gives", () => {
  for (const one of golden.cases) {
    const run = runOf(one, true);

    it(`in output, capacity and orders: ${one.name}`, () => {
      golden.days.forEach((day, d) => {
        expectNear(run.output[day] ?? [], one.output[d] ?? []);
        expectNear(run.capacity[day] ?? [], one.capacity[d] ?? []);
        const orders = run.demand[day]?.map((all, j) => all - (run.finalDemand[j] ?? 0));
        expectNear(orders ?? [], one.orders[d] ?? []);
      });
      const sums = labels.map((_, j) => run.output.reduce((sum, day) => sum + (day[j] ?? 0), 0));
      expectNear(sums, one.outputSum);
    });

    it(`in stocks and unmet final demand: ${one.name}`, () => {
      golden.days.forEach((day, d) => {
        one.stocks[d]?.forEach((row, k) => {
          expectNear((run.stocks?.[day]?.[k] ?? []) as number[], row);
        });
        const unmet = golden.regions.map((_, region) =>
          golden.finalDemand.reduce((sum, row, i) => {
            const part = (run.unmetFinalDemand[day]?.[i] ?? 0) / (run.finalDemand[i] ?? 1);
            return sum + part * ((row[region] ?? 0) / 365);
          }, 0),
        );
        expectNear(unmet, one.unmetFinalDemand[d] ?? []);
      });
    });
  }

  it("and takes capital as four times value added, as the peer does", () => {
    const capital = inventoryCapital(io, { capital: null, period: "year" });
    for (const one of golden.cases) expectNear([...capital], one.capital);
  });
});

describe("inventoryDynamics without asBoario departs from BoARIO 0.6.4 as said", () => {
  it("an event acts on its first day, and goes back from the day after its last", () => {
    const one = golden.cases.find(({ name }) => name === "base_arbitrary_alt") as GoldenCase;
    const own = runOf(one, false);
    const peer = runOf(one, true);
    const mine = labels.findIndex(({ place, sector }) => place === "A" && sector === "mine");
    const part = (run: typeof own, day: number) =>
      (run.capacity[day]?.[mine] ?? 0) / (run.usualOutput[mine] ?? 1);
    expect(part(own, 4)).toBeCloseTo(1, 12);
    expect(part(own, 5)).toBeCloseTo(0.4, 12);
    expect(part(peer, 5)).toBeCloseTo(1, 12);
    expect(part(peer, 6)).toBeCloseTo(0.4, 12);
    expect(part(own, 25) - part(own, 24)).toBeGreaterThan(0.019);
    expect(part(peer, 25) - part(peer, 24)).toBeLessThan(0.001);
  });

  it("the account of every day closes, which that of the peer does not", () => {
    for (const one of golden.cases)
      expect(Math.max(...runOf(one, false).residual)).toBeLessThan(1e-14);
    expect(Math.max(...golden.cases.flatMap((one) => runOf(one, true).residual))).toBeGreaterThan(
      1e-7,
    );
  });
});
