import { describe, expect, it } from "vitest";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { ScenarioOptions } from "../../../src/scenarios/disruption/runScenario.ts";
import type { Chain } from "../../assess/chains.ts";
import { disrupted, lost as lostOf } from "../disruption/disrupted.ts";

interface Asked {
  readonly chain: Chain;
  readonly shocks: readonly object[];
  readonly allocation?: NonNullable<ScenarioOptions["assumptions"]>["allocation"];
}

/** What a market of stage s loses; nothing where no row says so. All imports are listed. */
function lostAt(place: string, { chain, shocks, allocation }: Asked): Interval {
  const events = shocks.map((shock) => ({ shock }));
  const assumptions = { days: 2, ...(allocation ? { allocation } : {}) };
  return lostOf(disrupted(chain, events, { assumptions }), "supply", { place });
}

const S = [{ id: "s" }];
const flow = (from: string, to: string, amount: unknown) => ({ stage: "s", from, to, amount });
const maker = (place: string, production: unknown, operator?: string) => ({
  ...{ stage: "s", place, production },
  ...(operator ? { operator } : {}),
});

describe("bounds of losses where amounts are not told exactly", () => {
  it("let the slack of shares lose what the worst listed member loses", () => {
    // With a demand of 50 × 9, China wants 500 of the 100 that it has: everybody loses 0.8. Japan's part from China lies
    // between 10 / 60 and 50 / 100.
    const chain = {
      stages: S,
      suppliers: [maker("JPN", 50), maker("CHN", 100)],
      flows: [flow("CHN", "JPN", { value: 30, lo: 10, hi: 50 })],
      demands: [{ stage: "s", place: "CHN", amount: 50 }],
    } as Chain;
    const grows = { kind: "demand-change", stages: ["s"], places: ["CHN"], factor: 9 };
    const { lo, hi } = lostAt("JPN", { chain, shocks: [grows] });
    expect(lo).toBeCloseTo(0.8 / 6, 12);
    // A third is slack, a sixth is surely China's.
    expect(hi).toBeCloseTo(0.8 / 2, 12);
  });

  it("count a member whose least share is nothing", () => {
    const chain = {
      stages: S,
      suppliers: [maker("JPN", 50), maker("CHN", 100)],
      flows: [flow("CHN", "JPN", { value: 30, lo: 0, hi: 50 })],
      demands: [{ stage: "s", place: "CHN", amount: 50 }],
    } as Chain;
    const grows = { kind: "demand-change", stages: ["s"], places: ["CHN"], factor: 9 };
    const { lo, hi } = lostAt("JPN", { chain, shocks: [grows] });
    expect(lo).toBe(0);
    expect(hi).toBeCloseTo(0.4, 12);
  });

  it("let the slack meet two controls on a way of two legs", () => {
    // All of Viet Nam's comes from China, and half of each leg is stopped: a quarter arrives of what Viet Nam sends.
    const chain = {
      stages: S,
      suppliers: [maker("JPN", 50), maker("CHN", 100)],
      flows: [flow("CHN", "VNM", 60), flow("VNM", "JPN", { value: 30, lo: 10, hi: 50 })],
    } as Chain;
    const controls = [
      { kind: "embargo", from: ["CHN"], to: ["VNM"], cut: 0.5 },
      { kind: "embargo", from: ["VNM"], to: ["JPN"], cut: 0.5 },
    ];
    const { lo, hi } = lostAt("JPN", { chain, shocks: controls });
    expect(lo).toBeCloseTo(0.75 / 6, 12);
    expect(hi).toBeCloseTo(0.75 / 2, 12);
  });
});

describe("ranks under changed demand", () => {
  const chain = {
    stages: S,
    suppliers: [maker("JPN", 100)],
    flows: [flow("JPN", "KOR", 60)],
    demands: [{ stage: "s", place: "JPN", amount: 40 }],
  } as Chain;

  it("serve what the home wants more before the others", () => {
    const grows = { kind: "demand-change", stages: ["s"], places: ["JPN"], factor: 2 };
    // Japan takes 80 of its 100, and Korea gets 20 of its 60.
    const lost = lostAt("KOR", { chain, shocks: [grows], allocation: { first: "JPN" } });
    expect(lost.value).toBeCloseTo(2 / 3, 12);
  });

  it("keep what comes first by contract whole while others want more", () => {
    const contracts = [{ stage: "s", from: "JPN", to: "KOR" }];
    const grows = { kind: "demand-change", stages: ["s"], places: ["JPN"], factor: 2 };
    expect(lostAt("KOR", { chain, shocks: [grows], allocation: { contracts } }).hi).toBe(0);
  });
});

describe("deliveries of some makers of a pool", () => {
  it("leave what the others still make (worked by hand)", () => {
    const chain = {
      stages: S,
      suppliers: [maker("CHN", 50, "X"), maker("CHN", 50, "Y")],
      flows: [flow("CHN", "JPN", 60)],
    } as Chain;
    const shocks = [
      { kind: "outage", by: { operators: ["X"] }, cut: 0.5 },
      { kind: "export-control", stages: ["s"], by: { operators: ["X"] }, cut: 1 },
    ];
    // Of the 60, Y's 30 still come, and X's 30 do not, whether or not they are still made.
    expect(lostAt("JPN", { chain, shocks }).value).toBeCloseTo(0.5, 12);
  });
});
