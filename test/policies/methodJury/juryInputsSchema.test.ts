import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { juryInputsSchema } from "../../../src/policies/methodJury/juryInputsSchema.ts";
import { undescribed } from "../undescribed.ts";
import { SOURCE } from "./juries.ts";

const INPUTS = new URL("../../../seeds/inputs/", import.meta.url);
const isInputs = new Ajv2020({ strictTypes: false, validateFormats: false }).compile(
  juryInputsSchema(),
);

describe("juryInputsSchema()", () => {
  it("names the format and refuses fields that there are not", () => {
    expect(juryInputsSchema()).toMatchObject({
      $id: "urn:kyusho:method-inputs:1",
      required: ["kyusho", "citations"],
      additionalProperties: false,
    });
  });

  it("describes every field", () => {
    expect(undescribed(juryInputsSchema())).toEqual([]);
  });

  it.each(readdirSync(INPUTS))("fits %s, which names it", (name) => {
    const file = JSON.parse(readFileSync(new URL(name, INPUTS), "utf8"));
    expect(isInputs(file), JSON.stringify(isInputs.errors)).toBe(true);
    expect(file.$schema).toBe("../method-inputs.schema.json");
  });

  it("fits no share above 1, no place that is no code, and no field that there is not", () => {
    const file = (stage: object, places: object = {}) => ({
      ...{ kyusho: "method-inputs/1", citations: { s: SOURCE }, places },
      stages: { a: { citation: "s", ...stage } },
    });
    expect(isInputs(file({ recyclingInputRate: 0.2 }))).toBe(true);
    expect(isInputs(file({ recyclingInputRate: 1.2 }))).toBe(false);
    expect(isInputs(file({ recyclingRate: 0.2 }))).toBe(false);
    expect(isInputs(file({}, { china: { citation: "s" } }))).toBe(false);
  });
});
