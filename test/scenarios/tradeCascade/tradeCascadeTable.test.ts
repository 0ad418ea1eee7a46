import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayAs } from "../../../src/display/displayAs.ts";
import { type TradeRule, tradeCascade } from "../../../src/scenarios/tradeCascade/tradeCascade.ts";
import { tradeCascadeTable } from "../../../src/scenarios/tradeCascade/tradeCascadeTable.ts";
import { byPlace, parts, rules, trades } from "./randomTrade.ts";

/** China holds back half of the 40 that it sells to Japan, which has 10 in store and uses 40. */
const trade = {
  places: ["CHN", "JPN", "KOR"],
  production: [100, 0, 0],
  reserves: [0, 10, 0],
  exports: [
    [0, 40, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
};
const held = { held: { CHN: 0.5 } };
const banned = tradeCascade(trade, held, { rule: "ban" });

describe("table of a trade cascade", () => {
  it("has the worst place first, and no share where nothing was consumed", () => {
    const { rows } = tradeCascadeTable(banned, { unit: "kt" });
    expect(rows.map(({ place }) => place)).toEqual(["JPN", "CHN", "KOR"]);
    expect(rows[0]).toMatchObject({
      ...{ shortage: 10, ofConsumption: 0.25, consumptionBefore: 40, consumptionAfter: 30 },
      ...{ importsBefore: 40, importsAfter: 20, reservesDrawn: 10, unit: "kt" },
    });
    expect(rows[1]).toMatchObject({ exportsAfter: 20, unsold: 20, ofConsumption: 0 });
    expect(rows[2]?.ofConsumption).toBeNull();
  });

  it("says by which rule, with which parts, and how the cascade ended", () => {
    const { notes } = tradeCascadeTable(banned);
    expect(notes.rule?.text.en).toMatch(/^exports are held back and nobody reacts/);
    expect(notes.parts?.text.en).toBe("1 of reserves can be drawn");
    expect(notes.settled?.text.en).toMatch(/^settled after \d+ sweeps; residual 0 and imbalance/);
    const texts = (rule: TradeRule) => {
      const table = tradeCascadeTable(tradeCascade(trade, held, rule));
      return `${table.notes.rule?.text.en} ${table.notes.parts?.text.en}`;
    };
    expect(texts({ rule: "reactive", offered: 0.3 })).toMatch(/0\.3 of reserves is offered/);
    expect(texts({ rule: "marchand", asymmetric: false })).toMatch(/even when its reserves are/);
    expect(texts({ rule: "proportional", absorbed: 0.1 })).toMatch(/0\.1 of a shortage is borne/);
  });

  it("of a cascade that has not settled has no rows, and says why with its residual", () => {
    const shock = { lost: { CHN: 0.5 } };
    const cascade = tradeCascade(trade, shock, { rule: "proportional", sweeps: 1 });
    expect(cascade.outcome).toBeNull();
    const { rows, notes } = tradeCascadeTable(cascade);
    expect(rows).toEqual([]);
    expect(notes).not.toHaveProperty("settled");
    expect(notes.notSettled?.kind).toBe("unknown");
    expect(notes.notSettled?.text.en).toMatch(/^no result: trade has not settled after 1 sweeps/);
    expect(notes.notSettled?.text.en).toContain(`${Number(cascade.residual.toPrecision(2))}`);
    expect(displayAs(tradeCascadeTable(cascade), "text")).toContain("trade has not settled");
  });

  it("says how many places are not shown, and refuses other numbers of rows", () => {
    const { rows, notes } = tradeCascadeTable(banned, { top: 1 });
    expect([rows.length, notes.hidden?.text.en]).toEqual([
      1,
      "2 places with smaller shortages are not shown",
    ]);
    expect(() => tradeCascadeTable(banned, { top: 0 })).toThrow("top: must be a whole number");
  });

  it("holds every place once with the numbers of the cascade, or none", () => {
    fc.assert(
      fc.property(trades, parts, fc.constantFrom(...rules), (some, lost, rule) => {
        const cascade = tradeCascade(some, { lost: byPlace(some, lost) }, rule);
        const { rows } = tradeCascadeTable(cascade);
        const places = [...(cascade.outcome?.rows ?? [])].map(({ place }) => place).sort();
        expect(rows.map(({ place }) => place).sort()).toEqual(places);
        const shortages = rows.map(({ shortage }) => shortage as number);
        expect(shortages).toEqual([...shortages].sort((a, b) => b - a));
      }),
      { numRuns: 100 },
    );
  });
});
