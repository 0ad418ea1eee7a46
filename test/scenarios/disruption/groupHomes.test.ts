import { describe, expect, it } from "vitest";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { Chain } from "../../assess/chains.ts";
import { disrupted } from "./disrupted.ts";

type Days = number | { readonly value: number; readonly lo: number; readonly hi: number };

/** China supplies Japan and Canada with 40 each. */
const chainOf = (days: Readonly<Record<string, Days>>): Chain => ({
  suppliers: [{ stage: "s", place: "CHN", production: 80 }],
  flows: ["JPN", "CAN"].map((to) => ({ stage: "s", from: "CHN", to, amount: 40, via: [] })),
  stocks: Object.entries({ CHN: 0, ...days }).map(([place, held]) => ({
    stage: "s",
    place,
    days: held,
  })),
});
const FAILS = { shock: { kind: "outage", by: { places: ["CHN"] }, cut: 1 } };

function supply(text: Chain, home: string | string[], events: readonly object[] = [FAILS]) {
  const { table } = disrupted(text, events as never, { home: home as never });
  const found = table.rows.find(({ whatId }) => whatId === "supply");
  if (!found) throw new Error("no supply is short");
  const { survives, before, after } = found;
  return { survives, before, after, notes: table.notes };
}
const BOTH = ["JPN", "CAN"];

describe("a home of several places", () => {
  it("lives on what all its places have in store", () => {
    const text = chainOf({ JPN: 90, CAN: 90 });
    expect((supply(text, "JPN").survives as Interval).value).toBeCloseTo(90, 9);
    expect((supply(text, BOTH).survives as Interval).value).toBeCloseTo(90, 9);
    // (90 · 40 + 30 · 40) / 80 days.
    const uneven = supply(chainOf({ JPN: 90, CAN: 30 }), BOTH);
    expect((uneven.survives as Interval).value).toBeCloseTo(60, 9);
  });

  it("keeps the bounds of what is in store", () => {
    const text = chainOf({ JPN: { value: 30, lo: 10, hi: 60 }, CAN: 20 });
    const survives = supply(text, BOTH).survives as Interval;
    expect([survives.lo, survives.hi].map((day) => Math.round(day * 1e9) / 1e9)).toEqual([15, 40]);
  });

  it("has the supply of its places less what flows between them", () => {
    const text = chainOf({ JPN: 90, CAN: 90 });
    expect(supply(text, BOTH).before).toEqual({ value: 80, lo: 80, hi: 80 });
    const flows = [
      { stage: "s", from: "CHN", to: "JPN", amount: 60, via: [] },
      { stage: "s", from: "CHN", to: "CAN", amount: 20, via: [] },
      { stage: "s", from: "JPN", to: "CAN", amount: 20, via: [] },
    ];
    const within = supply({ ...text, flows }, BOTH);
    expect(within.before).toEqual({ value: 80, lo: 80, hi: 80 });
    expect((within.after as Interval).value).toBeCloseTo(0, 12);
    // Each uses 40 and holds 90 days of that: 90 days of the 80 that enter.
    expect((within.survives as Interval).value).toBeCloseTo(90, 9);
  });

  it("gets what is released into its places", () => {
    const days = { shock: { kind: "stock-release", stage: "s", places: BOTH, days: 10 } };
    const amount = { shock: { kind: "stock-release", stage: "s", places: ["CAN"], amount: 4 } };
    const text = chainOf({ JPN: 0, CAN: 0 });
    expect((supply(text, BOTH, [FAILS, days]).survives as Interval).value).toBeCloseTo(10, 9);
    // 4 t of 80 t a year, in days.
    expect((supply(text, BOTH, [FAILS, amount]).survives as Interval).value).toBeCloseTo(18.25, 9);
  });

  it("says that its stocks are not known where those of one place are not", () => {
    const { survives, notes } = supply(chainOf({ JPN: 90 }), BOTH);
    expect(survives).toEqual({ en: "at least 0 days", ja: "0日以上" });
    expect(notes.stocks?.kind).toBe("unknown");
  });
});
