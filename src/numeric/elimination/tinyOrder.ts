import type { EliminationOrder } from "./eliminationOrder.ts";

/** Rows up to which there is nothing to gain from an order: all are taken as full. */
export const MOST_TINY = 3;

const FULL = Array.from({ length: MOST_TINY + 1 }, (_, size) => {
  const rows = Array.from({ length: size }, (_row, i) => i);
  return {
    order: rows,
    pattern: {
      size,
      rowStart: Int32Array.from({ length: size + 1 }, (_row, i) => i * (size - 1)),
      column: Int32Array.from(rows.flatMap((i) => rows.filter((j) => j !== i))),
      upperStart: Int32Array.from(rows, (i) => i * (size - 1) + i),
    },
    // (size − 1)² + … + 1
    flops: ((size - 1) * size * (2 * size - 1)) / 6,
  };
});

/** The order and the pattern of up to `MOST_TINY` rows with so many entries, the same objects each time. */
export function tinyOrder(size: number, edges: number): EliminationOrder {
  return { ...(FULL[size] as (typeof FULL)[number]), edges };
}
