import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { scoreSchema } from "../../../src/policies/userScore/scoreSchema.ts";
import { undescribed } from "../undescribed.ts";
import { scoreFile } from "./scores.ts";

const SCORES = new URL("../../../seeds/scores/", import.meta.url);
const isScore = new Ajv2020({ strictTypes: false, validateFormats: false }).compile(scoreSchema());

describe("scoreSchema()", () => {
  it("says of every field what it is", () => {
    expect(undescribed(scoreSchema())).toEqual([]);
    expect(scoreSchema()).toMatchObject({
      $id: "urn:kyusho:score:1",
      required: ["kyusho", "id", "title", "expression", "measures", "range", "risk"],
      additionalProperties: false,
    });
  });

  it.each(readdirSync(SCORES))("fits %s, which names it", (name) => {
    const file = JSON.parse(readFileSync(new URL(name, SCORES), "utf8"));
    expect(isScore(file), JSON.stringify(isScore.errors)).toBe(true);
    expect(file.$schema).toBe("../score.schema.json");
  });

  it("fits a score with given numbers, and no file with a field that there is not", () => {
    expect(isScore(scoreFile())).toBe(true);
    expect(isScore(scoreFile({ term: { type: "number", value: 1 } }))).toBe(false);
    expect(isScore(scoreFile({ range: [0] }))).toBe(false);
  });
});
