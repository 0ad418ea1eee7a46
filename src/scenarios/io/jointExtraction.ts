import type { Label } from "../../indices/shareIndex.ts";
import { luFactor } from "../../numeric/linear/luFactor.ts";
import { luSolve } from "../../numeric/linear/luSolve.ts";
import { type IoLabel, ioPosition } from "../../trace/io/ioLabel.ts";
import type { IoNetwork } from "../../trace/io/ioNetwork.ts";
import { ioContentOf, ioOutputFor, unitOf } from "../../trace/io/ioSolve.ts";
import { type ExtractionKind, type ExtractionOptions, extractedShare } from "./extractionKind.ts";
import { UNSOLVED } from "./unsolved.ts";

/** What is lost when several sectors are taken out at once. */
export interface JointExtraction {
  readonly kind: ExtractionKind;
  readonly share: number;
  /** Output that each sector loses, in the table's order. */
  readonly losses: readonly number[] | null;
  /** Output that all sectors lose. */
  readonly loss: number | null;
  readonly reason: Label | null;
}

/**
 * What each sector would lose without one sector, or several at once, by as many solves as sectors are taken out.
 *
 * Formula: with L = (I − A)⁻¹, S the sectors taken out, α the part, K = I + α(L_SS − I), x the output and f the final demand, the loss is
 * "backward": α(L − I)_{·S}·K⁻¹·x_S; "forward" (Ghosh): xₖ·α·[1′K⁻¹(L − I)_{S·}]ₖ; "sales": α·L_{·S}·K⁻¹·(x_S − f_S); "complete": L_{·S}·L_SS⁻¹·x_S; "keepDemand": the same less f in S (Woodbury).
 *
 * @param io - table from `ioNetwork`
 * @param sectors - a label `{ place, sector }` or several, no two alike
 * @param options - `kind` as of `hypotheticalExtraction`; `share` α of 0–1 (default 1; "complete" and "keepDemand" only 1)
 * @returns `losses` of output per sector and `loss` in sum, in the unit of output, ≥ 0; higher is riskier; null with `reason` when the table cannot be solved to 1e-10
 * @throws RangeError when no sector is named, one is named twice or is not in the table, `kind` is none of these, or `share` is outside 0–1 or not 1 where it must be
 * @see Miller & Lahr (2001) and Dietzenbacher & Lahr (2013) on hypothetical extraction (not verified against the primary texts); closed forms by Woodbury, checked against direct solves
 * @example
 * const labels = [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }];
 * const io = ioNetwork({ flows: [[0, 50], [0, 0]] }, { output: [100, 200], labels });
 * jointExtraction(io, { place: "KOR", sector: "mills" }, { kind: "complete" }).losses // => [50, 200]
 */
export function jointExtraction(
  io: IoNetwork,
  sectors: IoLabel | readonly IoLabel[],
  options: ExtractionOptions,
): JointExtraction {
  const share = extractedShare("jointExtraction", options);
  const { kind } = options;
  const chosen = positions(io, "place" in sectors ? [sectors] : sectors);
  const losses = lossesOf({ io, chosen, share }, kind);
  if (losses === null) return { kind, share, losses: null, loss: null, reason: UNSOLVED };
  const loss = losses.reduce((sum, lost) => sum + lost, 0);
  return { kind, share, losses: Array.from(losses), loss, reason: null };
}

function positions(io: IoNetwork, sectors: readonly IoLabel[]): number[] {
  const chosen = sectors.map((label) => ioPosition("jointExtraction", io, label));
  if (chosen.length > 0 && new Set(chosen).size === chosen.length) return chosen;
  throw new RangeError(
    `jointExtraction: sectors must be one or more, no two alike (got ${chosen.length}, of which ${new Set(chosen).size} differ)`,
  );
}

interface Question {
  readonly io: IoNetwork;
  readonly chosen: readonly number[];
  readonly share: number;
}

function lossesOf({ io, chosen, share }: Question, kind: ExtractionKind): Float64Array | null {
  const { output, finalDemand } = io;
  const vectors = chosen.map((j) =>
    (kind === "forward" ? ioContentOf : ioOutputFor)(io, unitOf(io, j)),
  );
  const known = vectors.filter((vector) => vector !== null);
  if (known.length < chosen.length) return null;
  const factor = luFactor(blockOf(known, chosen, share), chosen.length);
  if (factor === null) return null;
  const answered = {
    backward: output,
    forward: new Float64Array(output.length).fill(1),
    sales: output.map((made, j) => made - (finalDemand[j] as number)),
    complete: output,
    keepDemand: output,
  }[kind];
  const weights = luSolve(
    factor,
    Float64Array.from(chosen, (j) => answered[j] as number),
  );
  const keepsOwn = kind === "backward" || kind === "forward";
  return output.map((made, k) => {
    const sum = known.reduce((total, vector, s) => {
      const part = (vector[k] as number) - (keepsOwn && chosen[s] === k ? 1 : 0);
      return total + part * (weights[s] as number);
    }, 0);
    if (kind === "forward") return share * sum * made;
    return (
      share * sum - (kind === "keepDemand" && chosen.includes(k) ? (finalDemand[k] as number) : 0)
    );
  });
}

/** I + share·(L_SS − I) by rows from columns of L, its transpose from rows. */
function blockOf(
  columns: readonly Float64Array[],
  chosen: readonly number[],
  share: number,
): Float64Array {
  const size = chosen.length;
  const block = new Float64Array(size * size);
  chosen.forEach((i, row) => {
    columns.forEach((column, s) => {
      const own = row === s ? 1 : 0;
      block[row * size + s] = own + share * ((column[i] as number) - own);
    });
  });
  return block;
}
