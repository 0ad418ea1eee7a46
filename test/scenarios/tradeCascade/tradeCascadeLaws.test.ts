import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type TradeCascade,
  tradeCascade,
} from "../../../src/scenarios/tradeCascade/tradeCascade.ts";
import type { Trade } from "../../../src/scenarios/tradeCascade/tradeTable.ts";
import { byPlace, parts, rules, trades } from "./randomTrade.ts";

const numRuns = 300;
const rowsOf = (cascade: TradeCascade) => (cascade.outcome ?? cascade.unsettled)?.rows ?? [];
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const used = (cascade: TradeCascade) => sum(rowsOf(cascade).map((row) => row.consumptionAfter));
const scaled = (trade: Trade, factor: number): Trade => ({
  ...trade,
  production: Array.from(trade.production, (made) => made * factor),
  reserves: Array.from(trade.reserves, (stored) => stored * factor),
  exports: (trade.exports as number[][]).map((row) => row.map((sent) => sent * factor)),
});

describe.each(rules)("a trade cascade by the rule $rule", (rule) => {
  it("without a shock changes nothing, to the bit", () => {
    fc.assert(
      fc.property(trades, (trade) => {
        const { outcome, residual } = tradeCascade(trade, {}, rule);
        expect(residual).toBe(0);
        expect(outcome?.flows.after).toEqual(outcome?.flows.before);
        for (const row of outcome?.rows ?? [])
          expect(row).toMatchObject({ consumptionAfter: row.consumptionBefore, reservesDrawn: 0 });
        expect(outcome?.rows).toHaveLength(trade.places.length);
      }),
      { numRuns },
    );
  });

  it("keeps mass: what is lost is consumed less or drawn from reserves", () => {
    fc.assert(
      fc.property(trades, parts, parts, (trade, lost, held) => {
        const shock = { lost: byPlace(trade, lost), held: byPlace(trade, held) };
        const { outcome, imbalance } = tradeCascade(trade, shock, rule);
        if (outcome === null) return;
        expect(imbalance).toBeLessThanOrEqual(1e-9);
        const lack = sum(outcome.rows.map((row) => row.productionBefore - row.productionAfter));
        const borne = outcome.rows.map((row) => row.shortage + row.reservesDrawn - row.unsold);
        const whole = sum(outcome.rows.map((row) => row.productionBefore + row.importsBefore));
        expect(Math.abs(sum(borne) - lack)).toBeLessThanOrEqual(1e-8 * whole);
      }),
      { numRuns },
    );
  });

  it("never leaves an amount below 0, nor raises consumption, nor lets held exports grow", () => {
    fc.assert(
      fc.property(trades, parts, parts, (trade, lost, held) => {
        const shock = { lost: byPlace(trade, lost), held: byPlace(trade, held) };
        const { outcome } = tradeCascade(trade, shock, rule);
        for (const { place, ...amounts } of outcome?.rows ?? []) {
          const { shortage, ...others } = amounts;
          expect(Object.values(others).every((amount) => amount >= 0)).toBe(true);
          expect(shortage).toBeGreaterThanOrEqual(
            -1e-9 * (amounts.importsBefore + amounts.productionBefore),
          );
        }
        outcome?.flows.from.forEach((i, k) => {
          const part = held[i] as number;
          const most = (outcome.flows.before[k] as number) * (1 - part);
          if (part > 0) expect(outcome.flows.after[k]).toBeLessThanOrEqual(most * (1 + 1e-12));
        });
      }),
      { numRuns },
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(trades, parts, fc.integer({ min: -60, max: 60 }), (trade, lost, power) => {
        const shock = { lost: byPlace(trade, lost) };
        const once = tradeCascade(trade, shock, rule);
        const other = tradeCascade(scaled(trade, 2 ** power), shock, rule);
        expect(other.sweeps).toBe(once.sweeps);
        expect(other.residual).toBe(once.residual);
        rowsOf(once).forEach((row, i) => {
          const again = rowsOf(other)[i];
          expect(again?.consumptionAfter).toBe(row.consumptionAfter * 2 ** power);
          expect(again?.exportsAfter).toBe(row.exportsAfter * 2 ** power);
        });
      }),
      { numRuns },
    );
  });

  it("does not depend on the order of the places", () => {
    fc.assert(
      fc.property(trades, parts, (trade, lost) => {
        const shock = { lost: byPlace(trade, lost) };
        const back = <T>(list: ArrayLike<T>) => Array.from(list).reverse();
        const turned = {
          places: back(trade.places),
          production: back(trade.production),
          reserves: back(trade.reserves),
          exports: back(trade.exports as number[][]).map(back),
        };
        const once = rowsOf(tradeCascade(trade, shock, rule));
        const other = back(rowsOf(tradeCascade(turned, shock, rule)));
        const whole = Math.max(...once.map((row) => row.productionBefore + row.importsBefore));
        once.forEach((row, i) => {
          const gap = Math.abs(row.consumptionAfter - (other[i]?.consumptionAfter as number));
          expect(gap).toBeLessThanOrEqual(1e-12 * whole);
        });
      }),
      { numRuns },
    );
  });

  it("lets a place without links lose only what it loses itself, and others nothing by it", () => {
    fc.assert(
      fc.property(trades, parts, fc.double({ min: 0, max: 1, noNaN: true }), (trade, lost, own) => {
        const alone: Trade = {
          places: [...trade.places, "alone"],
          production: [...Array.from(trade.production), 100],
          reserves: [...Array.from(trade.reserves), 0],
          exports: [
            ...(trade.exports as number[][]).map((row) => [...row, 0]),
            Array(trade.places.length + 1).fill(0),
          ],
        };
        const before = rowsOf(tradeCascade(trade, { lost: byPlace(trade, lost) }, rule));
        const shock = { lost: { ...byPlace(trade, lost), alone: own } };
        const after = rowsOf(tradeCascade(alone, shock, rule));
        expect(after.at(-1)?.consumptionAfter).toBeCloseTo(100 * (1 - own), 6);
        expect(after.slice(0, -1)).toEqual(before);
      }),
      { numRuns },
    );
  });
});

