/** Where the rows of a matrix have entries once rows are eliminated from the first to the last; no diagonal. */
export interface Pattern {
  readonly size: number;
  readonly rowStart: Int32Array;
  /** Ascending inside a row; those before `upperStart[row]` lie left of the diagonal. */
  readonly column: Int32Array;
  readonly upperStart: Int32Array;
}

export interface EliminationOrder {
  readonly order: readonly number[];
  readonly pattern: Pattern | null;
  /** Multiplications of one elimination. */
  readonly flops: number;
  readonly edges: number;
}

/** Rows that may be left to fill up entirely. */
const LARGEST_DENSE = 2000;
const BUCKETS = 4096;
/** Multiplications before the rest, after which the search is given up. */
const MOST_FLOPS = 2e6;

interface Elimination {
  readonly next: Set<number>[];
  readonly previous: Set<number>[];
  readonly buckets: number[][];
  readonly gone: Uint8Array;
}

/**
 * Order of elimination that fills little (Markowitz: fewest predecessors × successors first), and the pattern that
 * results; what is left when it is nearly full is taken as full. Without a pattern if more is left than can be kept.
 */
export function eliminationOrder(rows: readonly Set<number>[]): EliminationOrder {
  const size = rows.length;
  const edges = rows.reduce((sum, row) => sum + row.size, 0);
  const state = begin(rows);
  const order: number[] = [];
  const upper: number[][] = [];
  const lower: number[][] = Array.from({ length: size }, () => []);
  let flops = 0;
  for (let left = size; left > 0; left--) {
    const k = cheapest(state);
    if (k === undefined || flops > MOST_FLOPS || 4 * cost(state, k) > left * left) break;
    for (const i of state.previous[k] as Set<number>) lower[i]?.push(order.length);
    upper.push([...(state.next[k] as Set<number>)]);
    order.push(k);
    flops += cost(state, k);
    eliminate(state, k);
  }
  const dense = size - order.length;
  const sparse = order.length;
  for (let v = 0; v < size; v++) if (state.gone[v] === 0) order.push(v);
  if (dense > LARGEST_DENSE)
    return { order: [...rows.keys()], pattern: null, flops: Infinity, edges };
  const pattern = layOut({ order, sparse, lower, upper });
  return { order, pattern, flops: flops + dense ** 3 / 3, edges };
}

function begin(rows: readonly Set<number>[]): Elimination {
  const next = rows.map((row) => new Set(row));
  const previous = rows.map(() => new Set<number>());
  for (const [i, row] of next.entries()) for (const j of row) previous[j]?.add(i);
  const buckets: number[][] = Array.from({ length: Math.min(BUCKETS, rows.length ** 2) }, () => []);
  const state = { next, previous, buckets, gone: new Uint8Array(rows.length) };
  for (let k = rows.length - 1; k >= 0; k--) file(state, k);
  return state;
}

function cost({ next, previous }: Elimination, k: number): number {
  return (next[k]?.size ?? 0) * (previous[k]?.size ?? 0);
}

function file(state: Elimination, k: number): void {
  state.buckets[cost(state, k)]?.push(k);
}

function cheapest(state: Elimination): number | undefined {
  for (let b = 0; b < state.buckets.length; b++) {
    const bucket = state.buckets[b] as number[];
    for (let k = bucket.pop(); k !== undefined; k = bucket.pop())
      if (state.gone[k] === 0 && cost(state, k) === b) return k;
  }
  return undefined;
}

function eliminate(state: Elimination, k: number): void {
  const { next, previous, gone } = state;
  const after = next[k] as Set<number>;
  const before = previous[k] as Set<number>;
  gone[k] = 1;
  for (const j of after) previous[j]?.delete(k);
  for (const i of before) {
    const row = next[i] as Set<number>;
    row.delete(k);
    for (const j of after)
      if (j !== i) {
        row.add(j);
        previous[j]?.add(i);
      }
  }
  for (const i of before) file(state, i);
  for (const j of after) file(state, j);
}

interface Fill {
  readonly order: readonly number[];
  /** Rows from this one on are full among themselves. */
  readonly sparse: number;
  readonly lower: readonly (readonly number[])[];
  readonly upper: readonly (readonly number[])[];
}

function layOut({ order, sparse, lower, upper }: Fill): Pattern {
  const size = order.length;
  const at = new Int32Array(size);
  for (const [i, node] of order.entries()) at[node] = i;
  const rowStart = new Int32Array(size + 1);
  const upperStart = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const below = lower[order[i] as number]?.length ?? 0;
    upperStart[i] = (rowStart[i] as number) + below + Math.max(0, i - sparse);
    rowStart[i + 1] =
      (upperStart[i] as number) + (i < sparse ? (upper[i]?.length ?? 0) : size - 1 - i);
  }
  const column = new Int32Array(rowStart[size] as number);
  for (let i = 0; i < size; i++) {
    let p = rowStart[i] as number;
    for (const k of lower[order[i] as number] ?? []) column[p++] = k;
    for (let k = sparse; k < i; k++) column[p++] = k;
    if (i >= sparse) for (let k = i + 1; k < size; k++) column[p++] = k;
    else for (const j of upper[i] ?? []) column[p++] = at[j] as number;
    column.subarray(upperStart[i], rowStart[i + 1]).sort();
  }
  return { size, rowStart, column, upperStart };
}

/** Entry of the pattern at a row and a column that it has. */
export function entryAt({ rowStart, column }: Pattern, row: number, at: number): number {
  let lo = rowStart[row] as number;
  let hi = (rowStart[row + 1] as number) - 1;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((column[middle] as number) < at) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
