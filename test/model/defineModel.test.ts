import { describe, expect, it } from "vitest";
import { defineModel, ModelError, parseModel } from "../../src/index.ts";

const head = {
  kyusho: "model/1",
  id: "typed",
  title: { en: "Typed" },
  year: 2024,
  citations: {
    "made-up": {
      title: "Made up",
      publisher: "kyusho",
      year: 2026,
      licence: "MIT",
      kind: "illustration",
    },
  },
  materials: [{ id: "metal", label: { en: "metal" } }],
} as const;
const label = { en: "x" };
const mining = { id: "mining", kind: "mining", material: "metal", unit: "t/year", label } as const;
const refining = { ...mining, id: "refining", kind: "refining" } as const;
const from = <Id extends string>(stage: Id) =>
  ({ stage, place: "JPN", production: 1, citation: "made-up" }) as const;
const both = [from("mining"), from("refining")] as const;

describe("defineModel(model)", () => {
  it("gives what parseModel gives", () => {
    const model = defineModel({
      ...head,
      stages: [
        mining,
        {
          ...refining,
          inputs: [{ amount: 2, of: [{ stage: "mining" }], citation: "made-up" }],
          total: { amount: 10, citation: "made-up" },
        },
      ],
      suppliers: [
        { stage: "mining", place: "CHL", production: 60, citation: "made-up" },
        {
          stage: "refining",
          place: "JPN",
          production: { value: 2, lo: 1, hi: 3 },
          citation: "made-up",
        },
      ],
      flows: [{ stage: "mining", from: "CHL", to: "JPN", amount: 5, citation: "made-up" }],
      demands: [{ stage: "refining", place: "JPN", amount: 1, citation: "made-up" }],
      stocks: [{ stage: "mining", place: "JPN", days: 30, citation: "made-up" }],
    });
    expect(model).toEqual(parseModel(JSON.stringify(model)));
    expect(model.stages.map(({ id }) => id)).toEqual(["mining", "refining"]);
  });

  it("takes a model that is not written as a literal", () => {
    const model = defineModel({ ...head, stages: [mining], suppliers: [from("mining")] });
    expect(defineModel(model)).toEqual(model);
  });
});

/** Each is wrong for the compiler at the line marked, and for the checks at run time. */
const WRONG: readonly [what: string, define: () => unknown][] = [
  [
    "an unknown stage of a supplier",
    () =>
      defineModel({
        ...head,
        stages: [mining],
        // @ts-expect-error there is no stage 'minning'
        suppliers: [from("mining"), { ...from("mining"), stage: "minning" }],
      }),
  ],
  [
    "an unknown stage of a recipe",
    () =>
      defineModel({
        ...head,
        stages: [
          mining,
          {
            ...refining,
            // @ts-expect-error there is no stage 'quarry'
            inputs: [{ of: [{ stage: "quarry" }] }],
          },
        ],
        suppliers: both,
      }),
  ],
  [
    "an unknown material",
    () =>
      defineModel({
        ...head,
        stages: [
          {
            ...mining,
            // @ts-expect-error there is no material 'copper'
            material: "copper",
          },
        ],
        suppliers: [from("mining")],
      }),
  ],
  [
    "an unknown citation of a flow",
    () =>
      defineModel({
        ...head,
        stages: [mining],
        suppliers: [from("mining")],
        // @ts-expect-error there is no citation 'usgs'
        flows: [{ stage: "mining", from: "JPN", to: "KOR", amount: 1, citation: "usgs" }],
      }),
  ],
  [
    "an unknown citation of a total",
    () =>
      defineModel({
        ...head,
        stages: [
          {
            ...mining,
            // @ts-expect-error there is no citation 'usgs'
            total: { amount: 1, citation: "usgs" },
          },
        ],
        suppliers: [from("mining")],
      }),
  ],
  [
    "an unknown stage of a demand",
    () =>
      defineModel({
        ...head,
        stages: [mining],
        suppliers: [from("mining")],
        // @ts-expect-error there is no stage 'refining'
        demands: [{ stage: "refining", place: "JPN", amount: 1, citation: "made-up" }],
      }),
  ],
  [
    "an unknown kind of stage",
    () =>
      defineModel({
        ...head,
        // @ts-expect-error there is no kind 'digging'
        stages: [{ ...mining, kind: "digging" }],
        suppliers: [from("mining")],
      }),
  ],
  [
    "a number written as text",
    () =>
      defineModel({
        ...head,
        stages: [mining],
        // @ts-expect-error a production is a number
        suppliers: [{ ...from("mining"), production: "1" }],
      }),
  ],
  [
    "an entry without a citation",
    () =>
      defineModel({
        ...head,
        stages: [mining],
        suppliers: [from("mining")],
        // @ts-expect-error every number has a citation
        stocks: [{ stage: "mining", place: "JPN", days: 1 }],
      }),
  ],
];

describe("defineModel(model) is refused by the compiler and at run time for", () => {
  it.each(WRONG)("%s", (_, define) => {
    expect(define).toThrow(ModelError);
  });
});
