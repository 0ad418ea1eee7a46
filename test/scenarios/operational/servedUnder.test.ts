import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { OperationalOptions } from "../../../src/scenarios/operational/operationalQuestion.ts";
import { servedUnder } from "../../../src/scenarios/operational/servedUnder.ts";
import type { Effects } from "../../../src/scenarios/shocks/effects.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";
import { noEffects, placesGone } from "./effects.ts";
import { needs } from "./operationalChains.ts";

const RULES = ["first", "fair", "last"] as const;

/** Two mines and two users of the same ore. */
const RIVALS: Chain = {
  stages: [{ id: "ore" }, { id: "metal", inputs: needs("ore") }],
  suppliers: [
    { stage: "ore", place: "CHL", production: 60 },
    { stage: "ore", place: "AUS", production: 60 },
    { stage: "metal", place: "JPN", production: 80 },
    { stage: "metal", place: "KOR", production: 40 },
  ],
  flows: [
    { stage: "ore", from: "CHL", to: "JPN", amount: 40 },
    { stage: "ore", from: "AUS", to: "JPN", amount: 40 },
    { stage: "ore", from: "CHL", to: "KOR", amount: 20 },
    { stage: "ore", from: "AUS", to: "KOR", amount: 20 },
  ],
  demands: [
    { stage: "metal", place: "JPN", amount: 80 },
    { stage: "metal", place: "KOR", amount: 40 },
  ],
};

interface Asking {
  readonly effects?: (network: ReturnType<typeof compile>) => Effects;
  readonly options?: Partial<OperationalOptions>;
}

async function asked(text: Chain, { effects, options }: Asking = {}) {
  const network = compile(closed(text));
  const answer = await servedUnder(network, effects?.(network) ?? null, {
    home: "JPN",
    ...options,
  });
  const shares = RULES.map((rule) => answer.products[0]?.served[rule]?.value ?? null);
  return { network, answer, shares };
}

const withoutAus: Asking = { effects: (network) => placesGone(network, ["AUS"]) };

describe("servedUnder of a home and a rival that share a supply", () => {
  it("serves everybody where nothing is hit", async () => {
    expect((await asked(RIVALS)).shares).toEqual([1, 1, 1]);
  });

  it("serves the home 3/4, 1/2 or 1/4 of its demand, first, evenly or last, when half the ore is gone", async () => {
    const { shares } = await asked(RIVALS, withoutAus);
    for (const [i, share] of [3 / 4, 1 / 2, 1 / 4].entries())
      expect(shares[i]).toBeCloseTo(share, 12);
  });

  it("cannot serve the home more than today's flow where flows cannot grow", async () => {
    const { shares } = await asked(RIVALS, { ...withoutAus, options: { flexibility: 0 } });
    for (const share of shares) expect(share).toBeCloseTo(1 / 2, 12);
  });

  it("names the mine that is left as what binds, and what one more unit of it would serve", async () => {
    const { answer, network } = await asked(RIVALS, withoutAus);
    const [reason] = answer.products[0]?.reasons.fair ?? [];
    expect(reason).toMatchObject({ kind: "supplier", row: 0 });
    expect(reason?.price).toBeCloseTo(1 / 120, 12);
    expect(reason?.worth).toBeCloseTo(1 / 2, 12);
    expect(reason?.text).toEqual({ en: "capacity of ore in Chile", ja: "チリのoreの生産能力" });
    expect(network.suppliers.count).toBe(4);
  });

  it("returns a plan in which what is made and sent is what is served", async () => {
    const { answer, network } = await asked(RIVALS, withoutAus);
    const { fair, first } = answer.plans;
    expect([...(fair?.production ?? [])].map((x) => Math.round(x))).toEqual([60, 0, 40, 20]);
    expect([...(fair?.flow ?? [])].map((x) => Math.round(x))).toEqual([40, 0, 20, 0]);
    expect([...(first?.flow ?? [])].map((x) => Math.round(x))).toEqual([60, 0, 0, 0]);
    const metal = network.poolNumber[network.places.length + 0];
    expect(metal).toBe(-1);
  });

  it("has a table with the three rules and what binds", async () => {
    const { answer } = await asked(RIVALS, withoutAus);
    const [row] = answer.table.rows;
    expect(row?.last).toMatchObject({ value: expect.closeTo(0.25, 12) });
    expect(row?.binds).toEqual({ en: "capacity of ore in Chile", ja: "チリのoreの生産能力" });
  });
});

