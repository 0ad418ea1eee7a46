import { type SolveMethod, solveNeeds } from "../../numeric/linear/solveNeeds.ts";
import { columnSums, type SparseColumns, times } from "../../numeric/linear/sparseColumns.ts";
import { checkIoLabels, type IoLabel } from "./ioLabel.ts";
import { ioProductive } from "./ioProductive.ts";
import { type IoTable, ioColumns, ioVector } from "./ioTable.ts";

/** A checked input–output table. */
export interface IoNetwork {
  readonly labels: readonly IoLabel[];
  /** Coefficients A by columns: column j holds the inputs per unit of output of sector j. */
  readonly coefficients: SparseColumns;
  /** Gross output x of each sector. */
  readonly output: Float64Array;
  /** Final demand f = x − A·x of each sector. */
  readonly finalDemand: Float64Array;
  /** Value added v of each sector per unit of its output. */
  readonly valueAdded: Float64Array;
  readonly method: SolveMethod;
}

/** What goes with the table; of `output` and `finalDemand` one at least. */
export interface IoOptions {
  readonly labels: readonly IoLabel[];
  readonly output?: ArrayLike<number>;
  /** Of each sector, in all or by kind (a row per sector). */
  readonly finalDemand?: ArrayLike<number> | readonly ArrayLike<number>[];
  /** Value added of each sector; left out: output less inputs, which needs a table in money. */
  readonly valueAdded?: ArrayLike<number>;
  /** How equations are solved; "auto" by default. */
  readonly method?: SolveMethod;
}

/** Rounding allowed between the parts of a published table, beside a sector's output. */
const BALANCE = 1e-6;

/**
 * An input–output table (flows or coefficients between sectors of places), checked, for look-through questions.
 *
 * Formula: aᵢⱼ = zᵢⱼ/xⱼ, xᵢ = Σⱼ zᵢⱼ + fᵢ, vⱼ = 1 − Σᵢ aᵢⱼ, where zᵢⱼ is the flow from sector i to sector j, x the output, f the final demand and v the value added per unit of output.
 *
 * @param table - `flows` Z or `coefficients` A (n × n by rows, or entries `{ from, to, amount }`), all finite and ≥ 0; the seller is the row, the buyer the column
 * @param options - `labels` (place and sector of each row, no two alike); `output` or `finalDemand` or both, in the unit of the flows; `valueAdded` per sector where it is not output less inputs; `method` "auto" (default: dense LU for 300 sectors or fewer, otherwise sweeps, with LU in reserve up to 3000), "direct" or "sweeps"
 * @returns plain data: coefficients by columns, output, final demand, value added per unit of output; never null
 * @throws RangeError when shapes differ, a number is negative or not finite, output is less than what is used or does not balance with final demand within 1e-6 of it, a sector without output has inputs, or the table is not productive (spectral radius of A below 1)
 * @see Miller & Blair (2009) Input–Output Analysis, 2nd ed., ch. 2 (not verified against the primary text)
 * @example
 * const io = ioNetwork(
 *   { flows: [[150, 500], [200, 100]] },
 *   { output: [1000, 2000], labels: [{ place: "JPN", sector: "farms" }, { place: "KOR", sector: "mills" }] },
 * );
 * Array.from(io.finalDemand) // => [350, 1700]
 * Array.from(io.valueAdded) // => [0.65, 0.7]
 */
export function ioNetwork(table: IoTable, options: IoOptions): IoNetwork {
  const { labels, method = "auto" } = options;
  checkIoLabels(labels);
  const given = ofOptions(options);
  const isFlows = "flows" in table;
  const columns = ioColumns(isFlows ? table.flows : table.coefficients, labels.length);
  const flowsOutput = isFlows ? (given.output ?? plus(rowSums(columns), given.finalDemand)) : null;
  const coefficients = flowsOutput ? perOutput(columns, flowsOutput) : columns;
  if (!ioProductive(coefficients, method)) {
    throw new RangeError(
      "ioNetwork: the table must be productive, the spectral radius of its coefficients below 1 (got sectors that use up, directly and indirectly, all that they make, or too nearly so to tell)",
    );
  }
  const output = flowsOutput ?? given.output ?? outputFor(coefficients, given.finalDemand, method);
  const finalDemand = balance(output, times(coefficients, output), given.finalDemand);
  const valueAdded = given.valueAdded?.map((v, j) => (v === 0 ? 0 : v / (output[j] as number)));
  checkValueAdded(valueAdded);
  return {
    labels: labels.map(({ place, sector }) => ({ place, sector })),
    coefficients,
    output,
    finalDemand,
    valueAdded: valueAdded ?? columnSums(coefficients).map(remainder),
    method,
  };
}

