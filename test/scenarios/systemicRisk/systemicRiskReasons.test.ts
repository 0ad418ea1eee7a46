import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FirmList, InputClass } from "../../../src/scenarios/systemicRisk/firms.ts";
import { systemicRisk } from "../../../src/scenarios/systemicRisk/systemicRisk.ts";
import { systemicRiskReasons } from "../../../src/scenarios/systemicRisk/systemicRiskReasons.ts";
import { anyFirms, FIRMS } from "./anyFirms.ts";
import { slowCascade } from "./slowCascade.ts";

/** A plant needs ore from two mines and power; paint and service are linear inputs; a shop buys cars. */
const CLASSES: readonly (readonly InputClass[])[] = [
  [0, 0, 0, 2, 0],
  [0, 0, 0, 2, 0],
  [0, 0, 0, 1, 0],
  [0, 0, 0, 0, 1],
  [0, 0, 0, 0, 0],
];
const plant: FirmList = {
  firms: [
    { id: "large mine", sector: "ore" },
    { id: "small mine", sector: "ore" },
    { id: "power", sector: "energy" },
    { id: "paint", sector: "other" },
    { id: "plant", sector: "cars" },
    { id: "shop", sector: "trade" },
  ],
  links: [
    { from: "large mine", to: "plant", amount: 30 },
    { from: "small mine", to: "plant", amount: 10 },
    { from: "power", to: "plant", amount: 40 },
    { from: "paint", to: "plant", amount: 20 },
    { from: "plant", to: "shop", amount: 200 },
  ],
  essentiality: { sectors: ["ore", "energy", "other", "cars", "trade"], classes: CLASSES },
  market: null,
};

const reasonsFor = (...hits: Parameters<typeof systemicRiskReasons>[1]) =>
  new Map(systemicRiskReasons(plant, hits).reasons.map((reason) => [reason.firm, reason]));

describe("systemicRiskReasons(firms, hits, options)", () => {
  it("names the essential sector that comes shortest, and its main supplier, by hand", () => {
    const found = reasonsFor(
      { firm: "large mine", down: 0.4, up: 0 },
      { firm: "small mine", down: 0.4, up: 0 },
      { firm: "power", down: 0.3, up: 0 },
      { firm: "paint", down: 1, up: 0 },
    ).get("plant");
    // Ore lacks 0.4, energy 0.3, linear inputs 20 of 100.
    expect(found).toMatchObject({ causes: ["inputs"], upstream: 0, sales: null });
    expect(found?.loss).toBeCloseTo(0.4, 12);
    expect(found?.inputs).toHaveLength(1);
    expect(found?.inputs[0]).toMatchObject({ sector: "ore", kind: "essential" });
    expect(found?.inputs[0]?.supplier?.firm).toBe("large mine");
    expect(found?.inputs[0]?.supplier?.part).toBeCloseTo(0.3, 12);
  });

  it("names linear inputs together, without a sector", () => {
    const found = reasonsFor(
      { firm: "power", down: 0.1, up: 0 },
      { firm: "paint", down: 1, up: 0 },
    );
    expect(found.get("plant")?.inputs).toEqual([
      {
        ...{ sector: null, kind: "linear", loss: 0.2 },
        supplier: { firm: "paint", part: 0.2 },
      },
    ]);
    expect(found.get("shop")?.inputs[0]).toMatchObject({ kind: "linear", loss: 0.2 });
    expect([...found.keys()]).toEqual(["paint", "plant", "shop", "power"]);
    expect(found.get("paint")).toMatchObject({ causes: ["shock"], inputs: [], sales: null });
  });

  it("names sales where customers' losses are the larger, and all causes that are equal", () => {
    const sold = reasonsFor({ firm: "shop", down: 0, up: 0.6 }).get("plant");
    expect(sold).toMatchObject({ causes: ["sales"], downstream: 0, inputs: [] });
    expect(sold?.sales).toEqual({ loss: 0.6, customer: { firm: "shop", part: 0.6 } });
    const all = reasonsFor(
      ...["large mine", "small mine", "power"].map((firm) => ({ firm, down: 0.5, up: 0 })),
      { firm: "shop", down: 0, up: 0.5 },
      { firm: "plant", down: 0.5, up: 0.1 },
    ).get("plant");
    expect(all?.causes).toEqual(["shock", "inputs", "sales"]);
    expect(all?.inputs.map(({ sector }) => sector)).toEqual(["ore", "energy"]);
    expect(all?.sales).toEqual({ loss: 0.5, customer: { firm: "shop", part: 0.5 } });
  });

  it("is the definition written out link by link, for small networks", () => {
    fc.assert(
      fc.property(anyFirms(), fc.nat(FIRMS - 1), fc.constantFrom(0.3, 1), (firms, firm, part) => {
        const limits = { tolerance: 1e-2, sweeps: 50 };
        const { reasons } = systemicRiskReasons(firms, [{ firm, down: part }], limits);
        const first = Array.from({ length: FIRMS }, (_, i) => (i === firm ? part : 0));
        const slow = slowCascade(firms, { down: first, up: first }, limits);
        for (let i = 0; i < FIRMS; i++) {
          const found = reasons.find((reason) => reason.firm === i);
          expect(found?.downstream ?? 0).toBeCloseTo(slow.down[i] as number, 10);
          expect(found?.upstream ?? 0).toBeCloseTo(slow.up[i] as number, 10);
          const short = slow.short[i] ?? new Map<string, number>();
          const worst = Math.max(0, ...short.values());
          const within = (part: number) =>
            [...short].filter(([, x]) => x > 0 && x >= worst * (1 - part)).map(([name]) => name);
          const named = found?.inputs.map(({ sector }) => sector ?? "") ?? [];
          // In between it depends on the order of sums.
          expect(within(1e-9)).toEqual(expect.arrayContaining(named));
          expect(named).toEqual(expect.arrayContaining(within(1e-14)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives every firm reached a cause that comes to its loss, which add up to the index", () => {
    fc.assert(
      fc.property(
        anyFirms(),
        fc.nat(FIRMS - 1),
        fc.constantFrom("sweeps", "fixedPoint"),
        (firms, firm, mode) => {
          const weights = Array.from({ length: FIRMS }, (_, i) => i + 1);
          const hits = [{ firm, down: 0.7, up: 0.2 }];
          const weighed = { ...firms, weights };
          const options = { mode, leak: 0.2 } as const;
          const { shock, reasons } = systemicRiskReasons(weighed, hits, options);
          const [known] = systemicRisk(weighed, { ...options, shocks: [hits] }).shocks;
          expect(shock.combined).toBeCloseTo(known?.combined as number, 10);
          expect(reasons).toHaveLength(shock.reached);
          const lost = reasons.reduce((sum, { firm, loss }) => sum + loss * (Number(firm) + 1), 0);
          expect(lost / 28).toBeCloseTo(shock.combined, 10);
          for (const { loss, causes, inputs, sales } of reasons) {
            expect(causes.length).toBeGreaterThan(0);
            if (causes.includes("inputs")) expect(inputs[0]?.loss).toBeCloseTo(loss, 10);
            if (causes.includes("sales")) expect(sales?.loss).toBeCloseTo(loss, 10);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("refuses hits that cannot be", () => {
    expect(() => systemicRiskReasons(plant, [{ firm: "sun", down: 1 }])).toThrow(
      'shocks[0][0].firm: must be one of the firms (got "sun")',
    );
    expect(() => systemicRiskReasons(plant, "plant" as never)).toThrow(
      'shocks[0]: must be a list (got "plant")',
    );
  });
});
