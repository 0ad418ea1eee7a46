import fc from "fast-check";
import { describe, expect, it } from "vitest";
import tinyModel from "../../examples/tinyModel.json" with { type: "json" };
import { type Model, parseModel } from "../../src/index.ts";
import { anyExactModel, anyModel } from "../arbitraries/model.ts";
import { changedModel, issuesIn, pathsIn, refusalOf } from "./changedModel.ts";

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === "object") {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

describe("parseModel(file)", () => {
  it("gives the model as it stands in the file, whether text or object", () => {
    expect(parseModel(tinyModel)).toEqual(tinyModel);
    expect(parseModel(JSON.stringify(tinyModel))).toEqual(tinyModel);
  });

  it("accepts every generated model and gives it back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(anyModel(), anyExactModel()), (model) => {
        expect(parseModel(model)).toEqual(model);
      }),
    );
  });

  it("gives the same again from its own output as text", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const once = parseModel(model);
        expect(parseModel(JSON.stringify(once))).toEqual(once);
      }),
    );
  });

  it("fills nothing in: lists that the file leaves out stay out", () => {
    const { flows, ...rest } = tinyModel;
    expect(flows).toHaveLength(3);
    expect(Object.keys(parseModel(rest))).toEqual(Object.keys(rest));
  });

  it("leaves the caller's data alone, and shares none of it", () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const before = JSON.stringify(model);
        const parsed = parseModel(deepFreeze(model));
        expect(JSON.stringify(model)).toBe(before);
        expect(sharedObjects(model, parsed)).toBe(0);
      }),
    );
  });

  it("leaves a wrong file alone", () => {
    const file = deepFreeze(changedModel({ "suppliers[0].production": -1, "flows[0].to": "X" }));
    expect(issuesIn(file)).toHaveLength(2);
  });
});

function sharedObjects(a: unknown, b: unknown): number {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return 0;
  const inner = Object.entries(a).map(([key, value]) =>
    sharedObjects(value, (b as Record<string, unknown>)[key]),
  );
  return inner.reduce((sum, count) => sum + count, a === b ? 1 : 0);
}

/** Ways to break the toy model that do not touch each other, with the path of the issue that each must raise. */
const BREAKS: readonly [path: string, value: unknown, issueAt?: string][] = [
  ["title", undefined],
  ["year", [2024]],
  ["colour", "red"],
  ["citations.made-up.url", "not an address"],
  ["materials[0].name", "metal"],
  ["stages[0].unit", "tonz/year"],
  ["stages[1].inputs[0].unit", "kg/kWh"],
  ["suppliers[0].production", -1],
  ["suppliers[1].place", "AUX"],
  ["suppliers[2].citation", "made_up"],
  ["suppliers[3].stage", "refinery"],
  ["flows[0].amount", "60"],
  ["flows[1].via", "malacca"],
  ["flows[2].unit", "GWh/year"],
  ["demands", {}],
  [
    "stocks[0]",
    { stage: "refining", place: "JPN", days: Number.NaN, citation: "made-up" },
    "stocks[0].days",
  ],
];

