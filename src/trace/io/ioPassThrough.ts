import { type IoLabel, ioPosition } from "./ioLabel.ts";
import type { IoNetwork } from "./ioNetwork.ts";
import { ioContentOf, ioOutputFor, unitOf } from "./ioSolve.ts";

/** Ends of the paths that are followed. */
export interface PathEnds {
  /** Where the input is made. */
  readonly from: IoLabel;
  /** The product that it ends up in. */
  readonly to: IoLabel;
}

/**
 * Pass-through frequency: how many times, on average, what goes from one sector into another's product passes a third.
 *
 * Formula: PTF(k | i→j) = Lᵢₖ·Lₖⱼ / Lᵢⱼ, L = (I − A)⁻¹, where i is the sector `from`, j the sector `to`, k the sector `through`; each path from i to j counts by the product of its coefficients.
 * It is also an elasticity: for k other than j, if all that k sells per unit of its buyers' output grew by a small fraction ε, Lᵢⱼ would grow by PTF·ε.
 *
 * @param io - table from `ioNetwork`
 * @param question - `from`, `to` and `through`, each a label `{ place, sector }`
 * @returns dimensionless, ≥ 0, visits per path; at least 1 where k is i or j (their own visit counts), above 1 also where loops come back to k; higher is riskier; null when no path leads from i to j or the equations cannot be solved
 * @throws RangeError when a label is not in the table
 * @see OECD and IDE-JETRO, pass-through frequency (not verified against the primary text)
 * @example
 * const labels = [{ place: "CHN", sector: "salts" }, { place: "KOR", sector: "cells" }, { place: "JPN", sector: "cars" }];
 * const coefficients = [[0, 0.5, 0.25], [0, 0, 0.5], [0, 0, 0]];
 * const io = ioNetwork({ coefficients }, { finalDemand: [0, 0, 10], labels });
 * ioPassThroughFrequency(io, { from: labels[0], to: labels[2], through: labels[1] }) // => 0.5
 */
export function ioPassThroughFrequency(
  io: IoNetwork,
  question: PathEnds & { readonly through: IoLabel },
): number | null {
  const position = ioPosition("ioPassThroughFrequency", io, question.through);
  return frequencies("ioPassThroughFrequency", io, question)?.[position] ?? null;
}

/**
 * Pass-through frequency of every sector between two ends; a place's is the sum over its sectors.
 *
 * Formula: PTF(k | i→j) = Lᵢₖ·Lₖⱼ / Lᵢⱼ, L = (I − A)⁻¹, for all sectors k with two solves.
 *
 * @param io - table from `ioNetwork`
 * @param ends - `from` and `to`, each a label `{ place, sector }`
 * @returns one row per sector in the table's order, `frequency` ≥ 0 in visits per path; higher is riskier; null when no path leads from `from` to `to` or the equations cannot be solved
 * @throws RangeError when a label is not in the table
 * @see OECD and IDE-JETRO, pass-through frequency (not verified against the primary text)
 * @example
 * const labels = [{ place: "CHN", sector: "salts" }, { place: "KOR", sector: "cells" }, { place: "JPN", sector: "cars" }];
 * const coefficients = [[0, 0.5, 0.25], [0, 0, 0.5], [0, 0, 0]];
 * const io = ioNetwork({ coefficients }, { finalDemand: [0, 0, 10], labels });
 * ioPassThroughFrequencies(io, { from: labels[0], to: labels[2] })?.map(({ frequency }) => frequency) // => [1, 0.5, 1]
 */
export function ioPassThroughFrequencies(
  io: IoNetwork,
  ends: PathEnds,
): (IoLabel & { readonly frequency: number })[] | null {
  const found = frequencies("ioPassThroughFrequencies", io, ends);
  return found && io.labels.map((label, k) => ({ ...label, frequency: found[k] as number }));
}

function frequencies(name: string, io: IoNetwork, { from, to }: PathEnds): Float64Array | null {
  const [i, j] = [ioPosition(name, io, from), ioPosition(name, io, to)];
  const intoTo = ioOutputFor(io, unitOf(io, j));
  if (!((intoTo?.[i] ?? 0) > 0)) return null;
  const outOfFrom = ioContentOf(io, unitOf(io, i));
  if (intoTo === null || outOfFrom === null) return null;
  const all = intoTo[i] as number;
  // Dividing first keeps two small factors from vanishing.
  return outOfFrom.map((toThrough, k) => toThrough * ((intoTo[k] as number) / all));
}
