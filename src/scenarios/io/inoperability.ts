import type { Label } from "../../indices/shareIndex.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { ioOutputFor } from "../../trace/io/ioSolve.ts";
import { ioVector } from "../../trace/io/ioTable.ts";
import { UNSOLVED } from "./unsolved.ts";

/** Part of each sector's output that is lost. */
export interface Inoperability {
  /** In the table's order; null for a sector without output. */
  readonly inoperability: readonly (number | null)[] | null;
  /** The same in the unit of output. */
  readonly lostOutput: readonly number[] | null;
  readonly reason: Label | null;
}

/**
 * Inoperability of each sector that a lasting perturbation of demand calls for, directly and through all tiers (static IIM).
 *
 * Formula: q = A*·q + c, A* = x̂⁻¹·A·x̂, where q is the part of its output that each sector loses, c the perturbation as a part of output, A the coefficients and x the output.
 *
 * @param io - table from `ioNetwork`
 * @param perturbation - c: final demand lost of each sector as a part (0–1) of its output
 * @returns `inoperability` q of each sector, ≥ 0 and at least c, higher is riskier; above 1 where the perturbation asks for more than the table holds (c beyond the part of final demand in output); null for a sector without output; `lostOutput` x·q in the unit of output; both null with `reason` when the equations cannot be solved to 1e-10
 * @throws RangeError when perturbation has not one number of 0–1 per sector
 * @see Haimes & Jiang (2001) Journal of Infrastructure Systems 7: 1–12; Santos & Haimes (2004) Risk Analysis 24: 1437–1451 (not verified against the primary texts)
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 50], [0, 0]] }, { output: [100, 200], labels });
 * inoperability(io, [0, 0.5]).inoperability // => [0.25, 0.5]
 */
export function inoperability(io: IoNetwork, perturbation: ArrayLike<number>): Inoperability {
  const c = partsOfOutput("inoperability: perturbation", io, perturbation);
  const lost = ioOutputFor(
    io,
    c.map((part, i) => part * (io.output[i] as number)),
  );
  if (lost === null) return { inoperability: null, lostOutput: null, reason: UNSOLVED };
  return { inoperability: perOutput(io, lost), lostOutput: Array.from(lost), reason: null };
}

/** Amounts as parts of each sector's output. */
export function perOutput(io: IoNetwork, amounts: Float64Array): (number | null)[] {
  return Array.from(amounts, (amount, i) => {
    const made = io.output[i] as number;
    return made > 0 ? amount / made : null;
  });
}

/** A number of 0–1 per sector. */
export function partsOfOutput(name: string, io: IoNetwork, parts: ArrayLike<number>): Float64Array {
  const checked = ioVector(name, parts, io.labels.length);
  const wrong = checked.findIndex((part) => !(part >= 0 && part <= 1));
  if (wrong < 0) return checked;
  throw new RangeError(`${name} must be from 0 to 1 (got ${checked[wrong]} at sector ${wrong})`);
}
