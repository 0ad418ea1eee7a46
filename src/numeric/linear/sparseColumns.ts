import { groupBy } from "../graph/csr.ts";

/** A square matrix by columns: column j holds `value[p]` in row `row[p]` for p = `start[j]` … `start[j + 1] − 1`. */
export interface SparseColumns {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly value: Float64Array;
}

/** Entries of a matrix in any order; entries of the same row and column add up. */
export interface Entries {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

export function columnsOfEntries(size: number, entries: Entries): SparseColumns {
  const { start, row: order } = groupBy(entries.column, size);
  const row = new Int32Array(order.length);
  const value = new Float64Array(order.length);
  for (let p = 0; p < order.length; p++) {
    row[p] = entries.row[order[p] as number] as number;
    value[p] = entries.value[order[p] as number] as number;
  }
  return { start, row, value };
}

/** The same of a matrix given by rows; zeros are left out. */
export function columnsOfRows(rows: readonly ArrayLike<number>[]): SparseColumns {
  const start = new Int32Array(rows.length + 1);
  for (const row of rows) {
    for (let j = 0; j < row.length; j++)
      if (row[j] !== 0) start[j + 1] = (start[j + 1] as number) + 1;
  }
  for (let j = 0; j < rows.length; j++)
    start[j + 1] = (start[j + 1] as number) + (start[j] as number);
  const next = start.slice();
  const count = start[rows.length] as number;
  const columns = { start, row: new Int32Array(count), value: new Float64Array(count) };
  rows.forEach((row, i) => {
    for (let j = 0; j < row.length; j++) {
      if (row[j] === 0) continue;
      const p = next[j] as number;
      columns.row[p] = i;
      columns.value[p] = row[j] as number;
      next[j] = p + 1;
    }
  });
  return columns;
}

export function transposed({ start, row, value }: SparseColumns): SparseColumns {
  const size = start.length - 1;
  const column = new Int32Array(row.length);
  for (let j = 0; j < size; j++) column.fill(j, start[j] as number, start[j + 1] as number);
  return columnsOfEntries(size, { row: column, column: row, value });
}

/** Product with a column vector. */
export function times({ start, row, value }: SparseColumns, x: Float64Array): Float64Array {
  const product = new Float64Array(x.length);
  for (let j = 0; j < x.length; j++) {
    const amount = x[j] as number;
    if (amount === 0) continue;
    const end = start[j + 1] as number;
    for (let p = start[j] as number; p < end; p++) {
      const i = row[p] as number;
      product[i] = (product[i] as number) + (value[p] as number) * amount;
    }
  }
  return product;
}

export function columnSums({ start, value }: SparseColumns): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let j = 0; j < sums.length; j++) {
    let sum = 0;
    for (let p = start[j] as number; p < (start[j + 1] as number); p++) sum += value[p] as number;
    sums[j] = sum;
  }
  return sums;
}

/** I − A in full, by rows. */
export function identityMinus({ start, row, value }: SparseColumns): Float64Array {
  const size = start.length - 1;
  const dense = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    dense[j * size + j] = (dense[j * size + j] as number) + 1;
    for (let p = start[j] as number; p < (start[j + 1] as number); p++) {
      const at = (row[p] as number) * size + j;
      dense[at] = (dense[at] as number) - (value[p] as number);
    }
  }
  return dense;
}
