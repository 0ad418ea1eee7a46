import * as z from "zod";
import { ModelShape } from "./shape.ts";

/**
 * JSON Schema (draft 2020-12) of a model file, for editors. It knows the shapes; references, units, shares, balances
 * and loops are checked by `parseModel` alone.
 */
export function modelSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(ModelShape, { io: "input" });
  return { $schema, $id: "urn:kyusho:model:1", title: "kyusho model", ...rest } as typeof rest;
}
