import type { LinearProgram } from "../linearProgram/linearProgram.ts";

/** A linear program while it is written. */
export class ProgramDraft {
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly cost: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly entries: Map<number, number>[] = [];

  row(lower: number, upper: number): number {
    this.rowUpper.push(upper);
    return this.rowLower.push(lower) - 1;
  }

  column(lower: number, upper: number, cost = 0): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.cost.push(cost);
    return this.entries.push(new Map()) - 1;
  }

  /** Adds to the factor of a column in a row. */
  add(column: number, row: number, factor: number): void {
    const entries = this.entries[column] as Map<number, number>;
    entries.set(row, (entries.get(row) ?? 0) + factor);
  }

  done(): LinearProgram {
    const start = new Int32Array(this.entries.length + 1);
    const row: number[] = [];
    const factor: number[] = [];
    for (const [column, entries] of this.entries.entries()) {
      for (const [r, f] of entries) {
        if (f === 0) continue;
        row.push(r);
        factor.push(f);
      }
      start[column + 1] = row.length;
    }
    return {
      sense: "most",
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      start,
      row: Int32Array.from(row),
      factor: Float64Array.from(factor),
    };
  }
}