describe("a larger loss and total consumption", () => {
  it("never has more consumed under a ban without reactions", () => {
    fc.assert(
      fc.property(trades, parts, parts, (trade, some, more) => {
        const larger = some.map((part, i) => Math.max(part, more[i] as number));
        const first = tradeCascade(trade, { lost: byPlace(trade, some) }, { rule: "ban" });
        const second = tradeCascade(trade, { lost: byPlace(trade, larger) }, { rule: "ban" });
        if (first.outcome === null || second.outcome === null) return;
        expect(used(second)).toBeLessThanOrEqual(used(first) * (1 + 1e-12));
      }),
      { numRuns },
    );
  });

  it.each([
    ["proportional", [19, 2], [9, 1, 1], [14, 18, 14], [0.5, 0.25, 0.75]],
    ["marchand", [15, 2], [8, 2, 0], [12, 14, 14], [0.5, 0, 0.25]],
  ] as const)(
    "can have more consumed by the rule %s when a part is borne at once: counter-example",
    (rule, [b, c], reserves, [ba, bc, cb], [lostB, less, more]) => {
      const trade = {
        places: ["A", "B", "C"],
        production: [0, b, c],
        reserves,
        exports: [
          [0, 0, 0],
          [ba, 0, bc],
          [0, cb, 0],
        ],
      };
      const usedWith = (lost: number) =>
        used(tradeCascade(trade, { lost: { B: lostB, C: lost } }, { rule, absorbed: 0.01 }));
      expect(usedWith(more)).toBeGreaterThan(usedWith(less) + 0.005);
    },
  );
});
