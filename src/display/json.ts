import type { Cell, Result } from "../model/result.ts";

/** A result with its keys in one order: as the contract lists them, then what else it holds; rows in the order of the columns. */
export function ordered(result: Result): Result {
  const { kind, title, columns, rows, notes, citations, methods, ...more } = result;
  const keys = columns.map((column) => column.key);
  const inOrder = rows.map((row) => {
    const rest = Object.keys(row).filter((key) => !keys.includes(key));
    return Object.fromEntries(
      [...keys.filter((key) => Object.hasOwn(row, key)), ...rest.sort()].map(
        (key): [string, Cell] => [key, row[key] ?? null],
      ),
    );
  });
  return { kind, title, columns, rows: inOrder, notes, citations, methods, ...more };
}

/** One result as an object, several as an array. */
export function json(results: readonly Result[]): string {
  const [only] = results;
  const whole = results.length === 1 && only ? ordered(only) : results.map(ordered);
  return JSON.stringify(whole, null, 2);
}

/** Throws a RangeError that names the path of the first number that is not finite. */
export function assertFinite(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${path}: must be a finite number (got ${value})`);
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    assertFinite(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  }
}
