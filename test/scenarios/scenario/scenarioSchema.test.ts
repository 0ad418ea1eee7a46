import { describe, expect, it } from "vitest";
import { scenarioSchema } from "../../../src/scenarios/scenario/scenarioSchema.ts";
import { SHOCKS } from "../../../src/scenarios/shocks/index.ts";

describe("scenarioSchema()", () => {
  const text = JSON.stringify(scenarioSchema());

  it("knows every kind of shock, with what its fields are", () => {
    for (const { kind } of SHOCKS) expect(text).toContain(`"const":"${kind}"`);
    expect(text).toContain("Part of the output that fails (0–1)");
    expect(scenarioSchema()).toMatchObject({
      $id: "urn:kyusho:scenario:1",
      required: ["kyusho", "id", "title", "citations", "events"],
      additionalProperties: false,
    });
  });

  it("points only at definitions that it has", () => {
    const { $defs } = scenarioSchema() as { $defs: Record<string, unknown> };
    const names = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !Object.hasOwn($defs, name))).toEqual([]);
  });
});
