import type { Datum, Part } from "./chart.ts";

/** Fields, and of each the values that are wanted. */
export type Wanted = readonly (readonly [string, readonly (string | boolean)[]])[];

/** Makes a layer of the rows that are wanted, and none where there is no such row. */
export function layerWhere(rows: readonly Datum[]): (wanted: Wanted, of: Part) => Part[] {
  return (wanted, { transform = [], ...of }) => {
    const isWanted = (row: Datum) =>
      wanted.every(([field, values]) => values.some((value) => value === row[field]));
    if (!rows.some(isWanted)) return [];
    const filters = wanted.map(([field, values]): Part => ({ filter: { field, oneOf: values } }));
    return [{ transform: [...filters, ...(transform as readonly Part[])], ...of }];
  };
}

/** Rows whose figure is known in one of these ways. */
export function isKnown(...known: ("point" | "bounds" | "range" | "unknown")[]): Wanted[number] {
  return ["known", known];
}
