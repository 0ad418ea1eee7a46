import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FirmColumns } from "../../../src/scenarios/systemicRisk/firms.ts";
import {
  type SystemicRisk,
  systemicRisk,
} from "../../../src/scenarios/systemicRisk/systemicRisk.ts";
import { anyFirms, FIRMS } from "./anyFirms.ts";

type Risk = SystemicRisk["shocks"][number];
const KEYS = ["combined", "downstream", "upstream"] as const;
const part = fc.constantFrom(0, 0.2, 0.5, 1);
const anyHits = fc.uniqueArray(fc.record({ firm: fc.nat(FIRMS - 1), down: part, up: part }), {
  selector: ({ firm }) => firm,
  maxLength: 4,
});

const expectClose = (a: Risk | undefined, b: Risk | undefined) => {
  for (const key of KEYS) expect(a?.[key]).toBeCloseTo(b?.[key] as number, 10);
};

describe("laws of systemicRisk", () => {
  it("nothing comes of no shock", () => {
    fc.assert(
      fc.property(anyFirms(), (firms) => {
        const shocks = [[], [{ firm: 0, down: 0 }]];
        for (const found of systemicRisk(firms, { shocks }).shocks)
          expect(found).toMatchObject({ combined: 0, downstream: 0, upstream: 0, reached: 0 });
      }),
      { numRuns: 50 },
    );
  });

  it("indices are parts of the network, each side at most the combined one, and both at least", () => {
    fc.assert(
      fc.property(anyFirms(), anyHits, (firms, hits) => {
        const { shocks } = systemicRisk(firms, { shocks: [hits] });
        for (const { combined, downstream, upstream } of [
          ...systemicRisk(firms).shocks,
          ...shocks,
        ]) {
          expect(downstream).toBeGreaterThanOrEqual(0);
          expect(upstream).toBeGreaterThanOrEqual(0);
          expect(combined).toBeLessThanOrEqual(1);
          expect(Math.max(downstream, upstream)).toBeLessThanOrEqual(combined + 1e-12);
          expect(combined).toBeLessThanOrEqual(downstream + upstream + 1e-12);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a larger shock never does less", () => {
    fc.assert(
      fc.property(anyFirms(), anyHits, fc.nat(FIRMS - 1), (firms, hits, firm) => {
        const more = [...hits.filter((hit) => hit.firm !== firm), { firm, down: 1, up: 1 }];
        const options = { shocks: [hits, more], tolerance: 1e-9, sweeps: 3000, leak: 0.3 };
        const [small, large] = systemicRisk(firms, options).shocks;
        for (const key of KEYS)
          expect(large?.[key]).toBeGreaterThanOrEqual((small?.[key] as number) - 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it("the unit of the amounts does not matter", () => {
    fc.assert(
      fc.property(anyFirms(), fc.constantFrom(1e-6, 0.3, 7, 1e9), (firms, unit) => {
        const amount = firms.links.amount.map((x) => x * unit);
        const scaled = systemicRisk({ ...firms, links: { ...firms.links, amount } });
        for (const [s, found] of systemicRisk(firms).shocks.entries())
          expectClose(scaled.shocks[s], found);
      }),
      { numRuns: 60 },
    );
  });

  it("firms without a link to those hit, and in markets of their own, lose nothing", () => {
    fc.assert(
      fc.property(anyFirms(), anyFirms("other "), (here, there) => {
        const market = [
          ...here.sector.map((sector, i) => (here.market === null ? `firm ${i}` : sector)),
          ...there.sector,
        ];
        const both: FirmColumns = {
          count: 2 * FIRMS,
          sector: [...here.sector, ...there.sector],
          links: {
            from: [...here.links.from, ...there.links.from.map((firm) => firm + FIRMS)],
            to: [...here.links.to, ...there.links.to.map((firm) => firm + FIRMS)],
            amount: [...here.links.amount, ...there.links.amount],
          },
          essentiality: {
            sectors: [...here.essentiality.sectors, ...there.essentiality.sectors],
            classes: [
              ...here.essentiality.classes.map((row) => [...row, 0, 0, 0] as (0 | 1 | 2)[]),
              ...there.essentiality.classes.map((row) => [0, 0, 0, ...row] as (0 | 1 | 2)[]),
            ],
          },
          market,
        };
        const size = (amount: readonly number[]) => amount.reduce((a, b) => a + b, 0);
        const ours = size(here.links.amount) / size(both.links.amount as number[]);
        const apart = systemicRisk(here).shocks;
        const together = systemicRisk(both).shocks;
        for (const [s, found] of apart.entries())
          for (const key of KEYS) expect(together[s]?.[key]).toBeCloseTo(found[key] * ours, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("a firm split into equal halves that fail together does what it did whole, where nobody is replaced", () => {
    fc.assert(
      fc.property(anyFirms(), fc.nat(FIRMS - 1), (firms, split) => {
        const [from, to, amount]: [number[], number[], number[]] = [[], [], []];
        const halves = (firm: number) => (firm === split ? [split, FIRMS] : [firm]);
        for (const [e, whole] of firms.links.amount.entries()) {
          const sellers = halves(firms.links.from[e] as number);
          const buyers = halves(firms.links.to[e] as number);
          for (const seller of sellers)
            for (const buyer of buyers) {
              from.push(seller);
              to.push(buyer);
              amount.push(whole / sellers.length / buyers.length);
            }
        }
        const hit = { down: 1, up: 1 };
        const whole = { ...firms, market: null };
        const parts = {
          ...whole,
          count: FIRMS + 1,
          sector: [...firms.sector, firms.sector[split] as string],
          links: { from, to, amount },
        };
        const shock = [{ firm: split, ...hit }];
        const found = systemicRisk(whole, { shocks: [shock] }).shocks[0];
        const both = [[...shock, { firm: FIRMS, ...hit }]];
        expectClose(systemicRisk(parts, { shocks: both }).shocks[0], found);
      }),
      { numRuns: 60 },
    );
  });

  it("sweeps end at the fixed point where sales leak", () => {
    fc.assert(
      fc.property(anyFirms(), (firms) => {
        const fixed = systemicRisk(firms, { leak: 0.3, mode: "fixedPoint" });
        const swept = systemicRisk(firms, { leak: 0.3, tolerance: 1e-12, sweeps: 10_000 });
        for (const [s, found] of fixed.shocks.entries()) {
          expect(found.upstream).toBeCloseTo(swept.shocks[s]?.upstream as number, 9);
          expect(found.upstream).toBeLessThanOrEqual((swept.shocks[s]?.upstream as number) + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
