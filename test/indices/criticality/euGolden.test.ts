import { describe, expect, it } from "vitest";
import { euConcentration } from "../../../src/indices/criticality/euConcentration.ts";
import { euCriticality } from "../../../src/indices/criticality/euCriticality.ts";
import { euEconomicImportance } from "../../../src/indices/criticality/euEconomicImportance.ts";
import { euSupplyRisk } from "../../../src/indices/criticality/euSupplyRisk.ts";
import economicImportance from "../../golden/euEconomicImportance2023.json" with { type: "json" };
import scores from "../../golden/euScores.json" with { type: "json" };
import of2017 from "../../golden/euSupplyRisk2017.json" with { type: "json" };
import of2023 from "../../golden/euSupplyRisk2023.json" with { type: "json" };

type Supplies = "both" | "global" | "sourcing";
type Row2017 = (typeof of2017.rows)[number];
/** A supply risk of (global, sourcing, reliance, recycling, substitution). */
type Formula = (g: number, e: number, ir: number, rir: number, si: number) => number | null;

const formula =
  (supplies: Supplies): Formula =>
  (global, sourcing, importReliance, recyclingInputRate, substitution) =>
    euSupplyRisk(
      { global, sourcing },
      { importReliance, recyclingInputRate, substitution },
      { supplies },
    );

/** Whether a published value may come from the inputs, each anywhere within its rounding. */
function comesOut(row: Row2017, f: Formula, published: number): boolean {
  const sides: [number, number, number][] = [
    [row.hhiGs, 0.05, 100],
    [row.hhiEu, 0.05, 100],
    [row.ir / 100, 0.005, 1],
    [row.rir / 100, 0.005, 1],
    [row.siSr, 0.05, 1],
  ];
  const values: number[] = [];
  for (let corner = 0; corner < 32; corner++) {
    const [g = 0, e = 0, ir = 0, rir = 0, si = 0] = sides.map(([x, d, max], i) =>
      Math.min(max, Math.max(0, x + ((corner >> i) & 1 ? d : -d))),
    );
    values.push(f(g, e, ir, rir, si) ?? Number.NaN);
  }
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  return published + 0.05 >= lo - 1e-9 && published - 0.05 <= hi + 1e-9;
}

describe("EU supply risk of 2017", () => {
  it.each(of2017.rows)("$material: all variants lie within the rounding", (row) => {
    expect(comesOut(row, formula("both"), row.srBoth)).toBe(true);
    expect(comesOut(row, formula("global"), row.srGs)).toBe(true);
    expect(comesOut(row, formula("sourcing"), row.srEu)).toBe(true);
    expect(comesOut(row, formula(row.supplies as Supplies), row.sr)).toBe(true);
  });

  // The whole table of 77 rows rejects 48, 21, 25, 24 and 14; these counts are those of the rows at hand,
  // worked by a second program.
  it.each<[string, number, Formula]>([
    ["weights IR and 1 − IR", 25, (g, e, ir, rir, si) => (g * ir + e * (1 - ir)) * (1 - rir) * si],
    ["the plain mean", 7, (g, e, _, rir, si) => ((g + e) / 2) * (1 - rir) * si],
    ["global and sourcing swapped", 10, (g, e, ir, rir, si) => formula("both")(e, g, ir, rir, si)],
    ["no recycling", 13, (g, e, ir, _, si) => formula("both")(g, e, ir, 0, si)],
    ["no substitution", 7, (g, e, ir, rir) => formula("both")(g, e, ir, rir, 1)],
  ])("with %s, %i rows do not come out", (_, rejected, wrong) => {
    const failing = of2017.rows.filter((row) => !comesOut(row, wrong, row.srBoth));
    expect(failing).toHaveLength(rejected);
  });
});

describe("EU supply risk of 2023", () => {
  type Supplier = [country: string, share: number, governance: number, trade: number];
  const concentration = (list: unknown[], renormalise = false) =>
    euConcentration(
      (list as Supplier[]).map(([, share, governance, trade]) => ({ share, governance, trade })),
      { renormalise },
    );
  type Row2023 = (typeof of2023.rows)[number];
  const risk = (row: Row2023, renormalise = false) =>
    euSupplyRisk(
      {
        global: concentration(row.global, renormalise),
        sourcing: concentration(row.sourcing, renormalise),
      },
      { importReliance: row.ir, recyclingInputRate: row.rir, substitution: row.siSr },
      { supplies: row.supplies as Supplies },
    );
  const printed = (value: number | null, published: number) =>
    value !== null && Math.abs(value - published) <= 0.05 + 1e-9;

  it.each(of2023.rows)("$material, $stage", (row) => {
    const value = risk(row);
    if (row.comesOut === "rounding") expect(printed(value, row.sr)).toBe(true);
    expect(Math.abs((value ?? Number.NaN) - row.sr)).toBeLessThanOrEqual(0.1 + 1e-9);
  });

  it("of the 36 rows that come out, renormalised shares would lose five", () => {
    const rows = of2023.rows.filter(({ comesOut }) => comesOut === "rounding");
    expect(rows.filter((row) => printed(risk(row), row.sr))).toHaveLength(36);
    expect(rows.filter((row) => printed(risk(row, true), row.sr))).toHaveLength(31);
  });
});

describe("EU economic importance of 2023", () => {
  type Use = [share: number, nace: string, valueAdded: number | null];
  const largestValueAdded = economicImportance.largestValueAdded;

  it.each(economicImportance.rows)("$material", ({ uses, siEi, ei, comesOut }) => {
    const listed = (uses as Use[]).map(([share, , valueAdded]) => ({ share, valueAdded }));
    const factors = { largestValueAdded, substitution: siEi };
    // The printed values leave out uses that belong to no industry.
    const allocated = listed.filter(({ valueAdded }) => valueAdded !== null);
    const value = euEconomicImportance(allocated, factors) ?? Number.NaN;
    expect(Math.abs(value - ei)).toBeLessThanOrEqual((comesOut === "rounding" ? 0.05 : 0.1) + 1e-9);
    if (allocated.length < listed.length) {
      expect(euEconomicImportance(listed, factors)).toBeNull();
    }
  });
});

describe("the EU's thresholds", () => {
  type Score = [material: string, year: number, sr: number, ei: number, critical: boolean];
  const rows = scores.rows as Score[];

  it("sort every printed pair of scores as they should", () => {
    for (const [material, year, supplyRisk, economicImportance, critical] of rows) {
      const edition = year < 2017 ? "2011" : "2017";
      const verdict = euCriticality({ supplyRisk, economicImportance }, edition);
      expect({ material, year, critical: verdict.critical }).toEqual({ material, year, critical });
    }
  });

  it("find exactly 32 materials or groups in 2023", () => {
    const found = rows.filter(
      ([, year, supplyRisk, economicImportance]) =>
        year === 2023 && euCriticality({ supplyRisk, economicImportance }).critical,
    );
    expect(found).toHaveLength(32);
  });

  it("are inclusive, as a row at a threshold shows", () => {
    const at = rows.filter(
      ([, year, sr, ei, critical]) => year >= 2017 && critical && (sr === 1 || ei === 2.8),
    );
    expect(at.length).toBeGreaterThan(0);
  });
});
