import type { LinearProgram } from "../linearProgram/linearProgram.ts";

/** What a unit of a column costs, and its bounds: 0, 0 and Infinity unless said. */
interface NewColumn {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Collects a linear program piece by piece. */
export class ProgramColumns {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #entries: [row: number, factor: number][][] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];

  /** A new column's number. */
  column({ cost = 0, lower = 0, upper = Infinity }: NewColumn): number {
    this.#entries.push([]);
    this.#lower.push(lower);
    this.#upper.push(upper);
    return this.#cost.push(cost) - 1;
  }

  /** A new row's number. */
  row(lower: number, upper: number): number {
    this.#rowUpper.push(upper);
    return this.#rowLower.push(lower) - 1;
  }

  entry(column: number, row: number, factor: number): void {
    if (factor !== 0) this.#entries[column]?.push([row, factor]);
  }

  program(sense: LinearProgram["sense"]): LinearProgram {
    const start = new Int32Array(this.#cost.length + 1);
    for (const [c, entries] of this.#entries.entries())
      start[c + 1] = (start[c] as number) + entries.length;
    const entries = this.#entries.flat();
    return {
      sense,
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      start,
      row: Int32Array.from(entries, ([row]) => row),
      factor: Float64Array.from(entries, ([, factor]) => factor),
    };
  }
}
