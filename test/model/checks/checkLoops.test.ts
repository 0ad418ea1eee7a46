import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../../../src/index.ts";
import { changedModel, issuesIn } from "../changedModel.ts";

interface Ring {
  readonly amounts: readonly unknown[];
  readonly units?: readonly string[];
  readonly essential?: boolean;
  /** Whether something from outside the ring can serve the last need too. */
  readonly served?: boolean;
}

/** The toy model with a ring of stages, each of which needs the next one, and the last the first. */
function ring({ amounts, units = [], essential = true, served = false }: Ring) {
  const id = (i: number) => `ring-${i % amounts.length}`;
  const stages = amounts.map((amount, i) => ({
    ...{ id: id(i), kind: "processing", material: "metal", unit: units[i] ?? "t/year" },
    label: { en: id(i) },
    inputs: [
      {
        ...(amount === undefined ? {} : { amount }),
        of: [
          { stage: id(i + 1) },
          ...(served && i === amounts.length - 1 ? [{ stage: "mining" }] : []),
        ],
        essential,
        citation: "made-up",
      },
    ],
  }));
  const suppliers = stages.map((stage) => ({ stage: stage.id, place: "JPN", citation: "made-up" }));
  const changes = stages.map((stage, i) => [
    [`stages[${2 + i}]`, stage],
    [`suppliers[${4 + i}]`, suppliers[i]],
  ]);
  return changedModel(Object.fromEntries(changes.flat()));
}

const fix = "correct the amounts and their units, or add another stage that can serve the need";

describe("checkLoops(index, issues) refuses a loop that uses up all that it makes:", () => {
  it.each([
    ["one stage that needs as much as it makes", [1]],
    ["one stage that needs more than it makes", [1.5]],
    ["two stages whose needs multiply to 1", [2, 0.5]],
    ["two stages whose needs multiply to more", [4, 0.3]],
    ["three stages whose needs multiply to 1", [2, 0.25, 2]],
    ["bounds whose least need is too much", [{ value: 2, lo: 1.2, hi: 3 }]],
  ])("%s", (_, amounts) => {
    const [issue, ...more] = issuesIn(ring({ amounts }));
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ must: "need less of its own product than it makes", fix });
    expect(issue?.path).toMatch(/^stages\[[2-4]\]\.inputs$/);
    for (const i of amounts.keys()) expect(issue?.found).toContain(`'ring-${i}'`);
    expect(issue?.found).toMatch(/^a loop through .* that uses up all that it makes, or more$/);
  });

  it("counts a need given twice as their sum", () => {
    const file = ring({ amounts: [0.6] });
    const stages = file.stages as { inputs: unknown[] }[];
    stages[2]?.inputs.push(stages[2]?.inputs[0]);
    expect(issuesIn(file)).toHaveLength(1);
  });

  it("reports each of two loops", () => {
    const file = ring({ amounts: [1, 1] });
    const stages = file.stages as { id: string; inputs: { of: unknown[] }[] }[];
    for (const stage of stages.slice(2))
      stage.inputs[0] = { ...stage.inputs[0], of: [{ stage: stage.id }] };
    expect(issuesIn(file).map(({ path }) => path)).toEqual([
      "stages[2].inputs",
      "stages[3].inputs",
    ]);
  });
});

describe("checkLoops(index, issues) accepts", () => {
  it.each<[string, Ring]>([
    ["one stage that leaves something over", { amounts: [0.99] }],
    ["two stages whose needs multiply to less than 1", { amounts: [4, 0.2] }],
    ["a need that is not known", { amounts: [2, undefined] }],
    ["bounds whose least need leaves something over", { amounts: [{ value: 1, lo: 0.9, hi: 2 }] }],
    ["a need that something else can serve", { amounts: [2, 2], served: true }],
    ["a need whose lack does not stop production", { amounts: [2], essential: false }],
  ])("%s", (_, loop) => {
    expect(() => parseModel(ring(loop))).not.toThrow();
  });

  it("a ring if and only if its needs multiply to less than 1", () => {
    const amount = fc.integer({ min: 1, max: 16 }).map((k) => k / 4);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), (amounts) => {
        const product = amounts.reduce((a, b) => a * b, 1);
        let isAccepted = true;
        try {
          parseModel(ring({ amounts }));
        } catch {
          isAccepted = false;
        }
        expect(isAccepted).toBe(product < 1);
      }),
    );
  });
});

/** Cells hold `put` kg of metal a piece, and recycling takes `use` pieces for a tonne. */
function recycling(put: unknown, use: unknown) {
  const label = { en: "x" };
  return changedModel({
    "stages[2]": {
      ...{ id: "cells", kind: "assembly", material: "metal", unit: "pieces/year", label },
      inputs: [
        {
          ...(put === undefined ? {} : { amount: put, unit: "kg/piece" }),
          ...{ of: [{ stage: "refining" }, { stage: "recycled" }], citation: "made-up" },
        },
      ],
    },
    "stages[3]": {
      ...{ id: "recycled", kind: "recycling", material: "metal", unit: "t/year", label },
      inputs: [{ amount: use, unit: "pieces/t", of: [{ stage: "cells" }], citation: "made-up" }],
    },
    "suppliers[4]": { stage: "cells", place: "JPN", citation: "made-up" },
    "suppliers[5]": { stage: "recycled", place: "JPN", citation: "made-up" },
  });
}

describe("checkLoops(index, issues) for recycling", () => {
  it("refuses more given back than was put in, naming both", () => {
    expect(issuesIn(recycling(10, 50))).toEqual([
      {
        path: "stages[3].inputs[0].amount",
        must: "give back no more than was put in",
        found: "0.02 t/year per unit of 'cells', which holds at most 0.01",
        fix: "correct the amount or its unit",
      },
    ]);
  });

  it.each([
    ["all of it given back", 10, 100],
    ["a part given back", 10, 250],
    ["an amount put in that is not known", undefined, 1],
    ["bounds that allow it", { value: 10, lo: 5, hi: 20 }, 50],
  ])("accepts %s", (_, put, use) => {
    expect(() => parseModel(recycling(put, use))).not.toThrow();
  });

  it("follows a chain of five thousand stages", () => {
    const count = 5000;
    const label = { en: "x" };
    const chain = Array.from({ length: count }, (_, i) => ({
      ...{ id: `s${i}`, kind: i === 0 ? "recycling" : "processing", material: "metal" },
      ...{ unit: "t/year", label },
      inputs: [
        { amount: 1, of: [{ stage: `s${(i === 0 ? count : i) - 1}` }], citation: "made-up" },
      ],
    }));
    const suppliers = chain.map(({ id }) => ({ stage: id, place: "JPN", citation: "made-up" }));
    const file = changedModel({ stages: chain, suppliers, flows: [] });
    expect(() => parseModel(file)).not.toThrow();
  });
});
