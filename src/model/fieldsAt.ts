import type * as z from "zod";

/** Names of the fields that a schema knows at a path; empty where it knows none. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schema);
  const [key, ...rest] = path;
  if (inner._zod.def.type === "union") {
    const { options } = inner._zod.def as z.core.$ZodUnionDef;
    return options.flatMap((option) => fieldsAt(option as z.core.$ZodType, path));
  }
  if (inner._zod.def.type === "object") {
    const { shape } = inner._zod.def as z.core.$ZodObjectDef;
    if (key === undefined) return Object.keys(shape);
    const field = Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
    return field ? fieldsAt(field, rest) : [];
  }
  const below = belowOf(inner);
  return below === null || key === undefined ? [] : fieldsAt(below, rest);
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return def.type === "optional"
    ? unwrapped((def as z.core.$ZodOptionalDef).innerType as z.core.$ZodType)
    : schema;
}

function belowOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  const { def } = schema._zod;
  if (def.type === "array") return (def as z.core.$ZodArrayDef).element as z.core.$ZodType;
  if (def.type === "record") return (def as z.core.$ZodRecordDef).valueType as z.core.$ZodType;
  return null;
}
