import { times } from "../../numeric/linear/sparseColumns.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { partsOfOutput, perOutput } from "./inoperability.ts";

/** How sectors recover. */
export interface RecoveryOptions {
  /** Part of the gap that each sector closes in a step (0–1). */
  readonly resilience: ArrayLike<number>;
  /** Part of each sector's output that is lost at first (0–1). */
  readonly start: ArrayLike<number>;
  /** Lasting perturbation of demand as a part of output (0–1); none unless said. */
  readonly perturbation?: ArrayLike<number>;
  readonly steps: number;
}

/**
 * Inoperability of each sector step by step, as sectors recover and hold each other up (dynamic IIM).
 *
 * Formula: q(t + 1) = q(t) + K·(A*·q(t) + c − q(t)), A* = x̂⁻¹·A·x̂, where q is the part of its output that each sector loses, K the resilience on a diagonal, c the perturbation, A the coefficients and x the output.
 *
 * @param io - table from `ioNetwork`
 * @param options - `resilience` K, `start` q(0) and `perturbation` c (default 0), each a number of 0–1 per sector; `steps`, a whole number ≥ 0
 * @returns `steps` + 1 rows from q(0) on, a number per sector, ≥ 0, higher is riskier; it tends to `inoperability` of c where every resilience is above 0; null for a sector without output
 * @throws RangeError when a list has not one number of 0–1 per sector, or steps is not a whole number ≥ 0
 * @see Haimes et al. (2005) Journal of Infrastructure Systems 11: 67–79; Lian & Haimes (2006) Systems Engineering 9: 241–258 (not verified against the primary texts)
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 50], [0, 0]] }, { output: [100, 200], labels });
 * inoperabilityOverTime(io, { resilience: [0.5, 0.5], start: [0, 0.5], steps: 2 }) // => [[0, 0.5], [0.125, 0.25], [0.125, 0.125]]
 */
export function inoperabilityOverTime(
  io: IoNetwork,
  options: RecoveryOptions,
): (number | null)[][] {
  const { steps } = options;
  if (!(Number.isInteger(steps) && steps >= 0))
    throw new RangeError(
      `inoperabilityOverTime: steps must be a whole number of 0 or more (got ${steps})`,
    );
  const read = (name: "resilience" | "start" | "perturbation") =>
    partsOfOutput(
      `inoperabilityOverTime: ${name}`,
      io,
      options[name] ?? new Float64Array(io.labels.length),
    );
  const resilience = read("resilience");
  // In amounts of output, so that a sector without any divides nothing.
  const amounts = (parts: Float64Array) => parts.map((part, i) => part * (io.output[i] as number));
  const asked = amounts(read("perturbation"));
  let lost = amounts(read("start"));
  const rows = [perOutput(io, lost)];
  for (let t = 0; t < steps; t++) {
    const lacking = times(io.coefficients, lost);
    lost = lost.map((now, i) => {
      const goal = (lacking[i] as number) + (asked[i] as number);
      return now + (resilience[i] as number) * (goal - now);
    });
    rows.push(perOutput(io, lost));
  }
  return rows;
}
