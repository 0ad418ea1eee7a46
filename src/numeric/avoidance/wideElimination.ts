import type { Pattern } from "../elimination/eliminationOrder.ts";
import { NOTHING, type Wide, type WideNumbers } from "./wideNumbers.ts";

/** Equations xᵢ (Σⱼ≠ᵢ aᵢⱼ + goodᵢ + badᵢ) = Σⱼ≠ᵢ aᵢⱼ xⱼ + goodᵢ in wide numbers; likewise for bad. */
export interface WideRows {
  /** a, by entry of the pattern. */
  readonly inside: Wide[];
  readonly good: Wide[];
  readonly bad: Wide[];
}

export function emptyWideRows({ column, size }: Pattern): WideRows {
  const empty = (length: number) => new Array<Wide>(length).fill(NOTHING);
  return { inside: empty(column.length), good: empty(size), bad: empty(size) };
}

/**
 * Solves the rows in place, as `factorise` and `solve` do in numbers: `good` and `bad` become the two solutions. Nothing
 * is subtracted, so that each keeps all but a few digits. A row that leads nowhere gets 0 in both.
 */
export function wideElimination(pattern: Pattern, rows: WideRows, numbers: WideNumbers): void {
  const { size, rowStart, column, upperStart } = pattern;
  const { inside, good, bad } = rows;
  const { plus, times, over } = numbers;
  const work = new Array<Wide>(size).fill(NOTHING);
  for (let i = 0; i < size; i++) {
    const upper = upperStart[i] as number;
    const end = rowStart[i + 1] as number;
    for (let p = rowStart[i] as number; p < end; p++) work[column[p] as number] = inside[p] as Wide;
    for (let p = rowStart[i] as number; p < upper; p++)
      eliminate(pattern, rows, { i, k: column[p] as number, work, numbers });
    work[i] = NOTHING;
    let sum = plus(good[i] as Wide, bad[i] as Wide);
    for (let p = upper; p < end; p++) sum = plus(sum, work[column[p] as number] as Wide);
    const part = (x: Wide) => (x.digits === 0n ? NOTHING : over(x, sum));
    good[i] = part(good[i] as Wide);
    bad[i] = part(bad[i] as Wide);
    for (let p = upper; p < end; p++) {
      const j = column[p] as number;
      inside[p] = part(work[j] as Wide);
      work[j] = NOTHING;
    }
  }
  for (let i = size - 2; i >= 0; i--)
    for (let p = upperStart[i] as number; p < (rowStart[i + 1] as number); p++) {
      const j = column[p] as number;
      good[i] = plus(good[i] as Wide, times(inside[p] as Wide, good[j] as Wide));
      bad[i] = plus(bad[i] as Wide, times(inside[p] as Wide, bad[j] as Wide));
    }
}

interface Row {
  readonly i: number;
  /** An earlier row, to be taken out of row i. */
  readonly k: number;
  readonly work: Wide[];
  readonly numbers: WideNumbers;
}

function eliminate(
  { rowStart, upperStart, column }: Pattern,
  { inside, good, bad }: WideRows,
  { i, k, work, numbers }: Row,
): void {
  const { plus, times } = numbers;
  const factor = work[k] as Wide;
  work[k] = NOTHING;
  if (factor.digits === 0n) return;
  good[i] = plus(good[i] as Wide, times(factor, good[k] as Wide));
  bad[i] = plus(bad[i] as Wide, times(factor, bad[k] as Wide));
  for (let q = upperStart[k] as number; q < (rowStart[k + 1] as number); q++) {
    const j = column[q] as number;
    work[j] = plus(work[j] as Wide, times(factor, inside[q] as Wide));
  }
}