describe("servedUnder with added capacity, stocks, demand and partly open ways", () => {
  it("counts added capacity, which needs inputs like any other", async () => {
    const ore = (at: string) => (network: ReturnType<typeof compile>) => {
      const pool = network.poolNumber[network.placeNumber.get(at) as number] as number;
      const gone = placesGone(network, ["AUS"]);
      return { ...gone, added: gone.added.map((_, i) => (i === pool ? 30 : 0)) };
    };
    const mine = await asked(RIVALS, { effects: ore("CHL") });
    expect(mine.shares[1]).toBeCloseTo(90 / 120, 12);
    const metal = (network: ReturnType<typeof compile>) => {
      const row = network.places.length;
      const pool = network.poolNumber[row + (network.placeNumber.get("JPN") as number)];
      const gone = placesGone(network, ["AUS"]);
      return { ...gone, added: gone.added.map((_, i) => (i === pool ? 30 : 0)) };
    };
    expect((await asked(RIVALS, { effects: metal })).shares[1]).toBeCloseTo(1 / 2, 12);
  });

  it("uses up stocks over the days asked about, and not where only rates are", async () => {
    const text = { ...RIVALS, stocks: [{ stage: "metal", place: "JPN", amount: 10 }] };
    expect((await asked(text, withoutAus)).shares[0]).toBeCloseTo(60 / 80, 12);
    const year = await asked(text, { ...withoutAus, options: { days: 365 } });
    expect(year.shares[0]).toBeCloseTo(70 / 80, 12);
    const released = await asked(RIVALS, {
      effects: (network) => {
        const gone = placesGone(network, ["AUS"]);
        return { ...gone, released: gone.released.map((_, i) => (i === 2 ? 10 : 0)) };
      },
      options: { days: 365 },
    });
    expect(released.shares[0]).toBeCloseTo(70 / 80, 12);
  });

  it("wants more where demand rises", async () => {
    const { shares } = await asked(RIVALS, {
      effects: (network) => ({
        ...noEffects(network),
        demand: new Float64Array(network.pools.count).fill(2),
      }),
    });
    expect(shares[1]).toBeCloseTo(1 / 2, 12);
  });

  it("lets a flow that is hit carry its part of today's amount, however flexible flows are", async () => {
    const half = (network: ReturnType<typeof compile>) => {
      const passage = Float64Array.from([0.5, 0, 1, 1]);
      return { ...noEffects(network), passage, mayPass: passage };
    };
    for (const flexibility of [0, 3, Infinity]) {
      const { shares } = await asked(RIVALS, { effects: half, options: { flexibility } });
      expect(shares[0]).toBeCloseTo(20 / 80, 12);
    }
  });

  it("lies between what is surely hit and what may be hit", async () => {
    const { answer } = await asked(RIVALS, {
      effects: (network) => ({
        ...noEffects(network),
        mayOutput: Float64Array.from([1, 0, 1, 1]),
      }),
    });
    const found = answer.products[0]?.served.fair;
    expect(found?.lo).toBeCloseTo(1 / 2, 12);
    expect(found?.hi).toBeCloseTo(1, 12);
  });
});

