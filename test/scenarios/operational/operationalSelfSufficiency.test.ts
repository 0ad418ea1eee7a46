import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { OperationalOptions } from "../../../src/scenarios/operational/operationalQuestion.ts";
import { operationalSelfSufficiency } from "../../../src/scenarios/operational/operationalSelfSufficiency.ts";
import type { Chain } from "../../assess/chains.ts";
import bom from "../../golden/or01BomChain.json" with { type: "json" };
import loop from "../../golden/or02RecyclingLoop.json" with { type: "json" };
import zero from "../../golden/or03ZeroDemand.json" with { type: "json" };
import shared from "../../golden/or04SharedBottleneck.json" with { type: "json" };
import substitutes from "../../golden/or05Substitutes.json" with { type: "json" };
import crossTrade from "../../golden/or16CrossTrade.json" with { type: "json" };
import dedicated from "../../golden/or20DedicatedChains.json" with { type: "json" };
import { closed } from "../../trace/tracing.ts";
import { cell, figure } from "./figures.ts";
import {
  billOfMaterial,
  CROSS_TRADE,
  needs,
  refinery,
  SHARED_SMELTER,
} from "./operationalChains.ts";

const answered = (text: Chain, options: Partial<OperationalOptions> = {}) =>
  operationalSelfSufficiency(compile(closed(text)), { home: "JPN", ...options });

const SHARES = ["weighted", "even", "alone"] as const;

