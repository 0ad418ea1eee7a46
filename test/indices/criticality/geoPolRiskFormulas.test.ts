import { describe, expect, it } from "vitest";
import { geoPolRisk } from "../../../src/indices/criticality/geoPolRisk.ts";
import { geoPolRiskCharacterisation } from "../../../src/indices/criticality/geoPolRiskCharacterisation.ts";
import { geoPolRiskHhi } from "../../../src/indices/criticality/geoPolRiskHhi.ts";
import { geoPolRiskImportRisk } from "../../../src/indices/criticality/geoPolRiskImportRisk.ts";
import { geoPolRiskMidpoint } from "../../../src/indices/criticality/geoPolRiskMidpoint.ts";
import { geoPolRiskPrice } from "../../../src/indices/criticality/geoPolRiskPrice.ts";
import { geoPolRiskRegion } from "../../../src/indices/criticality/geoPolRiskRegion.ts";

describe("GeoPolRisk", () => {
  const imports = [
    { amount: 30, governance: 0.4 },
    { amount: 10, governance: null },
  ];

  it("has no import risk while a partner's governance is not known; the program's 0.5 is an option", () => {
    expect(geoPolRiskImportRisk({ production: 60, imports })).toBeNull();
    expect(
      geoPolRiskImportRisk({ production: 60, imports }, { missingGovernance: "half" }),
    ).toBeCloseTo(0.17, 12);
  });

  it("ignores the governance of a partner without imports", () => {
    const none = [{ amount: 0, governance: null }];
    expect(geoPolRiskImportRisk({ production: 60, imports: none })).toBe(0);
  });

  it("is null without any supply; the program's 0 is an option", () => {
    const nothing = { production: 0, imports: [] };
    expect(geoPolRiskImportRisk(nothing)).toBeNull();
    expect(geoPolRiskImportRisk(nothing, { noSupply: "zero" })).toBe(0);
    expect(geoPolRiskPrice([])).toBeNull();
    expect(geoPolRiskPrice([], { noTrade: "zero" })).toBe(0);
  });

  it("has no price while some value is not known", () => {
    expect(geoPolRiskPrice([{ amount: 1, value: null }])).toBeNull();
    expect(
      geoPolRiskPrice([
        { amount: 0, value: null },
        { amount: 2, value: 6 },
      ]),
    ).toBe(3);
  });

  it("multiplies through to the characterisation factor, and null stays null", () => {
    const score = geoPolRisk(0.5, 0.2);
    expect(geoPolRiskMidpoint(score, 4.09412948)).toBeCloseTo(0.409412948, 12);
    expect(geoPolRiskCharacterisation(geoPolRiskMidpoint(score, 4.09412948))).toBeCloseTo(1, 12);
    expect(geoPolRiskCharacterisation(geoPolRiskMidpoint(score, null))).toBeNull();
    expect(geoPolRiskMidpoint(geoPolRisk(null, 0.2), 1)).toBeNull();
    expect(() => geoPolRisk(1.2, 0.2)).toThrow(RangeError);
  });

  it("cuts production to whole numbers only when asked, as the program does", () => {
    expect(geoPolRiskHhi([0.9, 0.9])).toBe(0.5);
    expect(geoPolRiskHhi([0.9, 0.9], { quantities: "truncated" })).toBeNull();
    expect(geoPolRiskHhi([3.9, 1.2], { quantities: "truncated" })).toBe(0.625);
    expect(geoPolRiskHhi([0, 0])).toBeNull();
    expect(() => geoPolRiskHhi([1], { quantities: "whole" as "exact" })).toThrow(/quantities/);
  });

  it("treats partners inside a region as riskless even when their governance is not known", () => {
    const region = geoPolRiskRegion([
      { place: "DEU", production: 10, imports: [{ partner: "FRA", amount: 5, governance: null }] },
      { place: "FRA", production: 5, imports: [{ partner: "CHN", amount: 20, governance: 0.6 }] },
    ]);
    expect(region.production).toBe(15);
    expect(geoPolRiskImportRisk(region)).toBeCloseTo(12 / 40, 12);
    expect(() =>
      geoPolRiskRegion([
        { place: "DEU", production: 1, imports: [] },
        { place: "DEU", production: 1, imports: [] },
      ]),
    ).toThrow(/each member must be given once/);
  });
});
