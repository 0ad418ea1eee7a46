import type { Links } from "./passing.ts";

/** An amount that one place exports to another. */
export interface TradeFlow {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** Row i: what place i exports to each place; or flows, where several of the same two places add up. */
export type TradeExports = readonly ArrayLike<number>[] | readonly TradeFlow[];

/** Links that carry something. */
export interface TradeLinks extends Links {
  readonly amount: Float64Array;
}

export function tradeLinks(exports: TradeExports, places: readonly string[]): TradeLinks {
  const from: number[] = [];
  const to: number[] = [];
  const amount: number[] = [];
  const add = (i: number, j: number, sent: number) => {
    if (sent === 0) return;
    if (!(sent > 0 && sent < Number.POSITIVE_INFINITY) || i === j) refuse(places, { i, j, sent });
    from.push(i);
    to.push(j);
    amount.push(sent);
  };
  if (isFlows(exports)) {
    const number = placeNumbers(places);
    for (const flow of exports) add(number(flow.from), number(flow.to), flow.amount);
  } else {
    checkShape(exports, places.length);
    exports.forEach((row, i) => {
      for (let j = 0; j < row.length; j++) add(i, j, row[j] as number);
    });
  }
  return {
    places,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    amount: Float64Array.from(amount),
  };
}

/** Finds a place's number, or throws. */
export function placeNumbers(places: readonly string[]): (place: string) => number {
  const numbers = new Map(places.map((place, i) => [place, i]));
  return (place) => {
    const number = numbers.get(place);
    if (number !== undefined) return number;
    throw new RangeError(
      `tradeCascade: a place must be one of the table's (got ${JSON.stringify(place)})`,
    );
  };
}

function isFlows(exports: TradeExports): exports is readonly TradeFlow[] {
  const [first] = exports;
  return first === undefined || "from" in first;
}

function refuse(
  places: readonly string[],
  { i, j, sent }: { readonly i: number; readonly j: number; readonly sent: number },
): never {
  const what = i === j ? "go to another place" : "be finite and not negative";
  throw new RangeError(
    `tradeCascade: exports must ${what} (got ${sent} from ${places[i]} to ${places[j]})`,
  );
}

function checkShape(rows: readonly ArrayLike<number>[], size: number): void {
  const wrong = rows.find((row) => row.length !== size);
  if (rows.length === size && wrong === undefined) return;
  throw new RangeError(
    `tradeCascade: exports must have ${size} rows of ${size} numbers, as there are places (got ${rows.length} rows${
      wrong === undefined ? "" : `, one of ${wrong.length}`
    })`,
  );
}