describe("operationalSelfSufficiency of the golden cases", () => {
  it.each([
    [40, bom.expected.operational_baseline.float],
    [70, bom.expected.operational_variant.float],
  ])("is what the scarcest branch allows with %d of ore (or_01_bom_chain)", async (ore, share) => {
    const found = await answered(billOfMaterial(ore));
    for (const key of SHARES) expect(figure(found, key)).toBeCloseTo(share, 12);
  });

  it("is 1/2 with today's scrap, and 2/7 where scrap follows what is used (or_02_recycling_loop)", async () => {
    const text: Chain = {
      stages: [
        { id: "primary" },
        {
          id: "scrap",
          kind: "recycling",
          inputs: needs(["metal", 1 / (0.5 * 0.6)]),
        },
        {
          id: "metal",
          inputs: [{ amount: 1, of: [{ stage: "primary" }, { stage: "scrap" }], citation: "c" }],
        },
      ],
      suppliers: [
        { stage: "primary", place: "JPN", production: 20 },
        { stage: "primary", place: "CHN", production: 50 },
        { stage: "scrap", place: "JPN", production: 30 },
        { stage: "metal", place: "JPN", production: 100 },
      ],
      flows: [{ stage: "primary", from: "CHN", to: "JPN", amount: 50 }],
      demands: [{ stage: "metal", place: "JPN", amount: 100 }],
    };
    const { expected } = loop;
    expect(figure(await answered(text), "even")).toBeCloseTo(
      expected.operational_short_run_exogenous_scrap.float,
      12,
    );
    expect(figure(await answered(text, { recycling: "atoms" }), "even")).toBeCloseTo(
      expected.operational_steady_state_endogenous_scrap.float,
      12,
    );
  });

  it("leaves out products that nobody wants, and never makes 0 or 1 of them (or_03_zero_and_disconnected)", async () => {
    const { expected } = zero;
    const text: Chain = {
      stages: ["p0", "p1", "p2"].map((id) => ({ id, unit: "t/day" })),
      suppliers: [
        { stage: "p0", place: "JPN", capacity: 5 },
        { stage: "p1", place: "CHN", capacity: 0 },
        { stage: "p2", place: "JPN", capacity: 15 },
      ],
      demands: [
        { stage: "p0", place: "JPN", amount: { lo: 0, value: 0, hi: 0 } },
        { stage: "p1", place: "JPN", amount: 10 },
        { stage: "p2", place: "JPN", amount: 30 },
      ],
      stocks: [{ stage: "p1", place: "JPN", amount: 50 }],
    };
    const found = await answered(text);
    for (const key of SHARES) expect(cell(found, key, "p0")).toBeNull();
    expect(figure(found, "alone", "p1")).toBe(expected.operational_p1_steady.float);
    expect(figure(found, "alone", "p2")).toBe(expected.operational_p2_steady.float);
    expect(figure(found, "weighted", "")).toBe(expected.aggregate_weighted_steady.float);
    expect(figure(found, "even", "")).toBe(expected.aggregate_maxmin_steady.float);
    expect(figure(found, "days", "p1")).toBeCloseTo(expected.tts_days_p1.float, 11);
    const over = async (days: number) => figure(await answered(text, { days }), "alone", "p1");
    expect(await over(20)).toBeCloseTo(expected.S_p1_at_20_days.float, 12);
    expect(await over(5)).toBeCloseTo(expected.S_p1_at_5_days.float, 12);
  });

  it("is null where nothing at all is wanted (or_03_zero_and_disconnected)", async () => {
    const demands = [{ stage: "p0", place: "JPN", amount: { lo: 0, value: 0, hi: 0 } }];
    const found = await answered({
      stages: [{ id: "p0" }],
      suppliers: [{ stage: "p0", place: "JPN", capacity: 5 }],
      demands,
    });
    for (const key of [...SHARES, "days"]) expect(cell(found, key)).toBeNull();
    expect(found.rows[0]?.remark).toEqual({ en: "nothing is wanted", ja: "需要なし" });
  });

  it("tells what is possible alone from what is possible together (or_04_shared_bottleneck)", async () => {
    const { expected } = shared;
    const found = await answered(SHARED_SMELTER);
    expect(figure(found, "alone", "P1")).toBeCloseTo(expected.individual_P1.float, 12);
    expect(figure(found, "alone", "P2")).toBeCloseTo(expected.individual_P2.float, 12);
    expect(figure(found, "weighted", "")).toBeCloseTo(
      expected.joint_weighted_by_quantity.float,
      12,
    );
    for (const row of ["", "P1", "P2"])
      expect(figure(found, "even", row)).toBeCloseTo(expected.joint_maxmin.float, 12);
  });

  it("counts substitutes by their service, within their share of the blend (or_05_perfect_substitutes)", async () => {
    const { expected } = substitutes;
    const blend = (cap: number): Chain => ({
      stages: [
        { id: "natural" },
        { id: "synthetic" },
        {
          id: "use",
          inputs: [
            {
              amount: 1,
              of: [{ stage: "natural" }, { stage: "synthetic", effectiveness: 4 / 5, cap }],
              citation: "c",
            },
          ],
        },
      ],
      suppliers: [
        { stage: "natural", place: "JPN", capacity: 30 },
        { stage: "synthetic", place: "JPN", capacity: 50 },
        { stage: "use", place: "JPN", capacity: 100 },
      ],
      demands: [{ stage: "use", place: "JPN", amount: 100 }],
    });
    const free = await answered(blend(1));
    expect(figure(free, "even")).toBeCloseTo(expected.operational_no_blend_limit.float, 12);
    const capped = await answered(blend(0.5));
    expect(figure(capped, "even")).toBeCloseTo(expected.operational_with_blend_limit.float, 12);
  });

  it("turns the home's own ore round where a way is listed, and cannot where flows stay as they are (or_16_cross_trade)", async () => {
    const { expected } = crossTrade;
    const home = ["AUS", "JPN"];
    const open = await answered(CROSS_TRADE, { home });
    expect(figure(open, "even")).toBe(expected.operational_with_reroute.float);
    const fixed = await answered(CROSS_TRADE, { home, flexibility: 0 });
    expect(figure(fixed, "even")).toBe(expected.rationing_no_reroute.float);
  });

  it("is 1 for a chain of the home's own beside one that exports (or_20_dedicated_chains)", async () => {
    const text: Chain = {
      stages: [{ id: "ore" }, { id: "metal", inputs: needs("ore") }],
      suppliers: [
        { stage: "ore", place: "JPN", production: 50 },
        { stage: "ore", place: "CHL", production: 50 },
        { stage: "metal", place: "JPN", production: 100 },
      ],
      flows: [
        { stage: "ore", from: "CHL", to: "JPN", amount: 50 },
        { stage: "metal", from: "JPN", to: "CHN", amount: 50 },
      ],
      demands: [{ stage: "metal", place: "JPN", amount: 50 }],
    };
    expect(figure(await answered(text), "even")).toBe(dedicated.expected.traced.float);
  });
});