describe("parseModel(file) reports at once", () => {
  it("every one of several independent errors, each under its own path", () => {
    fc.assert(
      fc.property(fc.subarray([...BREAKS], { minLength: 1 }), (broken) => {
        const changes = Object.fromEntries(broken.map(([path, value]) => [path, value]));
        const file = changedModel({ stocks: [], ...changes });
        expect(pathsIn(file)).toEqual(
          expect.arrayContaining(broken.map(([path, , issueAt]) => issueAt ?? path)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("them in the order of the file: the head, then list by list and entry by entry", () => {
    const { flows, ...rest } = changedModel({
      "stages[0].unit": "tonz/year",
      "stages[1].inputs[0].unit": "kg/kWh",
      "suppliers[3].place": "JAP",
      "suppliers[1].production": -1,
      "flows[0].citation": "nowhere",
      "flows[2].amount": -1,
      title: undefined,
      demands: {},
    });
    const extra = Array.from({ length: 9 }, (_, i) => ({
      ...{
        stage: "mining",
        place: "CHL",
        operator: `${i}`,
        citation: i === 8 ? "nowhere" : "made-up",
      },
    }));
    const suppliers = [...(rest.suppliers as unknown[]), ...extra];
    expect(pathsIn({ flows, ...rest, suppliers })).toEqual([
      "title",
      "flows[0].citation",
      "flows[2].amount",
      "stages[0].unit",
      "stages[1].inputs[0].unit",
      "suppliers[1].production",
      "suppliers[3].place",
      "suppliers[12].citation",
      "demands",
    ]);
  });

  it("a list that is missing behind those that are there", () => {
    const { materials: _, ...rest } = changedModel({ "flows[0].amount": -1 });
    expect(pathsIn(rest)).toEqual(["flows[0].amount", "materials"]);
  });

  it("every broken entry of any generated model", () => {
    const lists = ["suppliers", "flows", "demands", "stocks"] as const;
    fc.assert(
      fc.property(anyModel(), fc.infiniteStream(fc.boolean()), (model, isBroken) => {
        const changes = lists.flatMap((list) =>
          (model[list] ?? []).flatMap((_, at) =>
            isBroken.next().value ? [[`${list}[${at}].citation`, "nowhere"]] : [],
          ),
        );
        fc.pre(changes.length > 0);
        const file = changedModel(Object.fromEntries(changes), model);
        expect(pathsIn(file).sort()).toEqual(changes.map(([path]) => path).sort());
      }),
    );
  });
});

describe("parseModel(file) of a large file", { timeout: 60_000 }, () => {
  const supplier = (i: number) => ({
    ...{ stage: "mining", place: "AUS", operator: `company ${i}`, production: 1 },
    citation: "made-up",
  });
  const flow = (i: number) => ({
    ...{ stage: "refining", from: "CHN", to: "JPN", amount: 1e-6, note: `lot ${i}` },
    citation: "made-up",
  });
  const many = <T>(count: number, entry: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => entry(i));

  it("finds the one wrong entry of ten thousand", () => {
    const suppliers: unknown[] = [...tinyModel.suppliers, ...many(9_996, supplier)];
    suppliers[9_999] = { ...supplier(9_999), production: "1" };
    expect(suppliers).toHaveLength(10_000);
    expect(issuesIn({ ...tinyModel, suppliers })).toMatchObject([
      { path: "suppliers[9999].production", found: '"1"' },
    ]);
  });

  it("keeps a thousand of ten thousand errors of shape and reference, counts all and prints fifty", () => {
    const flows = many(10_000, (i) => ({
      ...flow(i),
      ...(i % 2 ? { amount: -1 } : { to: "AAA" }),
    }));
    const { issues, total, message } = refusalOf({ ...tinyModel, flows });
    expect([issues.length, total]).toEqual([1000, 10_000]);
    expect(message.split("\n").length).toBeLessThanOrEqual(60);
    expect(message).toMatch(/^model has 10000 errors\n/);
    expect(message).toMatch(/ and 9950 more$/);
  });

  it("looks for near names among ten thousand only as often as it keeps them", () => {
    const stages = many(10_000, (i) => ({ ...tinyModel.stages[0], id: `stage-${i}` }));
    const suppliers = many(10_000, (i) => ({
      ...supplier(i),
      stage: `stagf-${i}`,
      operator: `${i}`,
    }));
    const { total } = refusalOf({ ...tinyModel, stages, suppliers, flows: [] });
    expect(total).toBe(20_000);
  });

  it("reads a million flows", () => {
    const flows = many(1_000_000, flow);
    const model: Model = parseModel({ ...tinyModel, flows });
    expect(model.flows).toHaveLength(1_000_000);
    expect(model.flows?.[999_999]).toEqual(flow(999_999));
  });
});
