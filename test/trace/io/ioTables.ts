import fc from "fast-check";
import { type IoNetwork, ioNetwork } from "../../../src/trace/io/ioNetwork.ts";

/** A table in money: flows between sectors of places, final demand and value added above 0. */
export interface MoneyTable {
  readonly flows: number[][];
  readonly labels: { place: string; sector: string }[];
  readonly output: number[];
}

const PLACES = ["JPN", "KOR", "CHN"];

/** Tables that balance: each sector's output is above what it sells to others and above what it buys. */
export const moneyTable: fc.Arbitrary<MoneyTable> = fc
  .integer({ min: 1, max: 7 })
  .chain((n) => {
    const row = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99 })), {
      minLength: n,
      maxLength: n,
    });
    const extra = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: n, maxLength: n });
    return fc.record({ flows: fc.array(row, { minLength: n, maxLength: n }), extra });
  })
  .map(({ flows, extra }) => ({
    flows,
    labels: flows.map((_, i) => ({ place: PLACES[i % 3] as string, sector: `s${i}` })),
    output: flows.map((row, i) => {
      const sold = row.reduce((a, b) => a + b, 0);
      const bought = flows.reduce((sum, other) => sum + (other[i] ?? 0), 0);
      return Math.max(sold, bought) + (extra[i] ?? 1);
    }),
  }));

export function ioOf({ flows, labels, output }: MoneyTable): IoNetwork {
  return ioNetwork({ flows }, { labels, output });
}

/** The inverse of I − A by the series I + A + A² + …, as rows. */
export function leontiefInverse(io: IoNetwork): number[][] {
  const n = io.labels.length;
  const { start, row, value } = io.coefficients;
  const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let j = 0; j < n; j++) {
    for (let p = start[j] ?? 0; p < (start[j + 1] ?? 0); p++) {
      const to = a[row[p] ?? 0];
      if (to) to[j] = (to[j] ?? 0) + (value[p] ?? 0);
    }
  }
  // I + A, squared powers: (I + A)(I + A²)(I + A⁴)… is the series.
  let power = a;
  let sum = plusUnit(a);
  for (let doubling = 0; doubling < 20; doubling++) {
    power = product(power, power);
    sum = product(sum, plusUnit(power));
  }
  return sum;
}

function plusUnit(a: number[][]): number[][] {
  return a.map((row, i) => row.map((x, j) => x + (i === j ? 1 : 0)));
}

function product(a: number[][], b: number[][]): number[][] {
  return a.map((row) => b.map((_, j) => row.reduce((s, x, k) => s + x * (b[k]?.[j] ?? 0), 0)));
}