describe("operationalSelfSufficiency of a tree of needs", () => {
  interface Tree {
    readonly capacity: number;
    readonly needs: readonly { readonly amount: number; readonly of: Tree }[];
  }
  const tree = fc.memo(
    (depth): fc.Arbitrary<Tree> =>
      fc.record({
        capacity: fc.integer({ min: 1, max: 20 }),
        needs:
          depth <= 1
            ? fc.constant([])
            : fc.array(fc.record({ amount: fc.constantFrom(0.25, 1, 3), of: tree(depth - 1) }), {
                maxLength: 3,
              }),
      }),
  );

  it("equals the recursion over the tree: the least of a stage's capacity and what its inputs allow", async () => {
    await fc.assert(
      fc.asyncProperty(tree(3), async (root) => {
        const stages: { id: string; inputs: ReturnType<typeof needs> }[] = [];
        const suppliers: { stage: string; place: string; capacity: number }[] = [];
        const add = (node: Tree): string => {
          const inputs = node.needs.map(({ amount, of }) => [add(of), amount] as const);
          const id = `s${stages.length}`;
          stages.push({ id, inputs: needs(...inputs) });
          suppliers.push({ stage: id, place: "JPN", capacity: node.capacity });
          return id;
        };
        const most = ({ capacity, needs: list }: Tree): number =>
          Math.min(capacity, ...list.map(({ amount, of }) => most(of) / amount));
        const demands = [{ stage: add(root), place: "JPN", amount: 10 }];
        const found = await answered({ stages, suppliers, demands });
        expect(figure(found, "even")).toBeCloseTo(Math.min(1, most(root) / 10), 9);
      }),
      { numRuns: 80 },
    );
  });
});

describe("operationalSelfSufficiency where the model does not give amounts", () => {
  const text = billOfMaterial(40);
  const without = (change: Partial<Chain>) => answered({ ...text, ...change });
  const keys = ({ notes }: Awaited<ReturnType<typeof answered>>) =>
    Object.keys(notes).filter((key) => key.startsWith("missing:"));

  it("is null where only shares are known, and names every stage upstream of which that is so", async () => {
    const shares = ["ore", "li", "gr", "cell"].map((stage) => ({ stage, place: "JPN", share: 1 }));
    const found = await without({ suppliers: shares, flows: [] });
    for (const key of [...SHARES, "days"]) expect(cell(found, key)).toBeNull();
    expect(keys(found)).toEqual(["missing:shares"]);
    const { en } = found.notes["missing:shares"]?.text ?? { en: "" };
    for (const stage of ["ore", "li", "gr", "cell"]) expect(en).toContain(`${stage} in Japan`);
    expect(found.rows[0]?.notes).toEqual(["missing:shares"]);
  });

  it.each([
    ["demand", { demands: [{ stage: "cell", place: "JPN" }] }],
    [
      "recipe",
      {
        stages: [
          ...(text.stages ?? []).slice(0, 3),
          { id: "cell", inputs: [{ of: [{ stage: "li" }] }, { of: [{ stage: "gr" }] }] },
        ],
      },
    ],
    ["capacity", { suppliers: [...text.suppliers, { stage: "gr", place: "JPN", operator: "A" }] }],
    ["place", { suppliers: [...text.suppliers, { stage: "gr", place: "unknown", production: 1 }] }],
  ] satisfies [string, Partial<Chain>][])("is null without the %s", async (lack, change) => {
    const found = await without(change);
    expect(cell(found, "even")).toBeNull();
    expect(keys(found)).toEqual([`missing:${lack}`]);
  });

  it("does not ask for what the product does not need, nor for what is cut off", async () => {
    const found = await without({
      stages: [...(text.stages ?? []), { id: "toy", inputs: [{ of: [{ stage: "cell" }] }] }],
      suppliers: [
        ...text.suppliers,
        { stage: "toy", place: "JPN" },
        { stage: "ore", place: "AUS" },
      ],
    });
    expect(keys(found)).toEqual([]);
    expect(figure(found, "even")).toBeCloseTo(0.4, 12);
  });

  it("asks for the amount of a flow inside the home only where flows are bound", async () => {
    const flows = (CROSS_TRADE.flows ?? []).map((flow) =>
      flow.from === "AUS" && flow.to === "JPN" ? { ...flow, amount: undefined } : flow,
    );
    const home = ["AUS", "JPN"];
    const free = await answered({ ...CROSS_TRADE, flows } as Chain, { home });
    expect(figure(free, "even")).toBe(1);
    const bound = await answered({ ...CROSS_TRADE, flows } as Chain, { home, flexibility: 1 });
    expect(keys(bound)).toEqual(["missing:flow"]);
  });

  it("tells shares though a stock is not known, but no days", async () => {
    const stocks = [{ stage: "cell", place: "JPN" }];
    const found = await without({ stocks });
    expect(figure(found, "even")).toBeCloseTo(0.4, 12);
    expect(cell(found, "days")).toBeNull();
    expect(keys(found)).toEqual(["missing:stock"]);
    expect(cell(await answered({ ...text, stocks }, { days: 90 }), "even")).toBeNull();
  });

  it("has no figure by amount where units do not convert, but the others", async () => {
    const stages = (SHARED_SMELTER.stages ?? []).map((stage) =>
      stage.id === "P2" ? { ...stage, unit: "GWh/year" } : stage,
    );
    const found = await answered({ ...SHARED_SMELTER, stages });
    expect(cell(found, "weighted", "")).toBeNull();
    expect(found.notes.weighted?.kind).toBe("unknown");
    expect(figure(found, "even", "")).toBeCloseTo(0.5, 12);
  });
});

