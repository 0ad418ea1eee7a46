import { describe, expect, it } from "vitest";
import { answer, assessed, row } from "./chains.ts";

const IMPORTS = { whole: "homeImports" } as const;

describe("assess(network) of imports", () => {
  const suppliers = [
    { place: "CHN", production: 60 },
    { place: "AUS", production: 40 },
  ];

  it("takes them for unknown where they are not reported", () => {
    const { value, reason } = row(assessed({ suppliers }, "JPN"), "hhi", IMPORTS);
    expect(value).toBeNull();
    expect(reason?.en).toBe("imports into Japan are not reported");
  });

  it("takes them in proportion to production elsewhere where the model says so, and says so", () => {
    const stages = [{ id: "s", unreported: "world" as const }];
    const japan = assessed({ stages, suppliers }, "JPN");
    expect(answer(japan, "hhi", IMPORTS)).toBeCloseTo(0.52, 12);
    expect(row(japan, "hhi", IMPORTS).notes).toContain("worldMix");
    expect(japan.notes.worldMix?.text.en).toMatch(/imports into Japan are not reported/);
    expect(answer(assessed({ stages, suppliers }, "CHN"), "hhi", IMPORTS)).toBeCloseTo(1, 12);
    expect(answer(assessed({ stages, suppliers }, "CHN"), "selfSufficiency")).toMatch(
      /^imports into China are not reported/,
    );
  });

  it("leaves out of the world's mix what is made nobody knows where and may be the home's own", () => {
    const stages = [{ id: "s", unreported: "world" as const }];
    const listed = [
      { place: "CHN", production: 10 },
      { place: "other", production: 1 },
    ];
    // Germany may be the other, and then imports from China alone.
    const { value } = row(assessed({ stages, suppliers: listed }, "DEU"), "hhi", IMPORTS);
    expect(value?.hi).toBeCloseTo(1, 12);
    // China, which is listed, cannot be the other; it imports from there alone.
    const china = row(assessed({ stages, suppliers: listed }, "CHN"), "hhi", IMPORTS);
    expect(china.reason?.en).toMatch(/^no supplier is known/);
  });

  it("counts shares that do not sum to 1 as partly unknown", () => {
    const flows = [
      { from: "CHN", to: "JPN", share: 0.6 },
      { from: "AUS", to: "JPN", share: 0.2 },
    ];
    const { value } = row(assessed({ suppliers, flows }, "JPN"), "hhi", IMPORTS);
    expect(value?.hi).toBeCloseTo(0.68, 12);
  });

  it("has no answer while the amount of one flow is not known", () => {
    const flows = [
      { from: "CHN", to: "JPN", amount: 10 },
      { from: "AUS", to: "JPN" },
    ];
    expect(answer(assessed({ suppliers, flows }, "JPN"), "hhi", IMPORTS)).toBe(
      "the amount imported from Australia is not known",
    );
  });
});
