import * as z from "zod";
import { ScoreShape } from "./scoreShape.ts";

/**
 * JSON Schema (draft 2020-12) of a score file, for editors. It knows the shapes; names of measures, the expression, units
 * and references are checked by `parseScore` alone.
 */
export function scoreSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(ScoreShape, { io: "input" });
  return {
    $schema,
    $id: "urn:kyusho:score:1",
    title: "kyusho score",
    ...rest,
  } as typeof rest;
}
