import { describe, expect, it } from "vitest";
import { inventoryDynamics } from "../../../src/scenarios/inventoryDynamics/inventoryDynamics.ts";
import type { InventoryEvent } from "../../../src/scenarios/inventoryDynamics/inventoryLoss.ts";
import type {
  InventoryOptions,
  InventoryRationing,
} from "../../../src/scenarios/inventoryDynamics/inventoryOptions.ts";
import { inventoryTable } from "../../../src/scenarios/inventoryDynamics/inventoryTable.ts";
import { ioNetwork } from "../../../src/trace/io/ioNetwork.ts";

const mines = { place: "AUS", sector: "mines" };
const mills = { place: "JPN", sector: "mills" };
const shops = { place: "KOR", sector: "shops" };

// Mines make 4 a day: 1 for mills, 2 for shops, 1 for final demand. Mills and shops make 5 each.
const io = ioNetwork(
  {
    flows: [
      [0, 1, 2],
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
  { labels: [mines, mills, shops], finalDemand: [1, 5, 5] },
);
const stop: InventoryEvent = { where: mines, capacityLoss: 1, from: 2, days: 10 };
const half: InventoryEvent = { where: mines, capacityLoss: 0.5, from: 0, days: 20 };
const plain: InventoryOptions = {
  days: 30,
  inventories: 5,
  parameters: { period: "day", psi: 1, restorationTime: 1, overproductionMax: 1, orders: "table" },
};
const run = (events: readonly InventoryEvent[], more: Partial<InventoryOptions> = {}) =>
  inventoryDynamics(io, events, { ...plain, ...more });
const column = (series: readonly (readonly number[])[], j: number) =>
  series.map((day) => Number(day[j]?.toFixed(9)));

describe("inventoryDynamics(io, events, options)", () => {
  it("with ψ = 1 and stock for five days, output falls by a fifth each day", () => {
    // Stock of mills 5, use 1 a day; with S = 5·x/5 the stock shrinks by a fifth each day.
    const { output } = run([stop]);
    const geometric = [0, 1, 2, 3, 4].map((day) => Number((5 * 0.8 ** day).toFixed(9)));
    expect(column(output, 1).slice(2, 7)).toEqual(geometric);
    expect(column(output, 0).slice(0, 14)).toEqual([4, 4, ...Array(10).fill(0), 4, 4]);
  });

  it("with ψ = 0.2 and stock for five days, output is usual for five days and nothing on the sixth", () => {
    const parameters = { ...plain.parameters, psi: 0.2 };
    const { output, leastStocks, industries } = run([stop], { parameters });
    expect(column(output, 1).slice(2, 8)).toEqual([5, 5, 5, 5, 5, 0]);
    expect(leastStocks[0]?.[1]).toBeCloseTo(0, 9);
    expect(industries[1]).toMatchObject({ worstDay: 7, limit: { by: "input", sector: "mines" } });
    expect(industries[0]?.limit).toEqual({ by: "capacity", sector: null });
  });

  it("an unlimited stock never runs short", () => {
    for (const inventories of ["unlimited", null, Number.POSITIVE_INFINITY] as const) {
      const { output, leastStocks } = run([stop], { inventories });
      expect(column(output, 1)).toEqual(Array(30).fill(5));
      expect(leastStocks[0]).toEqual([null, null, null]);
    }
  });

  it("rationing says who gets the 2 that are left of 4: all alike, industries first, or shops first", () => {
    const shares = (rationing: InventoryRationing) => {
      const { unmetFinalDemand, stocks } = run([half], {
        rationing,
        parameters: { ...plain.parameters, keepStocks: true },
      });
      const received = [1, 2].map((j) => {
        const before = stocks?.[0]?.[0]?.[j] ?? 0;
        const after = stocks?.[1]?.[0]?.[j] ?? 0;
        return Number((after - before + (j === 1 ? 1 : 2)).toFixed(9));
      });
      return [...received, Number((1 - (unmetFinalDemand[0]?.[0] ?? 0)).toFixed(9))];
    };
    expect(shares("proportional")).toEqual([0.5, 1, 0.5]);
    expect(shares("mixed")).toEqual([0.666666667, 1.333333333, 0]);
    expect(shares({ first: [shops] })).toEqual([0, 2, 0]);
    expect(shares({ first: [mills] })).toEqual([1, 0.666666667, 0.333333333]);
  });

  it("a loss goes back linearly from the day after its last", () => {
    const event: InventoryEvent = {
      ...stop,
      days: 3,
      recovery: { shape: "linear", time: 4 },
    };
    const { capacity } = run([event]);
    expect(column(capacity, 0).slice(0, 10)).toEqual([4, 4, 0, 0, 0, 1, 2, 3, 4, 4]);
  });

  it("lost capital is a part of capital; of several losses the largest counts, capital adds up", () => {
    const capital = [40, 40, 40];
    const parameters = { ...plain.parameters, capital };
    const lost: InventoryEvent = { where: mines, capitalLost: 10, from: 0, days: 30 };
    const cut: InventoryEvent = {
      where: { sector: "mines" },
      capacityLoss: 0.4,
      from: 0,
      days: 30,
    };
    const first = (events: InventoryEvent[]) => run(events, { parameters }).capacity[0]?.[0];
    expect(first([lost])).toBeCloseTo(3, 12);
    expect(first([lost, cut])).toBeCloseTo(2.4, 12);
    expect(first([lost, cut, lost])).toBeCloseTo(2, 12);
  });

  it("lost capital comes back as it is built, at what is left over the time", () => {
    // Mills lose half their capital of 20; it is built of mines' and shops' products by halves, in 10 days' pace.
    const event: InventoryEvent = {
      where: mills,
      capitalLost: 10,
      from: 0,
      days: 2,
      rebuilding: { time: 10, sectors: { mines: 0.5, shops: 0.5 } },
    };
    const parameters = { ...plain.parameters, capital: [9, 20, 9] };
    const { rebuildingDemand, capacity, output, demand } = run([event], { parameters });
    expect(column(rebuildingDemand, 0).slice(0, 3)).toEqual([0, 0, 0.5]);
    expect(column(rebuildingDemand, 2).slice(0, 3)).toEqual([0, 0, 0.5]);
    expect(capacity[2]?.[1]).toBeCloseTo(2.5, 12);
    const built = [0, 2].reduce((sum, i) => {
      const served = (output[2]?.[i] ?? 0) / (demand[2]?.[i] ?? 1);
      return sum + 0.5 * served;
    }, 0);
    expect((capacity[3]?.[1] ?? 0) / 5).toBeCloseTo(1 - (10 - built) / 20, 9);
  });

  it("capacity grows by ζ·(α_max − α)/τ_α while demand is not met", () => {
    const parameters = { ...plain.parameters, overproductionMax: 1.5, overproductionTime: 10 };
    const { capacity, output, demand } = run([half], { parameters });
    const scarcity = 1 - (output[0]?.[0] ?? 0) / (demand[1]?.[0] ?? 1);
    expect(scarcity).toBeGreaterThan(0.4);
    expect((capacity[1]?.[0] ?? 0) / 2).toBeCloseTo(1 + (0.5 * scarcity) / 10, 12);
  });

  it("misuse is told with the value", () => {
    const message =
      (event: Partial<InventoryEvent>, more: Partial<InventoryOptions> = {}) =>
      () =>
        run([{ ...stop, ...event }], more);
    expect(message({ capacityLoss: 1.5 })).toThrow("capacityLoss must be in [0, 1] (got 1.5)");
    expect(message({ where: { place: "FRA" } })).toThrow('(got {"place":"FRA"})');
    expect(message({ where: {} })).toThrow("(got {})");
    expect(message({ capitalLost: 1 })).toThrow("(got both)");
    expect(message({ from: 0.5 })).toThrow("must be whole, 0 or more (got 0.5 and 10)");
    expect(message({ rebuilding: { time: 5, sectors: { mines: 1 } } })).toThrow("capacityLoss");
    expect(message({}, { inventories: 0.5 })).toThrow("1 day or more");
    expect(message({}, { inventories: { mines: 5 } })).toThrow("got none for mills");
    expect(message({}, { days: 0 })).toThrow("days must be whole, 1 or more (got 0)");
    expect(message({}, { rationing: { first: [mines, mines] } })).toThrow("once only");
  });
});

describe("inventoryTable(dynamics, by)", () => {
  const dynamics = run([stop]);

  it("has a row per industry with worst output, its day, what held it down, time to recover and loss", () => {
    const { rows, columns } = inventoryTable(dynamics);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      place: "AUS",
      sector: "mines",
      worstOutput: 0,
      worstDay: 2,
      limit: { en: "its own capacity", ja: "自らの生産能力" },
      timeToRecover: 12,
      reason: null,
    });
    expect(rows[0]?.lossDays).toBeCloseTo(10, 9);
    const known = new Set([...columns.map(({ key }) => key), "netLossDays"]);
    for (const row of rows) for (const key of Object.keys(row)) expect(known.has(key)).toBe(true);
  });

  it("sums industries of a place or sector, and says why a time to recover is missing", () => {
    const long = run([{ ...stop, days: 100 }]);
    const rows = inventoryTable(long, "place").rows;
    expect(rows.map(({ place }) => place)).toEqual(["AUS", "JPN", "KOR"]);
    expect(rows[0]).toMatchObject({ timeToRecover: null });
    expect(rows[0]?.reason).toMatchObject({ en: expect.stringContaining("not recovered") });
    expect(rows[0]?.notes).toContain("notWithin");
    expect(inventoryTable(long, "sector").columns.map(({ key }) => key)).not.toContain("place");
  });

  it("gives null and the reason where nothing is made", () => {
    const idle = ioNetwork(
      {
        flows: [
          [0, 0],
          [0, 1],
        ],
      },
      { labels: [mines, mills], output: [0, 5] },
    );
    const [row] = inventoryTable(inventoryDynamics(idle, [], plain)).rows;
    expect(row).toMatchObject({ worstOutput: null, timeToRecover: null, lossDays: null });
    expect(row?.reason).toMatchObject({ en: expect.stringContaining("nothing is made") });
  });
});
