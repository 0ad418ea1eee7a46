import fc from "fast-check";
import type { Market } from "../../src/indices/concentration/completions.ts";
import { toShares } from "../../src/indices/toShares.ts";

/** Quantities with ties, zeros and small values, at least one above 0. */
export const quantities: fc.Arbitrary<number[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }) },
      { weight: 3, arbitrary: fc.double({ min: 1e-6, max: 1e6, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .filter((xs) => xs.some((x) => x > 0));

/** Shares that sum to 1. */
export const shares: fc.Arbitrary<number[]> = quantities.map((xs) => toShares(xs));

/** Shares of suppliers who all have one. */
export const activeShares: fc.Arbitrary<number[]> = quantities.map((xs) =>
  toShares(xs.filter((x) => x > 0)),
);

/** Weights of suppliers, at least one above 0, and names of their groups. */
export const groupedShares: fc.Arbitrary<{ shares: number[]; groups: string[] }> = shares.chain(
  (ps) =>
    fc.record({
      shares: fc.constant(ps),
      groups: fc.array(fc.constantFrom("A", "B", "C"), {
        minLength: ps.length,
        maxLength: ps.length,
      }),
    }),
);

/** Two share vectors; the second comes from the first by one Pigou–Dalton transfer, so it is more even. */
export const transfer: fc.Arbitrary<{ before: number[]; after: number[] }> = fc
  .tuple(
    shares.filter((ps) => new Set(ps).size > 1),
    fc.nat(),
    fc.nat(),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  )
  .map(([before, i, j, part]) => {
    const ranked = before.map((_, k) => k).sort((a, b) => (before[b] ?? 0) - (before[a] ?? 0));
    const rich = ranked[i % (ranked.length - 1)] ?? 0;
    const poor =
      ranked.slice(ranked.indexOf(rich) + 1)[j % (ranked.length - 1)] ?? ranked.at(-1) ?? 0;
    const moved = part * ((before[rich] ?? 0) - (before[poor] ?? 0));
    const after = [...before];
    after[rich] = (before[rich] ?? 0) - moved;
    after[poor] = (before[poor] ?? 0) + moved;
    return { before, after };
  });

/** A market with `extra` places for unlisted suppliers, and one way to complete it. */
export interface CompletedMarket {
  readonly market: Market & { readonly places: number };
  readonly completion: number[];
}

const part = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1, noNaN: true }));
const parts = fc.array(part, { minLength: 12, maxLength: 12 });

/** A market of which some part is other or unknown, with a random completion. */
export const completedMarket: fc.Arbitrary<CompletedMarket> = fc
  .record({
    quantities: fc.array(part, { minLength: 0, maxLength: 6 }),
    other: part,
    unknown: part,
    extra: fc.integer({ min: 1, max: 6 }),
    otherParts: parts,
    unknownParts: parts,
  })
  .map(({ quantities: listed, other, unknown, extra, otherParts, unknownParts }) => {
    const ps = toShares([...listed, other, unknown, 1e-3]);
    const market = {
      listed: ps.slice(0, listed.length),
      other: ps[listed.length] ?? 0,
      unknown: (ps[listed.length + 1] ?? 0) + (ps[listed.length + 2] ?? 0),
      places: listed.length + extra,
    };
    const split = (amount: number, weights: readonly number[]) =>
      toShares(weights.some((w) => w > 0) ? weights : weights.map(() => 1)).map((p) => p * amount);
    const others = split(market.other, otherParts.slice(0, extra));
    const anybody = split(market.unknown, unknownParts.slice(0, market.places));
    const known = [...market.listed, ...others];
    return { market, completion: known.map((p, i) => p + (anybody[i] ?? 0)) };
  });