describe("operationalSelfSufficiency where the data are intervals", () => {
  it("lies between the answers for the least and for the most, which are both attained", async () => {
    const text = billOfMaterial(40);
    const withOre = (capacity: unknown): Chain => ({
      ...text,
      suppliers: text.suppliers.map((one) =>
        one.stage === "ore" && one.place === "JPN" ? { ...one, capacity: capacity as number } : one,
      ),
    });
    const found = await answered(withOre({ lo: 38, value: 40, hi: 46 }));
    expect(cell(found, "even")?.lo).toBeCloseTo(0.38, 12);
    expect(cell(found, "even")?.value).toBeCloseTo(0.4, 12);
    expect(cell(found, "even")?.hi).toBeCloseTo(0.46, 12);
    const wide = await answered(withOre({ lo: 10, value: 40, hi: 50 }));
    expect(cell(wide, "even")?.value).toBeNull();
  });

  it("takes large needs and large demand for the least", async () => {
    const interval = { lo: 1, value: 1, hi: 2 };
    const found = await answered({
      stages: [
        { id: "ore" },
        { id: "metal", inputs: [{ amount: interval, of: [{ stage: "ore" }], citation: "c" }] },
      ],
      suppliers: [
        { stage: "ore", place: "JPN", capacity: 4 },
        { stage: "metal", place: "JPN", capacity: 100 },
      ],
      demands: [{ stage: "metal", place: "JPN", amount: { lo: 4, value: 5, hi: 10 } }],
    });
    expect(cell(found, "alone")).toEqual({ value: null, lo: 0.2, hi: 1 });
  });
});

describe("operationalSelfSufficiency with stocks", () => {
  it("counts stocks over the days asked about, and not at all in rates", async () => {
    expect(figure(await answered(refinery()), "even")).toBeCloseTo(1 / 5, 12);
    expect(figure(await answered(refinery(), { days: 180 }), "even")).toBeCloseTo(47 / 90, 12);
    expect(figure(await answered(refinery(), { days: 180 }), "days")).toBeCloseTo(400 / 7, 9);
  });

  it("turns amounts of a yearly stage and days of use into the same stock", async () => {
    const text: Chain = {
      suppliers: [{ stage: "s", place: "CHL", production: 100 }],
      demands: [{ place: "JPN", amount: 73 }],
    };
    const held = async (stocks: NonNullable<Chain["stocks"]>) =>
      figure(await answered({ ...text, stocks }), "days");
    expect(await held([{ place: "JPN", amount: 10 }])).toBeCloseTo(50, 9);
    expect(await held([{ place: "JPN", days: 50 }])).toBeCloseTo(50, 9);
  });
});

describe("operationalSelfSufficiency asked wrongly", () => {
  it.each([
    [{ days: 0 }, /^days: must be above 0/],
    [{ flexibility: -1 }, /^flexibility: must be at least 0/],
    [{ spare: Number.NaN }, /^spare: must be a finite number/],
    [{ floor: 0 }, /^floor: must be above 0/],
    [{ recycling: "none" as never }, /^recycling: must be "collection" or "atoms"/],
    [{ inputs: "some" as never }, /^inputs: must be "all" or "essential"/],
    [{ home: "XYZ" }, /^home: /],
  ])("throws for %j", async (options, message) => {
    await expect(answered(SHARED_SMELTER, options)).rejects.toThrow(RangeError);
    await expect(answered(SHARED_SMELTER, options)).rejects.toThrow(message);
  });
});
