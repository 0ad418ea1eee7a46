import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/assess.ts";
import { displayAs } from "../../../src/display/displayAs.ts";
import { amountAt } from "../../../src/numeric/amounts.ts";
import { runScenario } from "../../../src/scenarios/disruption/runScenario.ts";
import { emptyScenario } from "../../../src/scenarios/scenario/emptyScenario.ts";
import { trace } from "../../../src/trace/trace.ts";
import type { Chain } from "../../assess/chains.ts";
import { NETWORK } from "../shockedChain.ts";
import { disrupted, lost, valueIn } from "./disrupted.ts";

/** Ore of Chile and Australia is refined in China and Japan; Japan uses 40, of which 30 come from China. */
const METAL: Chain = {
  stages: [
    { id: "ore" },
    {
      id: "metal",
      kind: "refining",
      inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "d" }],
    },
  ],
  suppliers: [
    { stage: "ore", place: "CHL", production: 60 },
    { stage: "ore", place: "AUS", production: 40 },
    { stage: "metal", place: "CHN", production: 80 },
    { stage: "metal", place: "JPN", production: 20 },
  ],
  flows: [
    { stage: "ore", from: "CHL", to: "CHN", amount: 60, via: ["strait"] },
    { stage: "ore", from: "AUS", to: "CHN", amount: 20, via: [] },
    { stage: "ore", from: "AUS", to: "JPN", amount: 20, via: [] },
    { stage: "metal", from: "CHN", to: "JPN", amount: 30, via: [] },
    { stage: "metal", from: "JPN", to: "KOR", amount: 10, via: [] },
  ],
};
const outage = (place: string, cut = 1) => ({
  shock: { kind: "outage", by: { places: [place] }, cut },
});

