import { times } from "../../numeric/linear/sparseColumns.ts";
import { ioMembers, ioPlaces } from "./ioLabel.ts";
import type { IoNetwork } from "./ioNetwork.ts";
import { ioSumByPlace } from "./ioOrigins.ts";
import { ioOutputFor } from "./ioSolve.ts";

/** Whose inputs, and what they are divided by. */
export interface RelianceQuestion {
  /** Places whose sectors use the inputs, weighted by their output; left out: all places. */
  readonly users?: string | readonly string[];
  /** One of the users' sectors only, by name. */
  readonly sector?: string;
  /** "output": per unit of the users' gross output; "inputs": as a share of all their inputs, counted in the same way. */
  readonly per: "output" | "inputs";
}

/** The same, for the inputs of certain places. */
export interface OriginQuestion extends RelianceQuestion {
  /** Places that the inputs come from. */
  readonly origins: string | readonly string[];
}

/** Reliance on one place. */
export interface IoReliance {
  readonly place: string;
  readonly faceValue: number;
  readonly lookThrough: number;
  /** Look-through less face value; per unit of output never below 0. */
  readonly hidden: number;
}

/**
 * Reliance of users on every place of origin: at face value (what they buy), look-through (with what is behind it) and hidden.
 *
 * Formula: face value Fᵣ = Σ_{i∈r} (A·x)ᵢ/d, look-through Tᵣ = Σ_{i∈r} ((L − I)·x)ᵢ/d, hidden = T − F, where x is the users' output, L = (I − A)⁻¹, and d is Σx ("output") or the same sum over all places r ("inputs").
 *
 * @param io - table from `ioNetwork`
 * @param question - `users` and `sector` (left out: all), `per` "output" or "inputs"
 * @returns one row per place, in the table's order; per unit of output ≥ 0, look-through gross, so that it counts a value again at each tier and may exceed 1; per inputs in [0, 1], summing to 1 over the places, and hidden may then be below 0; higher is riskier for another place; null when the users have no output (or, per inputs, no inputs) or the equations cannot be solved
 * @throws RangeError when a place or sector is not in the table
 * @see Baldwin, Freeman & Theodorakopoulos (2023) Brookings Papers on Economic Activity, Fall 2023: 79 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "cars" }, { place: "KOR", sector: "cells" }, { place: "CHN", sector: "salts" }];
 * const coefficients = [[0, 0, 0], [0.5, 0, 0], [0, 0.5, 0]];
 * const io = ioNetwork({ coefficients }, { finalDemand: [10, 0, 0], labels });
 * ioReliance(io, { users: "JPN", per: "output" })?.[2] // => { place: "CHN", faceValue: 0, lookThrough: 0.25, hidden: 0.25 }
 */
export function ioReliance(io: IoNetwork, question: RelianceQuestion): IoReliance[] | null {
  const amounts = inputsOf("ioReliance", io, question);
  if (amounts === null) return null;
  const [face, through] = [amounts.face, amounts.through].map((parts) => ioSumByPlace(io, parts));
  return ioPlaces(io).map((place) => {
    const faceValue = (face?.get(place) ?? 0) / amounts.faceWhole;
    const lookThrough = (through?.get(place) ?? 0) / amounts.throughWhole;
    return { place, faceValue, lookThrough, hidden: lookThrough - faceValue };
  });
}

/**
 * Face-value reliance: what users buy directly from the places of origin.
 *
 * Formula: F = Σ_{i∈r} Σⱼ aᵢⱼ·xⱼ / d, where r are the sectors of origin, j the users with output xⱼ, and d is Σ xⱼ ("output") or all inputs Σᵢ Σⱼ aᵢⱼ·xⱼ ("inputs").
 *
 * @param io - table from `ioNetwork`
 * @param question - `origins`; `users` and `sector` (left out: all); `per` "output" or "inputs"
 * @returns dimensionless (in a table in money), ≥ 0, per inputs in [0, 1]; higher is riskier; null when the users have no output (or, per inputs, no inputs)
 * @throws RangeError when a place or sector is not in the table
 * @see Baldwin, Freeman & Theodorakopoulos (2023) Brookings Papers on Economic Activity, Fall 2023: 79 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "cars" }, { place: "KOR", sector: "cells" }, { place: "CHN", sector: "salts" }];
 * const coefficients = [[0, 0, 0], [0.5, 0, 0], [0, 0.5, 0]];
 * const io = ioNetwork({ coefficients }, { finalDemand: [10, 0, 0], labels });
 * faceValueReliance(io, { origins: "KOR", users: "JPN", per: "output" }) // => 0.5
 */
export function faceValueReliance(io: IoNetwork, question: OriginQuestion): number | null {
  const name = "faceValueReliance";
  const origins = ioMembers(name, io, question.origins);
  const bought = times(io.coefficients, usersOutput(name, io, question));
  const whole = question.per === "output" ? sumOf(usersOutput(name, io, question)) : sumOf(bought);
  return whole > 0 ? sumOf(bought, origins) / whole : null;
}

