import { solveNeeds } from "../../numeric/linear/solveNeeds.ts";
import { type IoLabel, ioPosition } from "./ioLabel.ts";
import type { IoNetwork } from "./ioNetwork.ts";
import { ioVector } from "./ioTable.ts";

/** x with x = A·x + demand: the output that demand calls for, L·demand. */
export function ioOutputFor(io: IoNetwork, demand: Float64Array): Float64Array | null {
  const { coefficients, method } = io;
  return solveNeeds(coefficients, demand, { method, transposed: false });
}

/** p with p = Aᵀ·p + own: what own, per unit of each sector, comes to per unit of final product, Lᵀ·own. */
export function ioContentOf(io: IoNetwork, own: Float64Array): Float64Array | null {
  const { coefficients, method } = io;
  return solveNeeds(coefficients, own, { method, transposed: true });
}

/** An amount of each sector, or a label for one unit of that sector's product. */
export type IoDemand = ArrayLike<number> | IoLabel;

export function ioDemand(name: string, io: IoNetwork, demand: IoDemand): Float64Array {
  if (!("place" in demand)) return ioVector(`${name}: demand`, demand, io.labels.length);
  return unitOf(io, ioPosition(name, io, demand));
}

export function unitOf(io: IoNetwork, position: number): Float64Array {
  const unit = new Float64Array(io.labels.length);
  unit[position] = 1;
  return unit;
}
