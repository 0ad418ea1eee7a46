/** Whether two values are the same up to 1e-9 in each number, relative above 1. */
export function agrees(found: unknown, promised: unknown): boolean {
  if (typeof found === "number" && typeof promised === "number") {
    const scale = Math.max(1, Math.abs(found), Math.abs(promised));
    return Object.is(found, promised) || Math.abs(found - promised) <= 1e-9 * scale;
  }
  if (!isObject(found) || !isObject(promised)) return Object.is(found, promised);
  if (isList(found) !== isList(promised)) return false;
  const keys = Object.keys(found);
  if (keys.length !== Object.keys(promised).length) return false;
  return keys.every((key) => Object.hasOwn(promised, key) && agrees(found[key], promised[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isList(value: object): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
