import * as z from "zod";
import { ScenarioShape } from "./scenarioShape.ts";

/**
 * JSON Schema (draft 2020-12) of a scenario file, for editors. It knows the shapes; references, dates and what a model has
 * are checked by `parseScenario` and `checkScenario` alone.
 */
export function scenarioSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(ScenarioShape, { io: "input" });
  return {
    $schema,
    $id: "urn:kyusho:scenario:1",
    title: "kyusho scenario",
    ...rest,
  } as typeof rest;
}