describe("runScenario(network, scenario)", () => {
  it("loses nothing without a shock, and leaves the network as it was, to the bit", () => {
    const { table, course, after } = runScenario(NETWORK, emptyScenario());
    expect(table.rows).toEqual([]);
    expect(course.rows).toEqual([]);
    expect({ ...after, model: NETWORK.model }).toEqual(NETWORK);
  });

  it("passes a loss on from stage to stage in the shares of today (worked by hand)", () => {
    const after = disrupted(METAL, [outage("CHL")]);
    expect(lost(after, "supply", { stage: "ore", place: "CHN" }).value).toBeCloseTo(0.75, 14);
    expect(lost(after, "production", { stage: "metal", place: "CHN" }).value).toBeCloseTo(0.75, 14);
    expect(lost(after, "production", { stage: "metal", place: "JPN" }).hi).toBe(0);
    // 30 of the 50 that enter Japan come from China.
    expect(lost(after, "supply", { stage: "metal", place: "JPN" }).value).toBeCloseTo(0.45, 14);
    expect(lost(after, "supply", { stage: "metal", place: "KOR" }).value).toBeCloseTo(0.45, 14);
    const [row] = after.table.rows.filter(
      (one) => one.placeId === "KOR" && one.stageId === "metal",
    );
    expect(row?.because).toEqual({
      en: "output of ore in Chile; then lack of ore in China",
      ja: "チリのoreの生産減 → 中国のoreの不足",
    });
    expect(row?.before).toEqual({ value: 10, lo: 10, hi: 10 });
    expect(valueIn(row?.after)).toBeCloseTo(5.5, 13);
  });

  it("leaves a network on which every verb works, in which what enters a market leaves it", () => {
    const { after } = disrupted(METAL, [outage("CHL", 0.5)]);
    const at = (column: "suppliers" | "flows", row: number) =>
      (column === "suppliers"
        ? amountAt(after.suppliers.production, row)
        : amountAt(after.flows.amount, row)
      )?.value as number;
    expect(at("suppliers", 0)).toBeCloseTo(30, 13);
    expect(at("flows", 0)).toBeCloseTo(30, 13);
    // China makes 80 less three eighths of it and sends on 30 less as much.
    expect(at("suppliers", 2)).toBeCloseTo(50, 13);
    expect(at("flows", 3)).toBeCloseTo(18.75, 13);
    const exposure = trace(after, { home: "JPN" }).exposures.rows.find(
      (row) => row.id === "CHN" && row.stageId === "metal",
    );
    expect(valueIn(exposure?.lookThrough)).toBeCloseTo(18.75 / 38.75, 12);
    expect(assess(after, { home: "JPN" }).title.en).toContain("chain after test");
  });

  it("cuts deliveries, not output, by an export control, and spares the exporter's own market", () => {
    const control = {
      kind: "export-control",
      stages: ["metal"],
      by: { places: ["CHN"] },
      cut: 0.5,
    };
    const after = disrupted(METAL, [{ shock: control }]);
    expect(lost(after, "imports", { stage: "metal", place: "JPN" }).value).toBeCloseTo(0.5, 14);
    expect(lost(after, "supply", { stage: "metal", place: "JPN" }).value).toBeCloseTo(0.3, 14);
    expect(lost(after, "supply", { stage: "metal", place: "CHN" }).hi).toBe(0);
    expect(lost(after, "production", { stage: "metal", place: "CHN" }).hi).toBe(0);
  });

  it("closes a route, and opens part of it again once ships go round", () => {
    const closure = (detour?: object) => ({
      shock: { kind: "route-closure", chokepoints: ["strait"], cut: 1, ...(detour && { detour }) },
    });
    const shut = disrupted(METAL, [closure()]);
    expect(lost(shut, "supply", { stage: "ore", place: "CHN" }).value).toBeCloseTo(0.75, 14);
    const round = disrupted(METAL, [closure({ share: 0.8, extraDays: 20 })], { day: 30 });
    expect(lost(round, "supply", { stage: "ore", place: "CHN" }).value).toBeCloseTo(0.15, 14);
  });

  it("lets a stock last as long as what is missing of it allows, and says when all is back", () => {
    const text: Chain = {
      ...METAL,
      stocks: [
        ...["CHN", "JPN", "KOR"].map((place) => ({ stage: "metal", place, days: 0 })),
        { stage: "ore", place: "CHN", days: 30 },
        { stage: "ore", place: "JPN", days: 0 },
        { stage: "ore", place: "CHL", days: 0 },
        { stage: "ore", place: "AUS", days: 0 },
      ],
    };
    const { table, course } = disrupted(text, [{ ...outage("CHL"), end: 100 }], { home: "JPN" });
    const row = table.rows.find((one) => one.stageId === "metal" && one.whatId === "supply");
    // Three quarters of a day's ore is missing each day: 30 days of stock last 40.
    expect(valueIn(row?.survives)).toBeCloseTo(40, 9);
    expect(valueIn(row?.recovers)).toBeCloseTo(100, 9);
    expect(course.rows.filter(({ stageId }) => stageId === "metal").map(({ day }) => day)).toEqual([
      40, 100,
    ]);
  });

  it("says that stocks which the model does not give may last longer", () => {
    const { table } = disrupted(METAL, [outage("CHL")], { home: "JPN" });
    expect(table.rows[0]?.survives).toEqual({ en: "at least 0 days", ja: "0日以上" });
    expect(table.rows[0]?.survivesAtLeast).toBe(0);
    expect(table.notes.stocks?.kind).toBe("unknown");
  });

  it("serves those named first in full, as far as the pool goes", () => {
    const cut = [outage("AUS", 0.5)];
    const options = (first: string) => ({ assumptions: { allocation: { first } } });
    // Australia keeps 20 of 40; Japan and China draw 20 each.
    const japan = disrupted(METAL, cut, options("JPN"));
    expect(lost(japan, "imports", { stage: "ore", place: "JPN" }).hi).toBe(0);
    expect(lost(japan, "supply", { stage: "ore", place: "CHN" }).value).toBeCloseTo(0.25, 14);
    const china = disrupted(METAL, cut, options("CHN"));
    expect(lost(china, "imports", { stage: "ore", place: "JPN" }).value).toBeCloseTo(1, 14);
    const contracts = [{ stage: "ore", from: "AUS", to: "JPN" }];
    const bound = disrupted(METAL, cut, { assumptions: { allocation: { contracts } } });
    expect(lost(bound, "imports", { stage: "ore", place: "JPN" }).hi).toBe(0);
  });

  it("takes inputs as all needed, as one sum, or as needed where they are essential", () => {
    const stages = [
      { id: "ore" },
      { id: "acid" },
      {
        id: "metal",
        kind: "refining" as const,
        inputs: [
          { amount: 1, of: [{ stage: "ore" }], citation: "d" },
          { amount: 1, of: [{ stage: "acid" }], citation: "d", essential: false },
        ],
      },
    ];
    const text: Chain = {
      stages,
      suppliers: stages.map(({ id }) => ({ stage: id, place: "JPN", production: 10 })),
    };
    const half = (stage: string) => [
      { shock: { kind: "outage", stages: [stage], by: { places: ["JPN"] }, cut: 0.5 } },
    ];
    const of = (stage: string, production: "leontief" | "linear" | "generalised") =>
      lost(disrupted(text, half(stage), { assumptions: { production } }), "production", {
        stage: "metal",
        place: "JPN",
      }).value;
    expect([of("ore", "leontief"), of("acid", "leontief")]).toEqual([0.5, 0.5]);
    expect([of("ore", "linear"), of("acid", "linear")]).toEqual([0.25, 0.25]);
    expect([of("ore", "generalised"), of("acid", "generalised")]).toEqual([0.5, 0.25]);
  });

  it("counts what is wanted more and what capacity adds", () => {
    const growth = { kind: "demand-change", stages: ["metal"], places: ["KOR"], factor: 2 };
    const added = { kind: "capacity-added", stage: "metal", place: "KOR", amount: 4 };
    const more = disrupted(METAL, [{ shock: growth }]);
    expect(lost(more, "supply", { stage: "metal", place: "KOR" }).value).toBeCloseTo(0.5, 14);
    const both = disrupted(METAL, [{ shock: growth }, { shock: added }]);
    // 14 of the 20 that are wanted.
    expect(lost(both, "supply", { stage: "metal", place: "KOR" }).value).toBeCloseTo(0.3, 14);
  });

  it("counts what nobody lists as hit where the shock reaches it straight, or by any way", () => {
    const text: Chain = {
      stages: [{ id: "s", unreported: "unknown" }],
      suppliers: [{ place: "CHN", production: 100 }],
      demands: [{ place: "JPN", amount: 1 }],
    };
    const control = (to: string) => ({
      shock: { kind: "export-control", stages: ["s"], by: { places: ["CHN"] }, to: [to], cut: 1 },
    });
    const most = (to: string, unlisted: "straight" | "anyWay") =>
      lost(disrupted(text, [control(to)], { assumptions: { unlisted } }), "supply", {
        place: "JPN",
      }).hi;
    expect([most("JPN", "straight"), most("KOR", "straight"), most("KOR", "anyWay")]).toEqual([
      1, 0, 1,
    ]);
  });

  it("leaves capacities as the shocks leave them", () => {
    const text: Chain = { suppliers: [{ place: "CHN", production: 100, capacity: 120 }] };
    const { after } = disrupted(text, [outage("CHN", 0.5)]);
    expect(amountAt(after.suppliers.capacity, 0)).toEqual({ value: 60, lo: 60, hi: 60 });
  });

  it("tells what is lost of what is wanted from what is there", () => {
    const growth = { kind: "demand-change", stages: ["s"], places: ["CHN"], factor: 2 };
    const text: Chain = {
      suppliers: [{ place: "CHN", production: 100 }],
      flows: [{ from: "CHN", to: "JPN", amount: 60 }],
    };
    const { table } = disrupted(text, [{ shock: growth }]);
    const china = table.rows.find((row) => row.placeId === "CHN" && row.whatId === "supply");
    // Of the 40 that it keeps China wants 80: 100 are there where 140 are wanted.
    expect(valueIn(china?.lost)).toBeCloseTo(1 - 100 / 140, 14);
    expect(valueIn(china?.after)).toBeCloseTo(100, 12);
  });

  it("takes a recycling yield as what is made of the inputs that are left, below 1 as above it", () => {
    const stages = [
      { id: "power", kind: "energy" as const },
      {
        id: "scrap",
        kind: "recycling" as const,
        inputs: [
          { amount: 1, of: [{ stage: "scrap" }], citation: "d" },
          { amount: 1, of: [{ stage: "power" }], citation: "d" },
        ],
      },
    ];
    const text: Chain = {
      stages,
      suppliers: stages.map(({ id }) => ({ stage: id, place: "JPN", production: 10 })),
    };
    const half = { kind: "outage", stages: ["power"], by: { places: ["JPN"] }, cut: 0.5 };
    const lostAt = (factor: number) =>
      lost(
        disrupted(text, [
          { shock: half },
          { shock: { kind: "recycling-yield", stages: ["scrap"], factor } },
        ]),
        "production",
        { stage: "scrap", place: "JPN" },
      ).value;
    expect(lostAt(0.5)).toBeCloseTo(0.75, 14);
    expect(lostAt(1.5)).toBeCloseTo(0.25, 14);
  });

  it("adds capacity where the model had no market, and leaves a supplier there", () => {
    const added = {
      kind: "capacity-added",
      stage: "metal",
      place: "CAN",
      amount: 25,
      operator: "New",
    };
    const ramp = { ...added, rampDays: 100 };
    const { after } = disrupted(METAL, [{ shock: added }]);
    const world = assess(after, { home: "JPN" }).rows.find(
      (row) =>
        row.stageId === "metal" &&
        row.method === "hhi" &&
        row.wholeId === "worldProduction" &&
        row.keyId === "place",
    );
    // 80, 20 and 25 of 125.
    const hhi = (80 ** 2 + 20 ** 2 + 25 ** 2) / 125 ** 2;
    expect(valueIn(world?.value)).toBeCloseTo(hhi, 14);
    expect(after.suppliers.count).toBe(5);
    expect(amountAt(after.suppliers.production, 4)?.value).toBe(25);
    expect(after.operators).toContain("New");
    const half = disrupted(METAL, [{ shock: ramp }], { day: 50 }).after;
    expect(amountAt(half.suppliers.production, 4)?.value).toBe(12.5);
    const again = runScenario(after, emptyScenario()).after;
    expect(amountAt(again.suppliers.production, 4)?.value).toBe(25);
  });

  it("lists what new capacity sends into a market elsewhere", () => {
    const added = { kind: "capacity-added", stage: "metal", place: "CAN", to: "JPN", amount: 25 };
    const cut = { kind: "outage", stages: ["metal"], by: { places: ["CHN"] }, cut: 1 };
    const disruption = disrupted(METAL, [{ shock: added }, { shock: cut }]);
    // 30 of 50 are lost and 25 come instead.
    expect(lost(disruption, "supply", { stage: "metal", place: "JPN" }).value).toBeCloseTo(0.1, 14);
    expect(amountAt(disruption.after.flows.amount, 5)?.value).toBe(25);
    const { exposures } = trace(disruption.after, { home: "JPN" });
    const canada = exposures.rows.find((row) => row.id === "CAN" && row.stageId === "metal");
    expect(valueIn(canada?.lookThrough)).toBeCloseTo(25 / 45, 12);
  });

  it("gives no figure where losses in a loop do not settle, but the bounds that are left and the residual", () => {
    const text: Chain = {
      suppliers: [
        { place: "CHN", production: 1e-6 },
        { place: "JPN", production: 1e-6 },
      ],
      flows: [
        { from: "CHN", to: "JPN", amount: 1000 },
        { from: "JPN", to: "CHN", amount: 1000 },
      ],
    };
    const after = disrupted(text, [outage("CHN")], { assumptions: { days: 1 } });
    const { value, lo, hi } = lost(after, "supply", { place: "JPN" });
    expect({ value, hi }).toEqual({ value: null, hi: 1 });
    expect(lo).toBeGreaterThan(0);
    expect(after.table.notes.residual?.text.en).toMatch(/did not settle \(the last change was \d/);
  });

  it("prints in every format and both languages", () => {
    const { table, course } = disrupted(METAL, [outage("CHL")]);
    for (const format of ["text", "markdown", "html", "csv", "json"] as const)
      for (const lang of ["en", "ja"] as const) {
        expect(displayAs(table, format, { lang }).length).toBeGreaterThan(100);
        expect(displayAs(course, format, { lang }).length).toBeGreaterThan(100);
      }
  });

  it.each([
    [{ day: -1 }, /day: must be a number of days ≥ 0 \(got -1\)/],
    [{ assumptions: { days: 0 } }, /days: must be a finite number above 0/],
    [{ assumptions: { step: Number.NaN } }, /step: must be a finite number above 0/],
    [{ assumptions: { overproduction: -0.1 } }, /overproduction: must be a finite number ≥ 0/],
    [{ assumptions: { production: "magic" as never } }, /production: must be one of leontief/],
    [
      { assumptions: { recycling: "never" as never } },
      /recycling: must be one of collection, atoms/,
    ],
    [{ assumptions: { allocation: "fair" as never } }, /allocation: must be 'proportional'/],
    [
      { assumptions: { allocation: { contracts: [{ stage: "ore", from: "AUS", to: "KOR" }] } } },
      /contracts: must be flows of the model \(got ore from AUS to KOR\)/,
    ],
  ])("refuses %j", (options, message) => {
    expect(() => disrupted(METAL, [outage("CHL")], options)).toThrow(message);
  });
});
