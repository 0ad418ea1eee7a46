import { type SparseColumns, times } from "../../numeric/linear/sparseColumns.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";

export interface Rationing {
  readonly io: IoNetwork;
  /** Most that each sector can make. */
  readonly capacity: Float64Array;
  /** Final demand wanted. */
  readonly wanted: Float64Array;
  /** Sectors come before final demand. */
  readonly isMixed: boolean;
}

/** What is made of the orders, and what of it is left for final demand. */
export function ration(
  { io, capacity, wanted, isMixed }: Rationing,
  orders: Float64Array,
): { readonly output: Float64Array; readonly finalDemand: Float64Array } {
  const first = isMixed ? times(io.coefficients, orders) : orders;
  const met = capacity.map((most, i) => {
    const ordered = first[i] as number;
    return ordered > most ? most / ordered : 1;
  });
  const scarcest = leastInput(io.coefficients, met);
  const possible = orders.map((ordered, j) => ordered * (scarcest[j] as number));
  const output = possible.map((made, i) => Math.min(made, capacity[i] as number));
  const used = times(io.coefficients, possible);
  const finalDemand = output.map((made, i) =>
    Math.min(wanted[i] as number, Math.max(0, made - (used[i] as number))),
  );
  return { output, finalDemand };
}

/** Of each sector's inputs, the part that is met of the scarcest; 1 where it needs none. */
function leastInput({ start, row, value }: SparseColumns, met: Float64Array): Float64Array {
  return met.map((_, j) => {
    let least = 1;
    for (let p = start[j] as number; p < (start[j + 1] as number); p++)
      if ((value[p] as number) > 0) least = Math.min(least, met[row[p] as number] as number);
    return least;
  });
}
