import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dirichletConcentration } from "../../../src/numeric/sampling/dirichletConcentration.ts";
import { dirichletDraw } from "../../../src/numeric/sampling/dirichletDraw.ts";
import { hhiMoments } from "../../../src/numeric/sampling/hhiMoments.ts";
import { maxShareAbove } from "../../../src/numeric/sampling/maxShareAbove.ts";
import { stagesExposure } from "../../../src/numeric/sampling/stagesExposure.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import golden from "../../golden/or12DirichletClosedForms.json" with { type: "json" };
import sampling from "../../golden/riskSampling.json" with { type: "json" };

const { input, expected } = golden;
const concentrations = fc.array(fc.double({ min: 0.05, max: 50, noNaN: true }), {
  minLength: 2,
  maxLength: 6,
});

describe("hhiMoments(concentration)", () => {
  it("hhiMoments gives 28/55 and 423/39325 for 6, 3, 1, and 31/55 with the last two merged", () => {
    const { mean, variance } = hhiMoments(input.alpha);
    expect(mean).toBeCloseTo(expected.E_HHI.float, 14);
    expect(variance).toBeCloseTo(expected.Var_HHI.float, 14);
    expect(hhiMoments([6, 4]).mean).toBeCloseTo(expected.E_HHI_merged.float, 14);
    expect(mean - expected.plug_in_HHI.float).toBeCloseTo(expected.bias_of_plug_in.float, 14);
    expect(hhiMoments(sampling.dirichlet.alpha).mean).toBeCloseTo(sampling.dirichlet.E_HHI, 14);
  });

  it("hhiMoments has the mean (A × HHI of the mean + 1)/(A + 1), above the HHI of the mean", () => {
    fc.assert(
      fc.property(concentrations, (alpha) => {
        const sum = alpha.reduce((total, x) => total + x, 0);
        const hhi = alpha.reduce((total, x) => total + (x / sum) ** 2, 0);
        const { mean, variance } = hhiMoments(alpha);
        expect(mean).toBeCloseTo((sum * hhi + 1) / (sum + 1), 12);
        expect(mean).toBeGreaterThan(hhi);
        expect(variance).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it("hhiMoments agrees with draws within five standard errors", () => {
    const uniform = uniforms(11);
    const COUNT = 20_000;
    const hhi = Array.from({ length: COUNT }, () =>
      dirichletDraw([6, 3, 1], uniform).reduce((sum, x) => sum + x * x, 0),
    );
    const mean = hhi.reduce((sum, x) => sum + x, 0) / COUNT;
    expect(Math.abs(mean - expected.E_HHI.float)).toBeLessThan(
      5 * Math.sqrt(expected.Var_HHI.float / COUNT),
    );
  });

  it("hhiMoments refuses concentrations below 0 and none at all", () => {
    expect(() => hhiMoments([1, -1])).toThrow(/^concentration: must be/);
    expect(() => hhiMoments([0, 0])).toThrow(/^concentration: must be/);
  });
});

describe("maxShareAbove(concentration, threshold)", () => {
  it("maxShareAbove gives the exact probability of a share above 65 %", () => {
    expect(maxShareAbove(input.alpha, 0.65)).toBeCloseTo(
      expected["P_max_share_above_0.65"].float,
      13,
    );
  });

  it("maxShareAbove integrates to the mean largest share of flat shares where that is above one half", () => {
    // Of two flat shares the larger is uniform on [1/2, 1].
    for (const t of [0.5, 0.6, 0.75, 0.9, 1])
      expect(maxShareAbove([1, 1], t)).toBeCloseTo(2 - 2 * t, 13);
    // Of three it is above t ≥ 1/2 with probability 3(1 − t)².
    for (const t of [0.5, 0.7, 0.95])
      expect(maxShareAbove([1, 1, 1], t)).toBeCloseTo(3 * (1 - t) ** 2, 13);
  });

  it("maxShareAbove is sure for one share alone and refuses thresholds below one half", () => {
    expect(maxShareAbove([4, 0], 0.9)).toBe(1);
    expect(() => maxShareAbove([1, 1], 0.49)).toThrow(/^threshold: must lie from 0.5 to 1/);
  });
});

describe("stagesExposure(stages)", () => {
  it("stagesExposure gives 19/25 and 894/75625 for two stages", () => {
    const stages = [
      { own: 6, sum: 10 },
      { own: 4, sum: 10 },
    ];
    const { mean, variance } = stagesExposure(stages);
    expect(mean).toBeCloseTo(expected.E_exposure_two_stage.float, 14);
    expect(variance).toBeCloseTo(expected.Var_exposure_two_stage.float, 14);
    expect(variance + (1 - mean) ** 2).toBeCloseTo(expected.E_avoid_squared_two_stage.float, 14);
  });

  it("stagesExposure of no stage is 0, of a stage of the party alone 1", () => {
    expect(stagesExposure([])).toEqual({ mean: 0, variance: 0 });
    expect(stagesExposure([{ own: 3, sum: 3 }])).toEqual({ mean: 1, variance: 0 });
    expect(() => stagesExposure([{ own: 4, sum: 3 }])).toThrow(/^own: must lie/);
  });
});

describe("dirichletConcentration(share, cv)", () => {
  it.each([
    [0.05, 399],
    [0.1, 99],
    [0.2, 24],
    [0.6, 16 / 9],
  ])("dirichletConcentration at one half and cv %d is %d", (cv, concentration) => {
    expect(dirichletConcentration(0.5, cv)).toBeCloseTo(concentration, 10);
  });

  it("dirichletConcentration gives the share the coefficient of variation that was asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (share, part) => {
          const cv = part * Math.sqrt((1 - share) / share);
          const a = dirichletConcentration(share, cv);
          expect(Math.sqrt((1 - share) / (share * (a + 1)))).toBeCloseTo(cv, 10);
        },
      ),
      { numRuns: 100 },
    );
    expect(() => dirichletConcentration(0.5, 1)).toThrow(/^cv: must lie/);
    expect(() => dirichletConcentration(1, 0.1)).toThrow(/^share: must lie/);
  });
});
