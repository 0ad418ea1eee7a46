import type { Label } from "../../indices/shareIndex.ts";
import { inverseDiagonal } from "../../numeric/linear/inverseDiagonal.ts";
import { type LuFactor, luFactor } from "../../numeric/linear/luFactor.ts";
import { luSolve, luSolveTransposed } from "../../numeric/linear/luSolve.ts";
import { columnSums, identityMinus, times } from "../../numeric/linear/sparseColumns.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { type ExtractionKind, type ExtractionOptions, extractedShare } from "./extractionKind.ts";
import { UNSOLVED } from "./unsolved.ts";

/** What all sectors together lose when one is taken out. */
export interface ExtractionLoss {
  readonly place: string;
  readonly sector: string;
  readonly loss: number;
  /** Of the output of all sectors; null where there is none. */
  readonly shareOfOutput: number | null;
}

/** What output is lost without each sector in turn. */
export interface HypotheticalExtraction {
  readonly kind: ExtractionKind;
  readonly share: number;
  /** Each sector taken out alone, in the table's order. */
  readonly rows: readonly ExtractionLoss[] | null;
  readonly reason: Label | null;
}

/** Sectors up to which the whole table is factored. */
const DENSE = 3000;

/**
 * What total output would be lost without each sector in turn, by closed forms: one factoring of the table serves all sectors.
 *
 * Formula: with L = (I − A)⁻¹, x the output, f the final demand, mⱼ = Σᵢ lᵢⱼ, yⱼ = Σₖ lⱼₖ·xₖ, the part α taken out and q = 1 + α(lⱼⱼ − 1), the loss is
 * "backward" (column j of A): α(mⱼ − 1)·xⱼ/q; "forward" (row j of the sales coefficients B, Ghosh): α(yⱼ − xⱼ)/q; "sales" (row j of A): α·mⱼ(xⱼ − fⱼ)/q; "complete" (sector and its final demand): mⱼ·xⱼ/lⱼⱼ; "keepDemand" (row and column j of A): mⱼ·xⱼ/lⱼⱼ − fⱼ.
 *
 * @param io - table from `ioNetwork`
 * @param options - `kind`; `share` α of 0–1 (default 1; "complete" and "keepDemand" only 1)
 * @returns `rows`: per sector the loss of total output, its own included, in the unit of output, ≥ 0, and its share of all output (0–1 in a table in money); higher is riskier; null with `reason` when the table cannot be solved or has more than 3000 sectors
 * @throws RangeError when `kind` is none of these, or `share` is outside 0–1 or not 1 where it must be
 * @see Miller & Lahr (2001) and Dietzenbacher & Lahr (2013) on hypothetical extraction (not verified against the primary texts); closed forms by Sherman–Morrison, checked against direct solves
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 50], [0, 0]] }, { output: [100, 200], labels });
 * hypotheticalExtraction(io, { kind: "backward" }).rows?.map(({ loss }) => loss) // => [0, 50]
 */
export function hypotheticalExtraction(
  io: IoNetwork,
  options: ExtractionOptions,
): HypotheticalExtraction {
  const share = extractedShare("hypotheticalExtraction", options);
  const { kind } = options;
  const answer = (rows: ExtractionLoss[] | null, reason: Label | null) => ({
    kind,
    share,
    rows,
    reason,
  });
  const size = io.labels.length;
  if (size > DENSE) return answer(null, TOO_MANY);
  const factor = luFactor(identityMinus(io.coefficients), size);
  if (factor === null) return answer(null, UNSOLVED);
  const losses = lossesOf({ io, factor, share }, kind);
  const whole = io.output.reduce((sum, made) => sum + made, 0);
  const rows = io.labels.map(({ place, sector }, j) => {
    const loss = losses[j] as number;
    return { place, sector, loss, shareOfOutput: whole > 0 ? loss / whole : null };
  });
  return answer(rows, null);
}

const TOO_MANY: Label = {
  en: `the table has more than ${DENSE} sectors; take out one or several with jointExtraction`,
  ja: `部門数が${DENSE}を超えている。jointExtractionで部門を選んで抜き出す`,
};

interface Question {
  readonly io: IoNetwork;
  readonly factor: LuFactor;
  readonly share: number;
}

function lossesOf({ io, factor, share }: Question, kind: ExtractionKind): Float64Array {
  const { coefficients, output, finalDemand } = io;
  const diagonal = inverseDiagonal(factor);
  // mⱼ − 1 and yⱼ − xⱼ are solved for as such, which subtracts nothing.
  const bought = () => luSolveTransposed(factor, columnSums(coefficients));
  const sold = () => luSolve(factor, times(coefficients, output));
  const each = (loss: (j: number, own: number, made: number) => number) =>
    output.map((made, j) => loss(j, diagonal[j] as number, made));
  const partly = (j: number) => share / (1 + share * ((diagonal[j] as number) - 1));
  if (kind === "forward") {
    const more = sold();
    return each((j) => partly(j) * (more[j] as number));
  }
  const more = bought();
  const rest = (j: number) => (output[j] as number) - (finalDemand[j] as number);
  if (kind === "backward") return each((j, _, made) => partly(j) * (more[j] as number) * made);
  if (kind === "sales") return each((j) => partly(j) * (1 + (more[j] as number)) * rest(j));
  const kept = kind === "keepDemand" ? finalDemand : new Float64Array(output.length);
  return each((j, own, made) => ((1 + (more[j] as number)) * made) / own - (kept[j] as number));
}
