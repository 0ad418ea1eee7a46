import type { LinearProgram } from "../../../src/scenarios/linearProgram/linearProgram.ts";

/** A program written by rows, as one writes it by hand: `rows` of factors, each between its two bounds. */
export interface WrittenProgram {
  readonly sense: "least" | "most";
  readonly cost: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly rows: readonly {
    readonly factors: readonly number[];
    readonly low?: number;
    readonly high?: number;
  }[];
}

export function program(written: WrittenProgram): LinearProgram {
  const { sense, cost, rows } = written;
  const starts = [0];
  const row: number[] = [];
  const factor: number[] = [];
  for (let c = 0; c < cost.length; c++) {
    for (const [r, { factors }] of rows.entries())
      if (factors[c] !== 0) {
        row.push(r);
        factor.push(factors[c] as number);
      }
    starts.push(row.length);
  }
  return {
    sense,
    cost: Float64Array.from(cost),
    lower: Float64Array.from(written.lower ?? cost.map(() => 0)),
    upper: Float64Array.from(written.upper ?? cost.map(() => Infinity)),
    rowLower: Float64Array.from(rows, ({ low }) => low ?? -Infinity),
    rowUpper: Float64Array.from(rows, ({ high }) => high ?? Infinity),
    start: Int32Array.from(starts),
    row: Int32Array.from(row),
    factor: Float64Array.from(factor),
  };
}
