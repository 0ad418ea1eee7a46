/** Paths of the fields in a JSON Schema that have no description of their own. */
export function undescribed(schema: unknown, path = ""): string[] {
  if (schema === null || typeof schema !== "object") return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, object> };
  const silent = Object.entries(properties)
    .filter(([, field]) => !("description" in field || "$ref" in field))
    .map(([name]) => `${path}.${name}`);
  const inner = [...Object.entries(properties), ...Object.entries(rest)];
  return [...silent, ...inner.flatMap(([name, one]) => undescribed(one, `${path}.${name}`))];
}
