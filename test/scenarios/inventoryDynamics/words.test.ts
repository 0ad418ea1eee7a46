import { describe, expect, it } from "vitest";
import { inventoryDynamics, inventoryTable } from "../../../src/cascades.ts";
import { ioNetwork } from "../../../src/io.ts";

const labels = [
  { place: "JPN", sector: "mines" },
  { place: "JPN", sector: "mills" },
];
const flows = [
  [0, 365],
  [0, 0],
];
const io = ioNetwork({ flows }, { labels, finalDemand: [0, 730] });
const event = { where: { sector: "mines" }, capacityLoss: 1, from: 0, days: 5 };

describe("inventoryDynamics(io, events, options) with a word that it does not know", () => {
  it.each([
    [
      { ...event, recovery: { shape: "exponential", time: 9 } },
      {},
      "recovery.shape must be one of",
    ],
    [event, { parameters: { period: "month" } }, "parameters.period must be one of day, year"],
    [
      event,
      { parameters: { orders: "tabel" } },
      "parameters.orders must be one of capacity, table",
    ],
    [event, { rationing: "priority" }, "rationing must be one of proportional, mixed"],
    [event, { rationing: {} }, "rationing must be one of proportional, mixed"],
  ])("throws and names the words there are", (wrong, options, words) => {
    const run = () =>
      inventoryDynamics(io, [wrong as never], { days: 9, inventories: 5, ...(options as object) });
    expect(run).toThrow(words);
    expect(run).toThrow(RangeError);
  });

  it("throws for a table by what it cannot tell apart", () => {
    const run = inventoryDynamics(io, [event], { days: 3, inventories: 5 });
    expect(() => inventoryTable(run, "region" as never)).toThrow("by must be one of industry");
  });

  it("counts the largest loss of an industry that two parts of an event name", () => {
    const twice = {
      ...event,
      where: [{ sector: "mines" }, { place: "JPN" }],
      capacityLoss: [1, 0.1],
    };
    const run = inventoryDynamics(io, [twice], { days: 3, inventories: 5 });
    const [mines] = inventoryTable(run).rows;
    expect(mines?.worstOutput).toBe(0);
  });
});
