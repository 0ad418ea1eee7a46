/** M = L·U of a square matrix M: `lu` holds U and, below its diagonal, L (by rows). */
export interface LuFactor {
  readonly size: number;
  readonly lu: Float64Array;
}

const BLOCK = 32;
const TILE = 512;

/** Columns `from` … `to − 1`, eliminated together. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Factors a square matrix, given by rows, a block of columns at a time, without exchanging rows. For an M-matrix (diagonal
 * above 0, all else ≤ 0, such as I − A of a productive table) that is stable and better than pivoting: off the diagonal
 * nothing cancels, so that zeros and signs of the inverse come out exactly. The matrix is overwritten. Null when a
 * pivot is not above 0: no nonsingular M-matrix to working precision.
 */
export function luFactor(matrix: Float64Array, size: number): LuFactor | null {
  const factor = { size, lu: matrix };
  for (let from = 0; from < size; from += BLOCK) {
    const block = { from, to: Math.min(size, from + BLOCK) };
    if (!eliminatePanel(factor, block)) return null;
    eliminateAbove(factor, block);
    subtractProduct(factor, block);
  }
  return factor;
}

/** Eliminates the block's columns in all rows below, changing these columns only; false at a pivot not above 0. */
function eliminatePanel({ size: n, lu: a }: LuFactor, { from, to }: Block): boolean {
  for (let k = from; k < to; k++) {
    const pivotRow = k * n;
    const pivot = a[pivotRow + k] as number;
    if (!(pivot > 0 && pivot < Number.POSITIVE_INFINITY)) return false;
    for (let i = k + 1; i < n; i++) {
      const row = i * n;
      if (a[row + k] === 0) continue;
      const factorOfRow = (a[row + k] as number) / pivot;
      a[row + k] = factorOfRow;
      for (let j = k + 1; j < to; j++)
        a[row + j] = (a[row + j] as number) - factorOfRow * (a[pivotRow + j] as number);
    }
  }
  return true;
}

/** Brings the block's own rows up to date, right of the block. */
function eliminateAbove({ size: n, lu: a }: LuFactor, { from, to }: Block): void {
  for (let k = from; k < to; k++) {
    for (let i = k + 1; i < to; i++) {
      const factorOfRow = a[i * n + k] as number;
      if (factorOfRow === 0) continue;
      for (let j = to; j < n; j++)
        a[i * n + j] = (a[i * n + j] as number) - factorOfRow * (a[k * n + j] as number);
    }
  }
}

/** Brings the rows below the block up to date, a tile of columns at a time so that the block's rows stay in the cache. */
function subtractProduct({ size: n, lu: a }: LuFactor, { from, to }: Block): void {
  for (let left = to; left < n; left += TILE) {
    const right = Math.min(n, left + TILE);
    for (let i = to; i < n; i += 2) {
      // Two rows at a time, since each number read of the block's rows then serves twice.
      const hasPartner = i + 1 < n;
      const row = i * n;
      const partner = hasPartner ? row + n : row;
      for (let k = from; k < to; k += 4) {
        const a0 = a[row + k + 0] as number;
        const a1 = a[row + k + 1] as number;
        const a2 = a[row + k + 2] as number;
        const a3 = a[row + k + 3] as number;
        const b0 = a[partner + k + 0] as number;
        const b1 = a[partner + k + 1] as number;
        const b2 = a[partner + k + 2] as number;
        const b3 = a[partner + k + 3] as number;
        const above = k * n;
        for (let j = left; j < right; j++) {
          const u0 = a[above + j] as number;
          const u1 = a[above + n + j] as number;
          const u2 = a[above + 2 * n + j] as number;
          const u3 = a[above + 3 * n + j] as number;
          a[row + j] = (a[row + j] as number) - (a0 * u0 + a1 * u1 + a2 * u2 + a3 * u3);
          if (hasPartner)
            a[partner + j] = (a[partner + j] as number) - (b0 * u0 + b1 * u1 + b2 * u2 + b3 * u3);
        }
      }
    }
  }
}
