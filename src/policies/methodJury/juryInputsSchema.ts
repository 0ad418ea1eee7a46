import * as z from "zod";
import { JuryInputsShape } from "./juryInputsShape.ts";

/**
 * JSON Schema (draft 2020-12) of a file of method inputs, for editors. It knows the shapes; references and the ids of
 * stages are checked by `parseJuryInputs` and `compare` alone.
 */
export function juryInputsSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(JuryInputsShape, { io: "input" });
  return {
    $schema,
    $id: "urn:kyusho:method-inputs:1",
    title: "kyusho method inputs",
    ...rest,
  } as typeof rest;
}
