import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { massBalance } from "../../../src/trace/chainFlows/massBalance.ts";
import { anyModel } from "../../arbitraries/model.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../tracing.ts";

const need = (stage: string, amount: unknown = 2) => ({
  amount: amount as number,
  unit: "t/t",
  of: [{ stage }],
  citation: "c",
});

const CHAIN: Chain = {
  stages: [{ id: "ore" }, { id: "metal", inputs: [need("ore")] }],
  suppliers: [
    { stage: "ore", place: "AUS", production: 100 },
    { stage: "metal", place: "CHN", production: { value: 20, lo: 18, hi: 24 } },
    { stage: "metal", place: "JPN", production: 15 },
  ],
  flows: [
    { stage: "ore", from: "AUS", to: "CHN", amount: 50 },
    { stage: "ore", from: "AUS", to: "JPN", amount: 20 },
    { stage: "metal", from: "CHN", to: "JPN", amount: 5 },
  ],
  demands: [
    { stage: "ore", place: "AUS", amount: 30 },
    { stage: "ore", place: "CHN", amount: 0 },
    { stage: "metal", place: "JPN", amount: 20 },
  ],
};

function balances(chain: Chain) {
  const { rows } = massBalance(compile(closed(chain)));
  return Object.fromEntries(rows.map((row) => [`${row.stageId} ${row.placeId}`, row]));
}

describe("massBalance: what enters and leaves each market", () => {
  it("deducts exports, use and final demand from production and imports", () => {
    expect(balances(CHAIN)["metal JPN"]).toMatchObject({
      made: { value: 15, lo: 15, hi: 15 },
      boughtIn: { value: 5, lo: 5, hi: 5 },
      sentOut: { value: 0, lo: 0, hi: 0 },
      used: { value: 0, lo: 0, hi: 0 },
      demand: { value: 20, lo: 20, hi: 20 },
      residual: { value: 0, lo: 0, hi: 0 },
      shortfall: null,
      unit: "t/year",
      reason: null,
    });
    expect(balances(CHAIN)["ore AUS"]?.residual).toEqual({ value: 0, lo: 0, hi: 0 });
  });

  it("carries the bounds of every term to the residual", () => {
    // 50 enters China; 18 to 24 of metal need 36 to 48 of ore.
    expect(balances(CHAIN)["ore CHN"]?.residual).toEqual({ value: 10, lo: 2, hi: 14 });
  });

  it("gives no residual where a term is not known, and says which", () => {
    expect(balances(CHAIN)["ore JPN"]).toMatchObject({
      residual: null,
      reason: { en: "not known: final demand", ja: "不明:最終需要" },
    });
  });

  it("says how much more leaves than enters at least, even where some of what leaves is not known", () => {
    // Japan's 15 of metal need 30 of ore, and 20 enters.
    expect(balances(CHAIN)["ore JPN"]?.shortfall).toBe(10);
  });

  it("does not take trade as complete unless the stage says that all flows are listed", () => {
    const stages = (CHAIN.stages ?? []).map((stage) => ({
      ...stage,
      unreported: "unknown" as const,
    }));
    const rows = balances({ ...CHAIN, stages });
    expect(rows["ore AUS"]).toMatchObject({ boughtIn: null, sentOut: null, residual: null });
    expect(rows["ore CHN"]).toMatchObject({ boughtIn: { value: 50 }, sentOut: null });
  });

  it("does not know what is used where makers may stand without being named", () => {
    const stages = (CHAIN.stages ?? []).map((stage) =>
      stage.id === "metal" ? { ...stage, total: { amount: 50, citation: "c" } } : stage,
    );
    expect(balances({ ...CHAIN, stages })["ore AUS"]).toMatchObject({ used: null, residual: null });
  });

  it("has no amounts where a stage is given in shares of the world", () => {
    const shares: Chain = { suppliers: [{ place: "JPN", share: 1 }] };
    expect(balances(shares)["s JPN"]).toMatchObject({ made: null, residual: null });
  });

  it("leaves out other and unknown places, which are no one market", () => {
    const chain: Chain = {
      suppliers: [
        { place: "JPN", production: 1 },
        { place: "other", production: 1 },
        { place: "unknown", production: 1 },
      ],
    };
    expect(Object.keys(balances(chain))).toEqual(["s JPN"]);
  });

  it("keeps the residual of any model between bounds that hold its terms, and never invents a term", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        for (const row of massBalance(compile(model)).rows) {
          const [made, boughtIn, sentOut, used, demand, residual] = [
            "made",
            "boughtIn",
            "sentOut",
            "used",
            "demand",
            "residual",
          ].map((key) => row[key] as Interval | null);
          const terms = [made, boughtIn, sentOut, used, demand];
          expect(residual === null).toBe(terms.includes(null));
          expect(row.reason === null).toBe(residual !== null);
          if (!residual || !made || !boughtIn || !sentOut || !used || !demand) continue;
          const size = made.hi + boughtIn.hi + sentOut.hi + used.hi + demand.hi;
          const least = made.lo + boughtIn.lo - sentOut.hi - used.hi - demand.hi;
          const most = made.hi + boughtIn.hi - sentOut.lo - used.lo - demand.lo;
          expect(Math.abs(residual.lo - least)).toBeLessThanOrEqual(1e-9 * size);
          expect(Math.abs(residual.hi - most)).toBeLessThanOrEqual(1e-9 * size);
          expect((row.shortfall as number | null) ?? 0).toBeGreaterThanOrEqual(0);
          if (row.shortfall !== null) expect(residual.hi).toBeLessThan(0);
        }
      }),
    );
  });
});
