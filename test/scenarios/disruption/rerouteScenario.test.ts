import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { amountAt } from "../../../src/numeric/amounts.ts";
import { rerouteScenario } from "../../../src/scenarios/disruption/rerouteScenario.ts";
import { runScenario } from "../../../src/scenarios/disruption/runScenario.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { scenarioOf } from "../shockedChain.ts";
import { lost } from "./disrupted.ts";

/** Japan and Korea buy metal of China, Australia and Chile; Australia has capacity to spare. */
const METAL: Chain = {
  suppliers: [
    { place: "CHN", production: 60, capacity: 60 },
    { place: "AUS", production: 20, capacity: 45 },
    { place: "CHL", production: 20, capacity: 20 },
  ],
  flows: [
    { from: "CHN", to: "JPN", amount: 40 },
    { from: "CHN", to: "KOR", amount: 20 },
    { from: "AUS", to: "JPN", amount: 10 },
    { from: "AUS", to: "KOR", amount: 10 },
    { from: "CHL", to: "KOR", amount: 20 },
  ],
  demands: [
    { place: "JPN", amount: 50 },
    { place: "KOR", amount: 50 },
  ],
};
const CUT = scenarioOf({ shock: { kind: "outage", by: { places: ["CHN"] }, cut: 1 } });
const network = compile(closed(METAL));

describe("rerouteScenario(network, scenario)", () => {
  it("serves between the home last and the home first what rerouting leaves (worked by hand)", async () => {
    const { table, after } = await rerouteScenario(network, CUT, { home: "JPN" });
    // Australia's 45 may go to either, Chile's 20 to Korea alone.
    const [row] = table.rows;
    expect(row?.first).toEqual({ value: 0.9, lo: 0.9, hi: 0.9 });
    // Korea takes Chile's 20 and 30 of Australia's first.
    expect((row?.last as { value: number } | undefined)?.value).toBeCloseTo(0.3, 9);
    expect((row?.fair as { value: number } | undefined)?.value).toBeCloseTo(0.65, 9);
    const flow = (rule: "first" | "last", at: number) => {
      const then = after[rule];
      return then === null ? null : amountAt(then.flows.amount, at)?.value;
    };
    expect(flow("first", 2)).toBeCloseTo(45, 9);
    expect(flow("last", 2)).toBeCloseTo(15, 9);
    expect(flow("first", 0)).toBe(0);
  });

  it("never serves less than without rerouting", async () => {
    const rationed = runScenario(network, CUT, { home: "JPN" });
    const { served } = await rerouteScenario(network, CUT, { home: "JPN" });
    const left = 1 - (lost(rationed, "supply", { place: "JPN" }).value as number);
    expect(left).toBeCloseTo(0.2, 14);
    expect(served.products[0]?.served.fair?.value).toBeGreaterThanOrEqual(left);
  });

  it("leaves capacities and what is wanted as the shocks leave them", async () => {
    const half = { kind: "outage", by: { places: ["AUS"] }, cut: 0.5 };
    const growth = { kind: "demand-change", stages: ["s"], places: ["JPN"], factor: 2 };
    const scenario = scenarioOf({ shock: half }, { shock: growth });
    const { after } = await rerouteScenario(network, scenario, { home: "JPN" });
    const japan = network.poolNumber[network.placeNumber.get("JPN") as number] as number;
    expect(after.fair && amountAt(after.fair.suppliers.capacity, 1)?.value).toBe(22.5);
    expect(after.fair && amountAt(after.fair.pools.demand, japan)?.value).toBe(100);
  });

  it("counts new capacity as far as it is used", async () => {
    const added = { kind: "capacity-added", stage: "s", place: "JPN", amount: 100 };
    const scenario = scenarioOf({ shock: added });
    const { served, after } = await rerouteScenario(network, scenario, { home: "JPN" });
    expect(served.products[0]?.served.first?.value).toBeCloseTo(1, 9);
    const used = after.first && amountAt(after.first.suppliers.production, 3)?.value;
    expect(used).toBeLessThanOrEqual(50 + 1e-9);
  });

  it("gives null with what is missing where the model has only shares", async () => {
    const shares = compile(
      closed({
        suppliers: [
          { place: "CHN", share: 0.7 },
          { place: "AUS", share: 0.3 },
        ],
      }),
    );
    const { after, table } = await rerouteScenario(shares, CUT, { home: "CHN" });
    expect(after).toEqual({ first: null, fair: null, last: null });
    expect(Object.values(table.notes).some(({ kind }) => kind === "unknown")).toBe(true);
  });
});
