/** Rows of a table by key: row numbers of key k are `row[start[k]] … row[start[k + 1] − 1]`, in their old order. */
export interface Grouping {
  readonly start: Int32Array;
  readonly row: Int32Array;
}

/** Groups row numbers by key (counting sort, in linear time; keys in 0 … keys − 1). */
export function groupBy(key: Int32Array, keys: number): Grouping {
  const start = new Int32Array(keys + 1);
  for (let i = 0; i < key.length; i++)
    start[(key[i] as number) + 1] = (start[(key[i] as number) + 1] as number) + 1;
  for (let k = 0; k < keys; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const next = start.slice();
  const row = new Int32Array(key.length);
  for (let i = 0; i < key.length; i++) {
    const k = key[i] as number;
    row[next[k] as number] = i;
    next[k] = (next[k] as number) + 1;
  }
  return { start, row };
}