describe("servedUnder where deliveries are cut that no flow tells apart", () => {
  const cut = (network: ReturnType<typeof compile>, change: object) => ({
    ...noEffects(network),
    deliveries: [
      {
        stage: 0,
        suppliers: Uint8Array.from([1, 0, 0, 0]),
        maySuppliers: Uint8Array.from([1, 0, 0, 0]),
        reaches: (place: string) => place === "JPN",
        atHome: false,
        ofPlace: false,
        left: 0,
        ...change,
      },
    ],
  });
  const operators: Chain = {
    ...RIVALS,
    suppliers: [
      { stage: "ore", place: "CHL", operator: "A", production: 45 },
      { stage: "ore", place: "CHL", operator: "B", production: 15 },
      { stage: "metal", place: "JPN", production: 80 },
      { stage: "metal", place: "KOR", production: 40 },
    ],
    flows: (RIVALS.flows ?? []).filter(({ from }) => from === "CHL"),
  };

  it("sends only what others in the same place make", async () => {
    const { shares } = await asked(operators, { effects: (network) => cut(network, {}) });
    expect(shares[0]).toBeCloseTo(15 / 80, 12);
  });

  it("leaves the part of today's deliveries that still arrives", async () => {
    const { shares } = await asked(operators, {
      effects: (network) => cut(network, { left: 0.5 }),
      options: { flexibility: 0 },
    });
    expect(shares[0]).toBeCloseTo((15 + 0.5 * 40 * 0.75) / 80, 12);
  });

  it("bounds the answer where it is not known whose deliveries are cut", async () => {
    const { answer } = await asked(operators, {
      effects: (network) => cut(network, { suppliers: new Uint8Array(4) }),
    });
    const found = answer.products[0]?.served.first;
    expect([found?.lo, found?.hi]).toEqual([
      expect.closeTo(15 / 80, 12),
      expect.closeTo(60 / 80, 12),
    ]);
  });

  it("cuts a maker out of the mix of the world", async () => {
    const stages = [{ id: "ore", unreported: "world" as const }, ...(RIVALS.stages ?? []).slice(1)];
    const world = { ...RIVALS, stages, flows: [] };
    expect((await asked(world)).shares).toEqual([1, 1, 1]);
    const { shares, answer } = await asked(world, {
      effects: (network) => cut(network, { ofPlace: true }),
    });
    expect(shares[0]).toBeCloseTo(60 / 80, 12);
    expect(shares[2]).toBeCloseTo(60 / 80, 12);
    const sent = answer.plans.first?.worldDeliveries ?? [];
    expect(sent.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(100, 9);
  });
});

describe("servedUnder where something is missing", () => {
  it("tells only the home first where nobody else's demand is named", async () => {
    const demands = [{ stage: "metal", place: "JPN", amount: 80 }];
    const { shares, answer } = await asked({ ...RIVALS, demands }, withoutAus);
    expect(shares).toEqual([expect.closeTo(3 / 4, 12), null, null]);
    expect(answer.table.notes.rivals?.kind).toBe("unknown");
  });

  it("tells only the home first where something of the rivals is not known", async () => {
    const demands = [
      { stage: "metal", place: "JPN", amount: 80 },
      { stage: "metal", place: "KOR" },
    ];
    const { shares, answer } = await asked({ ...RIVALS, demands }, withoutAus);
    expect(shares).toEqual([expect.closeTo(3 / 4, 12), null, null]);
    expect(answer.missingOfRivals).toMatchObject([{ lack: "demand", stage: 1 }]);
    expect(Object.keys(answer.table.notes)).toContain("rivals:missing:demand");
  });

  it("tells nothing, and what is missing, where only shares are known", async () => {
    const suppliers = RIVALS.suppliers.map(({ stage, place }) => ({
      stage: stage as string,
      place,
      share: 1 / 2,
    }));
    const { shares, answer } = await asked({ ...RIVALS, suppliers });
    expect(shares).toEqual([null, null, null]);
    expect(new Set(answer.missing.map(({ lack }) => lack))).toEqual(new Set(["shares"]));
    expect(answer.plans.fair).toBeNull();
  });

  it("takes no part of rivals that draw on nothing of the home's", async () => {
    const text: Chain = {
      ...RIVALS,
      stages: [...(RIVALS.stages ?? []), { id: "wood" }],
      suppliers: [...RIVALS.suppliers, { stage: "wood", place: "FRA" }],
      demands: [...(RIVALS.demands ?? []), { stage: "wood", place: "FRA", amount: 7 }],
    };
    expect((await asked(text)).shares).toEqual([1, 1, 1]);
  });
});
