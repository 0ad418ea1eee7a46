import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../../src/index.ts";
import { modelSchema } from "../../src/model/modelSchema.ts";
import { anyExactModel, anyModel } from "../arbitraries/model.ts";
import { type Changes, changedModel } from "./changedModel.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);
const seed = (name: string): { kyusho?: unknown } =>
  JSON.parse(readFileSync(new URL(name, SEEDS), "utf8"));
const seeds = readdirSync(SEEDS).filter(
  (name) => name.endsWith(".json") && seed(name).kyusho === "model/1",
);
const written = seed("model.schema.json");
const ajv = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false });
const isValid = ajv.compile(written);

type Node = Readonly<Record<string, unknown>>;

/** Paths of the fields of a schema that nothing describes, neither themselves nor the shape they refer to. */
function undescribed(node: unknown, path: string): string[] {
  if (node === null || typeof node !== "object") return [];
  const { properties = {} } = node as { properties?: Record<string, Node> };
  const bare = Object.entries(properties).filter(([, field]) => !field.description);
  const inner = Object.entries(node).flatMap(([key, value]) =>
    undescribed(value, `${path}/${key}`),
  );
  return [...bare.map(([name]) => `${path}/${name}`), ...inner];
}

describe("seeds/model.schema.json", () => {
  it("is what modelSchema() gives", () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(modelSchema())));
  });

  it("names its dialect, itself and its title", () => {
    expect(written).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:kyusho:model:1",
      title: "kyusho model",
    });
  });

  it("describes every field and every shape", () => {
    expect(undescribed(written, "")).toEqual([]);
    const { $defs } = written as { $defs: Record<string, Node> };
    expect(Object.keys($defs).filter((name) => !$defs[name]?.description)).toEqual([]);
    expect(Object.keys($defs)).toEqual(expect.arrayContaining(["Stage", "Supplier", "Flow"]));
  });

  it.each(seeds)("accepts seeds/%s", (name) => {
    expect(isValid(seed(name)), ajv.errorsText(isValid.errors)).toBe(true);
  });

  it("accepts every generated model, as parseModel does", () => {
    fc.assert(fc.property(fc.oneof(anyModel(), anyExactModel()), (model) => isValid(model)));
  });

  it.each<[string, Changes]>([
    ["a missing title", { title: undefined }],
    ["a missing list", { suppliers: undefined }],
    ["an empty list of stages", { stages: [] }],
    ["an unknown field", { supliers: [] }],
    ["an unknown field of an entry", { "suppliers[0].productoin": 1 }],
    ["an entry without a citation", { "flows[0].citation": undefined }],
    ["a number written as text", { "flows[0].amount": "60" }],
    ["a negative number", { "flows[0].amount": -1 }],
    ["an amount above 1e150", { "flows[0].amount": 1.1e150 }],
    ["an operator with a reserved name", { "suppliers[0].operator": "unknown" }],
    ["bounds without an upper one", { "flows[0].amount": { value: 1, lo: 0 } }],
    ["a share above 1", { "flows[0].amount": undefined, "flows[0].share": 1.5 }],
    ["a place by its name", { "suppliers[0].place": "Japan" }],
    ["an id with a blank", { id: "my model" }],
    ["a key of citations with a blank", { "citations.my key": {} }],
    ["content of what is no element", { "stages[0].content": { lithium: 0.1 } }],
    ["a stage kind that there is not", { "stages[0].kind": "digging" }],
    ["a need that nothing serves", { "stages[1].inputs[0].of": [] }],
    ["a format of another version", { kyusho: "model/9" }],
  ])("refuses %s, as parseModel does", (_, changes) => {
    const file = changedModel(changes);
    expect(isValid(file)).toBe(false);
    expect(() => parseModel(file)).toThrow();
  });
});
