import { describe, expect, it } from "vitest";
import type { CriticalityMethod } from "../../../src/indices/criticality/criticalityMethod.ts";
import { CRITICALITY } from "../../../src/indices/criticality/index.ts";
import { methodBounds } from "../../../src/indices/criticality/methodBounds.ts";
import { METHOD_INPUTS } from "../../../src/indices/criticality/methodInputLabels.ts";
import { methodScore } from "../../../src/indices/criticality/methodScore.ts";
import usgs from "../../golden/usgsNetImportReliance.json" with { type: "json" };

function row(id: string): CriticalityMethod {
  const found = CRITICALITY.find((method) => method.id === id);
  if (found === undefined) throw new Error(`no method ${id}`);
  return found;
}

const supply = [
  { place: "CHN", share: 0.6, wgiMean: -0.5, politicalStability: -0.5, tradeParameter: 1.1 },
  { place: "AUS", share: 0.4, wgiMean: 1.5, politicalStability: 1, tradeParameter: 0.8 },
];
const balance = { production: 20, imports: 80, exports: 0 };
const eu = {
  worldSupply: supply,
  homeSourcing: supply,
  importReliance: 0.8,
  recyclingInputRate: 0.1,
  substitutionSupplyRisk: 0.9,
};

describe("CRITICALITY", () => {
  it("names each method once", () => {
    const ids = CRITICALITY.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(25);
  });

  it.each(CRITICALITY.map((method) => ({ id: method.id, method })))(
    "$id says what it is, whence, on which scale, from what, and what to mind",
    ({ method }) => {
      const texts = [method.label, method.caveat, method.undefinedWhen];
      for (const { en, ja } of texts) {
        expect(en).not.toBe("");
        expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      }
      expect(method.formula).not.toBe("");
      expect(method.version).toMatch(/^\d{4}$/);
      expect(method.citation.title).toMatch(/\d{4}/);
      expect(method.needs.length).toBeGreaterThan(0);
      for (const name of method.needs) expect(METHOD_INPUTS[name].en).not.toBe("");
      const { doi, url } = method.citation;
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\//);
      if (url !== undefined) expect(url).toMatch(/^https?:\/\//);
      const [lo, hi] = method.scale;
      if (lo !== null && hi !== null) expect(lo).toBeLessThan(hi);
    },
  );

  it.each(CRITICALITY.map((method) => ({ id: method.id, method })))(
    "$id is null, with every missing input named, when nothing is known",
    ({ method }) => {
      const { value, reason } = methodScore(method, {});
      expect(value).toBeNull();
      for (const name of method.needs) {
        expect(reason?.en).toContain(METHOD_INPUTS[name].en);
        expect(reason?.ja).toContain(METHOD_INPUTS[name].ja);
      }
    },
  );

  it("computes EU supply risk from indicators on their publishers' scale", () => {
    const concentration = 0.36 * 6 * 1.1 + 0.16 * 2 * 0.8;
    const { value } = methodScore(row("euSupplyRisk"), eu);
    expect(value).toBeCloseTo(concentration * 0.9 * 0.9, 12);
  });

  it("judges world supply alone where the home's sourcing is too poorly known, and reads no trade", () => {
    const { worldSupply, recyclingInputRate, substitutionSupplyRisk } = eu;
    const world = { worldSupply, recyclingInputRate, substitutionSupplyRisk };
    const { value } = methodScore(row("euSupplyRiskGlobal"), world);
    expect(value).toBeCloseTo((0.36 * 6 * 1.1 + 0.16 * 2 * 0.8) * 0.9 * 0.9, 12);
    expect(methodScore(row("euSupplyRisk"), world).value).toBeNull();
  });

  it("keeps the two governance scalings apart", () => {
    const imports = [{ partner: "CHN", amount: 80, politicalStability: -0.5 }];
    const { value } = methodScore(row("geoPolRisk"), { worldSupply: supply, balance, imports });
    expect(value).toBeCloseTo((0.52 * 0.6 * 80) / 100, 12);
  });

  it("gives null and the row's reason when governance of one country is missing", () => {
    const gap = [...supply.slice(0, 1), { place: "AUS", share: 0.4, tradeParameter: 0.8 }];
    const found = methodScore(row("euSupplyRisk"), { ...eu, worldSupply: gap });
    expect(found).toEqual({ value: null, reason: row("euSupplyRisk").undefinedWhen });
    const imports = [{ partner: "CHN", amount: 80 }];
    const inputs = { worldSupply: supply, balance, imports };
    expect(methodScore(row("geoPolRisk"), inputs).value).toBeNull();
  });

  it("gives no midpoint without prices, though there is a score", () => {
    const imports = [{ partner: "CHN", amount: 80, politicalStability: -0.5 }];
    const inputs = { worldSupply: supply, balance, imports };
    expect(methodScore(row("geoPolRisk"), inputs).value).not.toBeNull();
    expect(methodScore(row("geoPolRiskMidpoint"), inputs).value).toBeNull();
    const priced = [{ partner: "CHN", amount: 80, value: 160, politicalStability: -0.5 }];
    expect(
      methodScore(row("geoPolRiskMidpoint"), { ...inputs, imports: priced }).value,
    ).toBeCloseTo(0.2496 * 2, 12);
  });

  it("counts partners inside the home as inside", () => {
    const imports = [
      { partner: "CHN", amount: 60 },
      { partner: "DEU", amount: 20, inside: true },
      { partner: "CHN", amount: 20 },
    ];
    expect(methodScore(row("cdi1"), { imports, balance }).value).toBe(1);
    expect(methodScore(row("cdi2"), { imports, balance }).value).toBe(0.8);
    expect(methodScore(row("strategicDependency"), { imports, balance }).value).toBe(1);
  });

  it("reads imports alone where a method needs no more", () => {
    const imports = [
      { partner: "CHN", amount: 60 },
      { partner: "DEU", amount: 20, inside: true },
      { partner: "AUS", amount: 20 },
    ];
    expect(methodScore(row("cdi1"), { imports }).value).toBeCloseTo(0.5625 + 0.0625, 12);
    expect(methodScore(row("cdi2"), { imports }).value).toBe(0.8);
    expect(methodScore(row("metiConcentration"), { imports }).value).toBeCloseTo(0.625, 12);
    expect(methodScore(row("cdi3"), { imports }).value).toBeNull();
  });

  it("GeoPolRisk takes world shares as given, and does not scale up those that fall short of 1", () => {
    const worldSupply = ["CHN", "AUS"].map((place) => ({ place, share: 0.4 }));
    const inputs = {
      worldSupply,
      balance: { production: 0, imports: 100, exports: 0 },
      imports: [{ partner: "CHN", amount: 100, politicalStability: -2.5 }],
    };
    // Governance −2.5 weighs 1, so that the score is the HHI: 0.16 + 0.16.
    expect(methodScore(row("geoPolRisk"), inputs).value).toBeCloseTo(0.32, 12);
    const none = { ...inputs, worldSupply: [] };
    expect(methodScore(row("geoPolRisk"), none).value).toBeNull();
  });

  it("N−1 drops the first of equally large suppliers, also where places are numbers", () => {
    const market = [
      { place: "392", supply: 5, demand: 1 },
      { place: "36", supply: 5, demand: 4 },
    ];
    expect(methodScore(row("nMinusOneOutside"), { market }).value).toBe(5 / 4);
  });

  it("claims no more than was reproduced", () => {
    expect(row("euEconomicImportance").status).toMatch(/not verified/);
    expect(row("euEconomicImportance").caveat.en).toContain("32 of 59");
    expect(row("euCriticality").caveat.en).toContain("thresholds on published scores");
    expect(row("usgsNetImportReliance").caveat.en).toContain("not the trade and stocks");
    expect(row("bgsRiskIndex").status).toMatch(/not verified/);
  });

  it.each(usgs.rows)(
    "usgsNetImportReliance of published consumption and production, with all else as one net import, is as published: $commodity $year",
    (published) => {
      const production = Object.values(published.production).reduce<number>(
        (sum, x) => sum + (x ?? 0),
        0,
      );
      const imports = published.apparentConsumption - production;
      const { value } = methodScore(row("usgsNetImportReliance"), {
        balance: { production, imports, exports: 0 },
      });
      expect(
        Math.abs(100 * (value ?? Number.NaN) - published.publishedPercent),
      ).toBeLessThanOrEqual(usgs.tolerancePercentPoints);
    },
  );
});

describe("methodBounds(method, low, high)", () => {
  it("takes each number at the end that its direction asks for", () => {
    const high = { ...eu, recyclingInputRate: 0.3, substitutionSupplyRisk: 1 };
    const { bounds } = methodBounds(row("euSupplyRisk"), eu, high);
    const full = 0.36 * 6 * 1.1 + 0.16 * 2 * 0.8;
    expect(bounds?.lo).toBeCloseTo(full * 0.7 * 0.9, 12);
    expect(bounds?.hi).toBeCloseTo(full * 0.9 * 1, 12);
    expect(bounds?.value).toBeNull();
  });

  it("bounds governance inside a list, where good governance lowers the value", () => {
    const better = eu.worldSupply.map((entry) => ({ ...entry, wgiMean: entry.wgiMean + 0.5 }));
    const { bounds } = methodBounds(row("euSupplyRisk"), eu, { ...eu, worldSupply: better });
    expect(bounds?.hi).toBe(row("euSupplyRisk").of(eu));
    expect(bounds?.lo).toBeLessThan(bounds?.hi ?? 0);
  });

  it("is a point when nothing is uncertain, or only what the method does not read", () => {
    const value = row("euSupplyRisk").of(eu);
    const { bounds } = methodBounds(row("euSupplyRisk"), eu, { ...eu, gdp: 5 });
    expect(bounds).toEqual({ value, lo: value, hi: value });
  });

  it("refuses to guess where no direction is declared, and says for what", () => {
    const high = { ...eu, importReliance: 0.9 };
    const found = methodBounds(row("euSupplyRisk"), eu, high);
    expect(found.bounds).toBeNull();
    expect(found.reason?.en).toContain("importReliance");
    const shorter = { ...eu, worldSupply: supply.slice(0, 1) };
    expect(methodBounds(row("euSupplyRisk"), eu, shorter).reason?.en).toContain("worldSupply");
  });

  it("gives the reason where an end has no value, and throws on bounds the wrong way round", () => {
    const { importReliance: _, ...unknown } = eu;
    expect(methodBounds(row("euSupplyRisk"), unknown, unknown).reason?.en).toContain(
      METHOD_INPUTS.importReliance.en,
    );
    const lower = { ...eu, recyclingInputRate: 0.05 };
    expect(() => methodBounds(row("euSupplyRisk"), eu, lower)).toThrow(
      /recyclingInputRate of low must be at most/,
    );
  });
});
