import {
  columnsOfEntries,
  columnsOfRows,
  type SparseColumns,
} from "../../numeric/linear/sparseColumns.ts";

/** A square table by rows, or its entries that are not 0: `amount[p]` from sector number `from[p]` to `to[p]`. */
export type IoMatrix =
  | readonly ArrayLike<number>[]
  | {
      readonly from: ArrayLike<number>;
      readonly to: ArrayLike<number>;
      readonly amount: ArrayLike<number>;
    };

/** An input–output table: flows zᵢⱼ from sector i to sector j, or coefficients aᵢⱼ = zᵢⱼ/xⱼ. */
export type IoTable = { readonly flows: IoMatrix } | { readonly coefficients: IoMatrix };

/** The table by columns (the inputs of each sector), checked. */
export function ioColumns(matrix: IoMatrix, size: number): SparseColumns {
  const columns = "from" in matrix ? ofEntries(matrix, size) : ofRows(matrix, size);
  const wrong = columns.value.find((amount) => !isAmount(amount));
  if (wrong !== undefined) {
    throw new RangeError(
      `ioNetwork: each entry of the table must be finite and not negative (got ${wrong})`,
    );
  }
  return columns;
}

/** Numbers of each sector; the columns of a table with several (kinds of final demand) are summed. */
export function ioVector(
  name: string,
  values: ArrayLike<number> | readonly ArrayLike<number>[],
  size: number,
): Float64Array {
  if (values.length !== size)
    throw new RangeError(
      `${name} must have ${size} numbers, one per sector (got ${values.length})`,
    );
  return Float64Array.from({ length: size }, (_, i) => {
    const entry = values[i] as number | ArrayLike<number>;
    const sum = typeof entry === "number" ? entry : Array.from(entry).reduce((a, b) => a + b, 0);
    if (Number.isFinite(sum)) return sum;
    throw new RangeError(`${name} must be finite (got ${sum} at sector ${i})`);
  });
}

function ofRows(rows: readonly ArrayLike<number>[], size: number): SparseColumns {
  const wrong = rows.find((row) => row.length !== size);
  if (rows.length !== size || wrong !== undefined) {
    throw new RangeError(
      `ioNetwork: the table must have ${size} rows of ${size} numbers, as there are labels (got ${rows.length} rows${
        wrong === undefined ? "" : `, one of ${wrong.length}`
      })`,
    );
  }
  return columnsOfRows(rows);
}

function ofEntries(entries: Exclude<IoMatrix, readonly unknown[]>, size: number): SparseColumns {
  const { from, to, amount } = entries;
  if (from.length !== to.length || to.length !== amount.length) {
    throw new RangeError(
      `ioNetwork: from, to and amount must be of one length (got ${from.length}, ${to.length} and ${amount.length})`,
    );
  }
  for (const numbers of [from, to]) {
    const wrong = Array.from(numbers).find((i) => !Number.isInteger(i) || i < 0 || i >= size);
    if (wrong !== undefined) {
      throw new RangeError(
        `ioNetwork: sector numbers must be whole, from 0 to ${size - 1} (got ${wrong})`,
      );
    }
  }
  return columnsOfEntries(size, {
    row: Int32Array.from(from),
    column: Int32Array.from(to),
    value: Float64Array.from(amount),
  });
}

function isAmount(amount: number): boolean {
  return amount >= 0 && amount < Number.POSITIVE_INFINITY;
}
