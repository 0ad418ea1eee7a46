/** Links between places, as columns of numbers of places. */
export interface Links {
  readonly places: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** What enters and what leaves each place. */
export interface Passing {
  readonly imports: Float64Array;
  readonly exports: Float64Array;
}

/** Imports and exports of each place when the links carry `amount`. */
export function passing({ places, from, to }: Links, amount: Float64Array): Passing {
  const imports = new Float64Array(places.length);
  const exports = new Float64Array(places.length);
  for (let link = 0; link < amount.length; link++) {
    const carried = amount[link] as number;
    const i = from[link] as number;
    const j = to[link] as number;
    exports[i] = (exports[i] as number) + carried;
    imports[j] = (imports[j] as number) + carried;
  }
  return { imports, exports };
}