/**
 * Look-through reliance: what users draw from the places of origin, directly and through all tiers of suppliers.
 *
 * Formula: T = Σ_{i∈r} ((L − I)·x)ᵢ / d, L = (I − A)⁻¹, where r are the sectors of origin, x the users' output, and d is Σ xⱼ ("output") or Σᵢ ((L − I)·x)ᵢ over all sectors ("inputs").
 *
 * @param io - table from `ioNetwork`
 * @param question - `origins`; `users` and `sector` (left out: all); `per` "output" or "inputs"
 * @returns dimensionless (in a table in money), ≥ 0; per output gross, so that it counts a value again at each tier and may exceed 1, and never below face value; per inputs in [0, 1]; higher is riskier; null when the users have no output (or, per inputs, no inputs) or the equations cannot be solved
 * @throws RangeError when a place or sector is not in the table
 * @see Baldwin, Freeman & Theodorakopoulos (2023) Brookings Papers on Economic Activity, Fall 2023: 79 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "cars" }, { place: "KOR", sector: "cells" }, { place: "CHN", sector: "salts" }];
 * const coefficients = [[0, 0, 0], [0.5, 0, 0], [0, 0.5, 0]];
 * const io = ioNetwork({ coefficients }, { finalDemand: [10, 0, 0], labels });
 * lookThroughReliance(io, { origins: "CHN", users: "JPN", per: "output" }) // => 0.25
 * lookThroughReliance(io, { origins: "CHN", users: "JPN", per: "inputs" }) // => 0.3333333333333333
 */
export function lookThroughReliance(io: IoNetwork, question: OriginQuestion): number | null {
  const origins = ioMembers("lookThroughReliance", io, question.origins);
  const amounts = inputsOf("lookThroughReliance", io, question);
  return amounts && sumOf(amounts.through, origins) / amounts.throughWhole;
}

/**
 * Foreign input reliance (FIR): look-through reliance of a home on all places outside it.
 *
 * Formula: FIR = Σ_{r≠home} Σ_{i∈r} ((L − I)·x)ᵢ / d, L = (I − A)⁻¹, where x is the home's output and d is Σx ("output") or Σᵢ ((L − I)·x)ᵢ over all sectors, the home's too ("inputs").
 *
 * @param io - table from `ioNetwork`
 * @param question - `users` = the home's places; `sector` (left out: all); `per` "output" or "inputs"
 * @returns dimensionless (in a table in money), ≥ 0; per output gross, so that it may exceed 1; per inputs in [0, 1]; higher is riskier; null when the home has no output (or, per inputs, no inputs) or the equations cannot be solved
 * @throws RangeError when users are left out, or a place or sector is not in the table
 * @see Baldwin, Freeman & Theodorakopoulos (2023) Brookings Papers on Economic Activity, Fall 2023: 79 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "cars" }, { place: "KOR", sector: "cells" }, { place: "CHN", sector: "salts" }];
 * const coefficients = [[0, 0, 0], [0.5, 0, 0], [0, 0.5, 0]];
 * const io = ioNetwork({ coefficients }, { finalDemand: [10, 0, 0], labels });
 * foreignInputReliance(io, { users: "JPN", per: "output" }) // => 0.75
 */
export function foreignInputReliance(io: IoNetwork, question: RelianceQuestion): number | null {
  const { users } = question;
  if (users === undefined)
    throw new RangeError("foreignInputReliance: users must name the home's places (got none)");
  const foreign = ioMembers("foreignInputReliance", io, users).map((isHome) => 1 - isHome);
  const amounts = inputsOf("foreignInputReliance", io, question);
  return amounts && sumOf(amounts.through, foreign) / amounts.throughWhole;
}

interface Inputs {
  /** Inputs by sector of origin, A·x and (L − I)·x. */
  readonly face: Float64Array;
  readonly through: Float64Array;
  readonly faceWhole: number;
  readonly throughWhole: number;
}

function inputsOf(name: string, io: IoNetwork, question: RelianceQuestion): Inputs | null {
  const output = usersOutput(name, io, question);
  const face = times(io.coefficients, output);
  // (L − I)·x = L·(A·x), which subtracts nothing.
  const through = ioOutputFor(io, face);
  if (through === null) return null;
  const [faceWhole, throughWhole] =
    question.per === "output" ? [sumOf(output), sumOf(output)] : [sumOf(face), sumOf(through)];
  return faceWhole > 0 ? { face, through, faceWhole, throughWhole } : null;
}

/** Output of the users' sectors, 0 for all others. */
function usersOutput(
  name: string,
  io: IoNetwork,
  { users, sector }: RelianceQuestion,
): Float64Array {
  const members = ioMembers(name, io, users);
  const isAsked = (i: number) => sector === undefined || io.labels[i]?.sector === sector;
  if (!members.some((isUser, i) => isUser === 1 && isAsked(i)))
    throw new RangeError(`${name}: the sector must be one of the users' (got ${sector})`);
  return members.map((isUser, i) => (isAsked(i) ? isUser * (io.output[i] as number) : 0));
}

function sumOf(parts: Float64Array, members?: Float64Array): number {
  return parts.reduce((sum, part, i) => sum + part * (members?.[i] ?? 1), 0);
}
