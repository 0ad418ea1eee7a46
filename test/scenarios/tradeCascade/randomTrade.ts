import fc from "fast-check";
import type { TradeRule } from "../../../src/scenarios/tradeCascade/tradeCascade.ts";
import type { Trade } from "../../../src/scenarios/tradeCascade/tradeTable.ts";

/** A rule with everything said. */
export const rules: readonly TradeRule[] = [
  { rule: "proportional", usable: 0.5, absorbed: 0.01 },
  { rule: "reactive", usable: 0.5, absorbed: 0.01 },
  { rule: "marchand", absorbed: 0.01 },
  { rule: "ban", usable: 0.5 },
];

const amount = fc.double({ min: 0.001, max: 1000, noNaN: true });
const orNone = (some: fc.Arbitrary<number>) => fc.oneof(fc.constant(0), some);

/** Trade of two to six places that balances by construction: each uses something of its own and exports the rest. */
export const trades: fc.Arbitrary<Trade> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .record({
      used: fc.array(amount, { minLength: n, maxLength: n }),
      reserves: fc.array(orNone(amount), { minLength: n, maxLength: n }),
      links: fc.array(orNone(amount), { minLength: n * n, maxLength: n * n }),
    })
    .map(({ used, reserves, links }) => tradeOf(used, reserves, links)),
);

function tradeOf(used: number[], reserves: number[], links: number[]): Trade {
  const n = used.length;
  const exports = used.map((_, i) =>
    used.map((_, j) => (i === j ? 0 : (links[i * n + j] as number))),
  );
  const production = used.map((own, i) => {
    const sent = (exports[i] as number[]).reduce((a, b) => a + b, 0);
    const got = exports.reduce((sum, row) => sum + (row[i] as number), 0);
    return Math.max(0, own + sent - got);
  });
  return { places: used.map((_, i) => `P${i}`), production, reserves, exports };
}

/** Lost parts of production, and held parts of exports, of up to six places. */
export const parts = fc.array(
  fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 6,
    maxLength: 6,
  },
);

export function byPlace(trade: Trade, numbers: readonly number[]): Record<string, number> {
  return Object.fromEntries(trade.places.map((place, i) => [place, numbers[i] as number]));
}
