import type { WrittenProgram } from "./program.ts";

/** The best value over all corners of a program whose columns are all bounded; null where there is no corner, so no answer. */
export function bestVertex(written: WrittenProgram): number | null {
  const { cost, sense, rows } = written;
  const faces = facesOf(written);
  const sign = sense === "most" ? 1 : -1;
  let best: number | null = null;
  for (const chosen of choices(faces.length, cost.length)) {
    const point = meet(chosen.map((k) => faces[k] as Face));
    if (point === null || !allowed(written, point)) continue;
    const value = sum(cost, point);
    if (best === null || sign * value > sign * best) best = value;
  }
  return rows.length === 0 && cost.length === 0 ? 0 : best;
}

interface Face {
  readonly factors: readonly number[];
  readonly bound: number;
}

function facesOf({ cost, lower, upper, rows }: WrittenProgram): Face[] {
  const unit = (c: number): number[] => cost.map((_, k) => (k === c ? 1 : 0));
  const faces = cost.flatMap((_, c) => [
    { factors: unit(c), bound: lower?.[c] ?? 0 },
    { factors: unit(c), bound: upper?.[c] as number },
  ]);
  for (const { factors, low, high } of rows)
    for (const bound of [low, high])
      if (bound !== undefined) faces.push({ factors: [...factors], bound });
  return faces;
}

function* choices(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let k = from; k <= count - size; k++)
      for (const rest of choices(count, size - 1, k + 1)) yield [k, ...rest];
}

/** Where the faces meet (Gauss with the largest pivot); null where they are parallel. */
function meet(faces: readonly Face[]): number[] | null {
  const table = faces.map(({ factors, bound }) => [...factors, bound]);
  const size = faces.length;
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c; r < size; r++)
      if (Math.abs(table[r]?.[c] as number) > Math.abs(table[pivot]?.[c] as number)) pivot = r;
    [table[c], table[pivot]] = [table[pivot] as number[], table[c] as number[]];
    const top = table[c] as number[];
    if (Math.abs(top[c] as number) < 1e-9) return null;
    for (const other of table) {
      if (other === top) continue;
      const part = (other[c] as number) / (top[c] as number);
      for (let k = c; k <= size; k++) other[k] = (other[k] as number) - part * (top[k] as number);
    }
  }
  return table.map((line, c) => (line[size] as number) / (line[c] as number));
}

function allowed({ lower, upper, rows }: WrittenProgram, point: readonly number[]): boolean {
  const between = (value: number, low = -Infinity, high = Infinity) =>
    value >= low - 1e-7 && value <= high + 1e-7;
  return (
    point.every((value, c) => between(value, lower?.[c] ?? 0, upper?.[c])) &&
    rows.every(({ factors, low, high }) => between(sum(factors, point), low, high))
  );
}

function sum(factors: readonly number[], point: readonly number[]): number {
  return factors.reduce((total, factor, c) => total + factor * (point[c] as number), 0);
}
