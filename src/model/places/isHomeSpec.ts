import type { HomeSpec } from "./homeText.ts";

/** Whether something has the shape of a home; which places and groups exist is another question. */
export function isHomeSpec(spec: unknown): spec is HomeSpec {
  if (typeof spec === "string") return true;
  if (Array.isArray(spec)) return spec.every((part) => typeof part === "string");
  if (typeof spec !== "object" || spec === null) return false;
  const { group, at, union, intersection, minus } = spec as Record<string, unknown>;
  if (group !== undefined)
    return typeof group === "string" && (at === undefined || typeof at === "string");
  const parts = union ?? intersection ?? minus;
  if (!Array.isArray(parts) || (parts === minus && parts.length !== 2)) return false;
  return parts.every(isHomeSpec);
}
