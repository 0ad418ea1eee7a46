/** Links by where they lead: those to row r are `from[start[r]] … from[start[r + 1] − 1]`, by rising `from`. */
export interface Gathered {
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly share: Float64Array;
}

/** Turns links by node round. */
export function gathered(
  rows: number,
  [start, to, share]: readonly [Int32Array, Int32Array, Float64Array],
): Gathered {
  const turned = {
    start: new Int32Array(rows + 1),
    from: new Int32Array(to.length),
    share: new Float64Array(to.length),
  };
  for (const r of to) turned.start[r + 1] = (turned.start[r + 1] as number) + 1;
  for (let r = 0; r < rows; r++)
    turned.start[r + 1] = (turned.start[r + 1] as number) + (turned.start[r] as number);
  const next = turned.start.slice();
  for (let i = 0; i < start.length - 1; i++)
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      const r = to[e] as number;
      const place = next[r] as number;
      next[r] = place + 1;
      turned.from[place] = i;
      turned.share[place] = share[e] as number;
    }
  return turned;
}
