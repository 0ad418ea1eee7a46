import * as z from "zod";
import { PolicyShape } from "./policyShape.ts";

/**
 * JSON Schema (draft 2020-12) of a policy file, for editors. It knows the shapes; references, dates and which fields a
 * measure takes are checked by `parsePolicy` alone.
 */
export function policySchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(PolicyShape, { io: "input" });
  return {
    $schema,
    $id: "urn:kyusho:policy:1",
    title: "kyusho policy",
    ...rest,
  } as typeof rest;
}
