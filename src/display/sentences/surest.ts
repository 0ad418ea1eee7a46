import type { Interval } from "../../numeric/interval.ts";
import { figureIn, type Row } from "./cells.ts";

/** Differences below this are rounding. */
const NOISE = 1e-9;

/** The first row of which all figures asked about, in their order, are the highest for certain; null where none has the first. */
export function surelyHighest(rows: readonly Row[], keys: readonly string[]): Row | null {
  return best(rows, keys, ({ lo }) => lo);
}

/** The first row of which they are the lowest for certain. */
export function surelyLowest(rows: readonly Row[], keys: readonly string[]): Row | null {
  return best(rows, keys, ({ hi }) => -hi);
}

function best(
  rows: readonly Row[],
  keys: readonly string[],
  sizeOf: (figure: Interval) => number,
): Row | null {
  const [first = ""] = keys;
  const sizes = (row: Row) =>
    keys.map((key) => {
      const figure = figureIn(row, key);
      return figure === null ? Number.NEGATIVE_INFINITY : sizeOf(figure);
    });
  const isMore = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((x, i) => Math.abs(x - (b[i] as number)) > NOISE);
    return at >= 0 && (a[at] as number) > (b[at] as number);
  };
  return rows
    .filter((row) => figureIn(row, first) !== null)
    .reduce<Row | null>(
      (found, row) => (found === null || isMore(sizes(row), sizes(found)) ? row : found),
      null,
    );
}

/** Rows of which a share is known at all: not anything from nothing to all. */
export function rowsTelling(rows: readonly Row[], key: string): Row[] {
  return rows.filter((row) => {
    const figure = figureIn(row, key);
    return figure !== null && !(figure.lo <= 0 && figure.hi >= 1);
  });
}

/** The row in which one figure is surely above another by most; null where it is so in none. */
export function widestGap(rows: readonly Row[], high: string, low: string): Row | null {
  const gap = (row: Row) => {
    const [above, below] = [figureIn(row, high), figureIn(row, low)];
    return above === null || below === null ? 0 : above.lo - below.hi;
  };
  return rows.reduce<Row | null>((widest, row) => {
    const least = widest === null ? 0 : gap(widest);
    return gap(row) > least + NOISE ? row : widest;
  }, null);
}