interface Given {
  readonly output: Float64Array | null;
  readonly finalDemand: Float64Array | null;
  readonly valueAdded: Float64Array | null;
}

function ofOptions({ labels, output, finalDemand, valueAdded }: IoOptions): Given {
  if (!output && !finalDemand)
    throw new RangeError("ioNetwork: output or finalDemand must be given (got neither)");
  const read = (name: string, values: IoOptions["finalDemand"]) =>
    values ? ioVector(`ioNetwork: ${name}`, values, labels.length) : null;
  const wrong = Array.from(output ?? []).findIndex((x) => !(x >= 0));
  if (wrong >= 0) {
    throw new RangeError(
      `ioNetwork: output must not be negative (got ${output?.[wrong]} at sector ${wrong})`,
    );
  }
  return {
    output: read("output", output),
    finalDemand: read("finalDemand", finalDemand),
    valueAdded: read("valueAdded", valueAdded),
  };
}

function rowSums(columns: SparseColumns): Float64Array {
  return times(columns, new Float64Array(columns.start.length - 1).fill(1));
}

function plus(used: Float64Array, demand: Float64Array | null): Float64Array {
  return demand ? used.map((amount, i) => amount + (demand[i] as number)) : used;
}

/** Each column of flows divided by the output of its sector. */
function perOutput({ start, row, value }: SparseColumns, output: Float64Array): SparseColumns {
  const shares = value.slice();
  for (let j = 0; j < output.length; j++) {
    const made = output[j] as number;
    for (let p = start[j] as number; p < (start[j + 1] as number); p++) {
      if (!(made > 0) && shares[p] !== 0) {
        throw new RangeError(
          `ioNetwork: a sector with inputs must have an output above 0 (got ${made} at sector ${j})`,
        );
      }
      if (made > 0) shares[p] = (shares[p] as number) / made;
    }
  }
  return { start, row, value: shares };
}

function outputFor(
  coefficients: SparseColumns,
  demand: Float64Array | null,
  method: SolveMethod,
): Float64Array {
  const output = solveNeeds(coefficients, demand ?? new Float64Array(), {
    method,
    transposed: false,
  });
  if (output) return output;
  throw new RangeError(
    "ioNetwork: the output that meets finalDemand must be computable (got none)",
  );
}

/** Final demand: output less what is used, checked against the one given. */
function balance(
  output: Float64Array,
  used: Float64Array,
  given: Float64Array | null,
): Float64Array {
  return output.map((made, i) => {
    const left = made - (used[i] as number);
    const slack = BALANCE * made;
    if (!(made >= 0 && left >= -slack)) {
      throw new RangeError(
        `ioNetwork: output must cover what other sectors use (got ${made} of ${used[i]} used at sector ${i})`,
      );
    }
    if (given && Math.abs(left - (given[i] as number)) > slack) {
      throw new RangeError(
        `ioNetwork: output must be what is used plus final demand (got ${made}, ${used[i]} and ${given[i]} at sector ${i})`,
      );
    }
    return given ? (given[i] as number) : Math.abs(left) <= 1e-12 * made ? 0 : left;
  });
}

function checkValueAdded(perUnit: Float64Array | undefined): void {
  const wrong = perUnit?.findIndex((v) => !Number.isFinite(v)) ?? -1;
  if (wrong < 0) return;
  throw new RangeError(
    `ioNetwork: a sector with value added must have an output above 0 (got none at sector ${wrong})`,
  );
}

/** 1 − sum of inputs; 1 − 0.9 − 0.1 leaves a rounding error, not a value added. */
function remainder(inputs: number): number {
  return Math.abs(1 - inputs) <= 1e-12 ? 0 : 1 - inputs;
}
