import type { Label } from "../../indices/shareIndex.ts";
import { times } from "../../numeric/linear/sparseColumns.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { ioOutputFor } from "../../trace/io/ioSolve.ts";
import { ioVector } from "../../trace/io/ioTable.ts";
import { type Rationing, ration } from "./ration.ts";
import { UNSOLVED } from "./unsolved.ts";

/** What is still possible, and what is still wanted, as parts of the table's (≥ 0); the whole where left out. */
export interface RationingShock {
  /** Of each sector's output. */
  readonly capacity?: ArrayLike<number>;
  /** Of each sector's final demand. */
  readonly demand?: ArrayLike<number>;
}

/** Who is served first, and when the search stops. */
export interface RationingOptions {
  /** "proportional": every customer gets the same part of an order; "mixed": sectors come before final demand. */
  readonly rule: "proportional" | "mixed";
  /** Rounds after which it is given up; 1000 unless said. */
  readonly rounds?: number;
}

/** What is made and what reaches final demand when suppliers ration. */
export interface RationedOutput {
  readonly status: "settled" | "not settled" | "infeasible" | "unsolved";
  /** Times that orders were computed. */
  readonly iterations: number;
  /** Largest change of an order in the last round, beside the largest order of the table. */
  readonly residual: number;
  /** Of each sector in the table's order; null unless settled. */
  readonly output: readonly number[] | null;
  readonly finalDemand: readonly number[] | null;
  readonly reason: Label | null;
}

const SETTLED = 1e-10;
const FEASIBLE = 1e-8;

/**
 * Output when suppliers that cannot meet all orders ration them, and every sector makes do with its scarcest input.
 *
 * Formula: orders d = L·f; rᵢ = min(1, Xᵢ/dᵢ), with "mixed" min(1, Xᵢ/(A·d)ᵢ), is the part of its orders that sector i meets; sⱼ = min of rᵢ over the inputs of j; x = min(s·d, X); f ← min(f⁰, max(0, x − A·(s·d))); again until no order changes by more than 1e-10 of the largest; X is the capacity, f⁰ the final demand wanted, A the coefficients and L = (I − A)⁻¹.
 *
 * @param io - table from `ioNetwork`
 * @param shock - `capacity` and `demand`: parts (≥ 0) of each sector's output and final demand; the whole where left out
 * @param options - `rule` "proportional" or "mixed"; `rounds` (default 1000)
 * @returns `output` and `finalDemand` of each sector in the unit of output, ≥ 0, riskier when low; a fixed point of the rule, often below the most that is feasible; null with `reason` when `status` is "not settled" (then `residual` tells how far), "infeasible" (the fixed point uses more than is made, which the rule allows) or "unsolved"
 * @throws RangeError when a list has not one finite number ≥ 0 per sector, the rule is neither of the two, or rounds is not a whole number ≥ 1
 * @see Pichler & Farmer (2022) Economic Systems Research 34: 273–318, doi:10.1080/09535314.2021.1926934 (not verified against the primary text)
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 50], [0, 0]] }, { output: [100, 200], labels });
 * rationedOutput(io, { capacity: [0.5, 1] }, { rule: "mixed" }).output // => [50, 200]
 * rationedOutput(io, { capacity: [0.5, 1] }, { rule: "proportional" }).output // => [50, 100]
 */
export function rationedOutput(
  io: IoNetwork,
  shock: RationingShock,
  options: RationingOptions,
): RationedOutput {
  const { rule, rounds = 1000 } = options;
  if (rule !== "proportional" && rule !== "mixed")
    throw new RangeError(
      `rationedOutput: rule must be "proportional" or "mixed" (got ${JSON.stringify(rule)})`,
    );
  if (!(Number.isInteger(rounds) && rounds >= 1))
    throw new RangeError(
      `rationedOutput: rounds must be a whole number of 1 or more (got ${rounds})`,
    );
  const capacity = partOf("capacity", io, shock.capacity).map(
    (p, i) => p * (io.output[i] as number),
  );
  const wanted = partOf("demand", io, shock.demand).map(
    (p, i) => p * Math.max(0, io.finalDemand[i] as number),
  );
  return settle({ io, capacity, wanted, isMixed: rule === "mixed" }, rounds);
}

function settle(rationing: Rationing, rounds: number): RationedOutput {
  const { io, wanted } = rationing;
  const nothing = { output: null, finalDemand: null };
  const largest = io.output.reduce((most, made) => Math.max(most, made), 0);
  let orders = ioOutputFor(io, wanted);
  let residual = Number.POSITIVE_INFINITY;
  let iterations = 1;
  while (iterations <= rounds) {
    if (orders === null)
      return { status: "unsolved", iterations, residual, ...nothing, reason: UNSOLVED };
    const { output, finalDemand } = ration(rationing, orders);
    const next = ioOutputFor(io, finalDemand);
    iterations++;
    residual = next === null ? Number.POSITIVE_INFINITY : change(orders, next) / (largest || 1);
    if (residual <= SETTLED) {
      const scale = { largest, output, finalDemand };
      if (overuse(io, scale) > FEASIBLE)
        return { status: "infeasible", iterations, residual, ...nothing, reason: INFEASIBLE };
      const answer = { output: Array.from(output), finalDemand: Array.from(finalDemand) };
      return { status: "settled", iterations, residual, ...answer, reason: null };
    }
    orders = next;
  }
  const reason = {
    en: `orders have not settled after ${rounds} rounds`,
    ja: `${rounds}回の反復では注文量が収束しなかった`,
  };
  return { status: "not settled", iterations, residual, ...nothing, reason };
}

const INFEASIBLE: Label = {
  en: "orders have settled where sectors would use more than is made: the rule passes a lack of inputs on only through final demand, and none is left",
  ja: "生産量を超える投入が必要な点で注文量が収束した(この配分規則は投入不足を最終需要を通じてしか伝えず、その余地がない)",
};

interface Settled {
  readonly largest: number;
  readonly output: Float64Array;
  readonly finalDemand: Float64Array;
}

/** What is used and reaches final demand beyond what is made, at worst, beside the largest output of the table. */
function overuse({ coefficients }: IoNetwork, { largest, output, finalDemand }: Settled): number {
  const used = times(coefficients, output);
  return output.reduce((worst, made, i) => {
    const over = (used[i] as number) + (finalDemand[i] as number) - made;
    return over > 0 ? Math.max(worst, over / largest) : worst;
  }, 0);
}

function change(before: Float64Array, after: Float64Array): number {
  return before.reduce((most, was, i) => Math.max(most, Math.abs((after[i] as number) - was)), 0);
}

function partOf(name: string, io: IoNetwork, parts: ArrayLike<number> | undefined): Float64Array {
  const size = io.labels.length;
  const checked = ioVector(
    `rationedOutput: ${name}`,
    parts ?? new Float64Array(size).fill(1),
    size,
  );
  const wrong = checked.findIndex((part) => !(part >= 0));
  if (wrong < 0) return checked;
  throw new RangeError(
    `rationedOutput: ${name} must not be negative (got ${checked[wrong]} at sector ${wrong})`,
  );
}
