import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { exact, type Interval } from "../../../src/numeric/interval.ts";
import { uniforms } from "../../../src/numeric/sampling/uniforms.ts";
import { drawnShares, withoutUnknown } from "../../../src/scenarios/sampling/drawnShares.ts";
import { exposureClosure } from "../../../src/scenarios/sampling/exposureClosure.ts";
import { exposureSetup } from "../../../src/scenarios/sampling/exposureSetup.ts";
import { readings } from "../../../src/trace/reading/reading.ts";
import { numbersOf } from "../../../src/trace/reading/traceNotes.ts";
import type { Chain } from "../../assess/chains.ts";
import golden from "../../golden/or12DirichletClosedForms.json" with { type: "json" };
import { build } from "../../numeric/smallGraph.ts";
import { closed } from "../../trace/tracing.ts";
import { figure, part, risk } from "./chance.ts";

/** Ore of 6, 3 and 1 parts goes to refineries of 4, 4 and 2 parts, each mix that of the world. */
const TWO_STAGES: Chain = {
  stages: [
    { id: "ore", unreported: "world" },
    {
      id: "s",
      kind: "refining",
      unreported: "world",
      inputs: [{ amount: 1, of: [{ stage: "ore" }], citation: "c" }],
    },
  ],
  suppliers: ["CHN", "AUS", "CHL"].flatMap((place, i) => [
    { stage: "ore", place, production: [6, 3, 1][i] as number },
    { place, production: [4, 4, 2][i] as number },
  ]),
  demands: [{ place: "JPN", amount: 1 }],
};
/** A share of one half varies by this where the concentration of its mix is 10. */
const TEN = { cv: 1 / Math.sqrt(11) };

describe("drawnShares(graph, of)", () => {
  // A mix of two known suppliers and the unknown, node 3; and a node with one supplier alone.
  const graph = build([
    [
      [
        [1, 0.5],
        [2, 0.3],
        [3, 0.2],
      ],
    ],
    [[[2, 1]]],
    [],
    [],
  ]);

  it("drawnShares between data bounds leaves the unknown nothing and each share at least its own", () => {
    const uniform = uniforms(1);
    const draw = drawnShares(graph, { shares: "dataBounds", unknown: 3 });
    for (let i = 0; i < 200; i++) {
      const [a, b, unknown, only] = draw(uniform);
      expect(unknown).toBe(0);
      expect(only).toBe(1);
      expect((a as number) + (b as number)).toBeCloseTo(1, 12);
      expect(a).toBeGreaterThanOrEqual(0.5);
      expect(b).toBeGreaterThanOrEqual(0.3);
    }
  });

  it("drawnShares by a coefficient of variation has the data's shares on average", () => {
    const uniform = uniforms(2);
    const mean = new Float64Array(4);
    const draw = drawnShares(graph, { shares: { cv: 0.3 }, unknown: 3 });
    for (let i = 0; i < 4000; i++)
      for (const [e, x] of draw(uniform).entries()) mean[e] = (mean[e] as number) + x / 4000;
    for (const [e, share] of graph.edgeShare.entries())
      expect(Math.abs((mean[e] as number) - share)).toBeLessThan(0.015);
  });

  it("withoutUnknown shares out what is unknown in proportion, and keeps a mix of nothing else", () => {
    expect([...withoutUnknown(graph, 3)]).toEqual([0.625, expect.closeTo(0.375, 12), 0, 1]);
    expect([...withoutUnknown(build([[[[1, 1]]], []]), 1)]).toEqual([1]);
  });
});

describe("sampleScenarios with drawn shares", () => {
  it("has the golden mean and variance of exposure on two stages of Dirichlet shares", () => {
    const network = compile(closed(TWO_STAGES));
    const read = readings(network, numbersOf(network, ["JPN"]), "collection");
    const subjects = [new Set([network.placeNumber.get("CHN") as number])];
    const asked = { read, stage: 1, subjects, severity: exact(1), shares: TEN };
    const { redrawn } = exposureClosure(exposureSetup(network, asked).setup);
    const uniform = uniforms(3);
    const COUNT = 20_000;
    const losses = Float64Array.from(
      { length: COUNT },
      () => redrawn?.(uniform).of([0]).middle as number,
    );
    const mean = losses.reduce((sum, x) => sum + x, 0) / COUNT;
    const about = (power: number) =>
      losses.reduce((sum, x) => sum + (x - mean) ** power, 0) / COUNT;
    const { E_exposure_two_stage, Var_exposure_two_stage } = golden.expected;
    expect(Math.abs(mean - E_exposure_two_stage.float)).toBeLessThan(
      5 * Math.sqrt(about(2) / COUNT),
    );
    const error = Math.sqrt((about(4) - about(2) ** 2) / COUNT);
    expect(Math.abs(about(2) - Var_exposure_two_stage.float)).toBeLessThan(5 * error);
  });

  it("gives the shares' uncertainty its part of the variance", () => {
    const found = risk(TWO_STAGES, { CHN: 1 }, { shares: TEN, draws: 2000 });
    const { estimate } = figure(found, "expectedLoss");
    expect(estimate?.lo).toBeLessThanOrEqual(0.76);
    expect(estimate?.hi).toBeGreaterThanOrEqual(0.76);
    const shares = found.attribution.rows.filter((row) => row.kindId === "shares");
    const indices = shares.map((row) => row.totalOrder as Interval);
    expect(indices.map((index) => (index.value as number) > 0.8)).toEqual([true]);
    expect(part(found, "CHN").totalOrder?.value).toBe(0);
    expect(found.figures.notes.shares?.text.en).toContain("Dirichlet");
  });

  it("stays between the bounds of the data where shares are drawn between them", () => {
    const chain: Chain = {
      suppliers: [
        { place: "JPN", production: 50 },
        { place: "CHN", production: 100 },
        { place: "AUS", production: 100 },
      ],
      flows: [
        { from: "CHN", to: "JPN", amount: { value: 30, lo: 29, hi: 31 } },
        { from: "AUS", to: "JPN", amount: 20 },
      ],
    };
    const found = risk(chain, { CHN: 0.3, AUS: 0.3 }, { shares: "dataBounds", draws: 1000 });
    const { estimate, bounds } = figure(found, "expectedLoss");
    expect(estimate?.lo).toBeGreaterThanOrEqual(bounds.lo - 0.02);
    expect(estimate?.hi).toBeLessThanOrEqual(bounds.hi + 0.02);
    expect(found.figures.notes.shares?.text.en).toContain("between the bounds");
  });
});
