import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { needsBesideCollection } from "../../../src/trace/graph/needsBesideCollection.ts";
import { trace } from "../../../src/trace.ts";
import { closed, exposure, rung } from "../tracing.ts";

/** Metal from ore or scrap; scrap is collected metal, cleaned with a reagent that all comes from China. */
const model = closed({
  stages: [
    { id: "ore" },
    { id: "reagent" },
    {
      id: "scrap",
      kind: "recycling",
      inputs: [{ of: [{ stage: "metal" }] }, { of: [{ stage: "reagent" }] }],
    },
    { id: "metal", inputs: [{ of: [{ stage: "ore" }, { stage: "scrap" }] }] },
  ],
  suppliers: [
    { stage: "ore", place: "JPN", production: 70 },
    { stage: "reagent", place: "CHN", production: 5 },
    { stage: "scrap", place: "JPN", production: 30 },
    { stage: "metal", place: "JPN", production: 100 },
  ],
  flows: [{ stage: "reagent", from: "CHN", to: "JPN", amount: 5 }],
});

describe("needsBesideCollection(network, stage)", () => {
  it("is the reagent of a recycler, not the metal that it collects", () => {
    const network = compile(model);
    const [need, ...more] = needsBesideCollection(network, 2);
    expect(need?.alternatives.map(({ stage }) => stage)).toEqual([1]);
    expect(more).toEqual([]);
  });

  it("leaves out the first need where the product goes into none of them", () => {
    const stages = [
      { id: "cars" },
      { id: "reagent" },
      {
        id: "scrap",
        kind: "recycling" as const,
        inputs: [{ of: [{ stage: "cars" }] }, { of: [{ stage: "reagent" }] }],
      },
    ];
    const network = compile(
      closed({
        stages,
        suppliers: stages.map(({ id }) => ({ stage: id, place: "JPN", production: 1 })),
      }),
    );
    const rest = needsBesideCollection(network, 2);
    expect(rest.map(({ alternatives }) => alternatives[0]?.stage)).toEqual([1]);
  });

  it("lets recycling with a foreign reagent count as exposed: 0.7 is traced, not 1", () => {
    const answer = trace(compile(model), { home: "JPN" });
    expect(rung(answer, "traced", "metal")).toEqual({ value: 0.7, lo: 0.7, hi: 0.7 });
    expect(exposure(answer, "CHN", "metal")?.lookThrough.lo).toBeCloseTo(0.3, 14);
  });
});
