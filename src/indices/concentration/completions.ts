import { checkAllShares } from "../checkAllShares.ts";

/** Shares of which a part is not attributed to a listed supplier; all parts are parts of the same whole and sum to 1. */
export interface Market {
  /** Share of each listed supplier, as far as known. */
  readonly listed: ArrayLike<number>;
  /** Share of suppliers known to be none of the listed, any number of them. */
  readonly other: number;
  /** Share that could belong to anybody, listed or not. */
  readonly unknown: number;
  /** How many suppliers there can be, listed ones included; Infinity when left out. */
  readonly places?: number;
}

/** Three ways to fill in what is not known of a market; shares that shrink to nothing are left out. */
export interface Completions {
  /** The most even one. */
  readonly even: readonly number[];
  /** Unknown shares split like the known ones, the others alike. */
  readonly point: readonly number[];
  /** The most uneven one. */
  readonly uneven: readonly number[];
}

/**
 * The most even, the proportional and the most uneven way to complete a market of which a part is not known.
 *
 * Formula: uneven = (listed, other as one supplier) with all of unknown added to the largest; even = (listed, other / m for each of m = places − n unlisted suppliers) with unknown poured onto the smallest until they are level; point = (listed, other / m each) / (1 − unknown). Proof for uneven: the k largest shares of any completion are at most the k largest of its known parts plus unknown, and joining the other suppliers only raises the former. Proof for even: equalising the unlisted keeps a completion allowed and makes it more even; among vectors that lie above a floor and have the same sum, the level one is majorized by all. So a Schur-monotone index takes its extremes at the two ends.
 *
 * @param market - listed shares, `other` (none of the listed), `unknown` (anybody), each in [0, 1], together 1 (dimensionless), and `places`, a whole number or Infinity
 * @returns three share vectors, listed suppliers first; with infinitely many places what is spread to nothing is left out, so that `even` and `point` sum to less than 1 (even is then a limit, not reached); never null
 * @throws RangeError when a part is negative or not finite, the parts do not sum to 1, or `places` leaves no room for the parts
 * @see Marshall & Olkin (1979) Inequalities: Theory of Majorization and Its Applications (not verified against the primary text)
 * @example
 * completions({ listed: [0.5, 0.25], other: 0.25, unknown: 0, places: 4 }).even // => [0.5, 0.25, 0.125, 0.125]
 * completions({ listed: [0.5, 0.25], other: 0, unknown: 0.25 }).uneven // => [0.75, 0.25]
 */
export function completions(market: Market): Completions {
  const { listed, other, unknown, places = Number.POSITIVE_INFINITY } = market;
  checkAllShares("completions", [...Array.from(listed), other, unknown]);
  const unlisted = places - listed.length;
  const needed = other > 0 || (unknown > 0 && listed.length === 0) ? 1 : 0;
  if (!((Number.isInteger(places) || places === Number.POSITIVE_INFINITY) && unlisted >= needed)) {
    throw new RangeError(
      `completions: places must be a whole number, at least ${listed.length + needed} (got ${places})`,
    );
  }
  const together = [...Array.from(listed), ...(needed ? [other] : [])];
  const apart = Number.isFinite(places)
    ? [...Array.from(listed), ...new Array<number>(unlisted).fill(other / unlisted)]
    : Array.from(listed);
  const even = Number.isFinite(places) ? levelled(apart, unknown) : apart;
  // 1 − unknown would lose the digits of small known parts.
  const known = together.reduce((sum, share) => sum + share, 0);
  const point = known === 0 ? even : apart.map((share) => share / known);
  return { even, point, uneven: raised(together, unknown) };
}

/** All of the amount added to the largest share. */
function raised(shares: readonly number[], amount: number): number[] {
  const largest = shares.indexOf(shares.reduce((max, share) => Math.max(max, share), 0));
  return shares.map((share, i) => (i === largest ? share + amount : share));
}

/** The amount poured onto the smallest shares until they are level (water-filling). */
function levelled(shares: readonly number[], amount: number): number[] {
  if (amount === 0) return [...shares];
  const ascending = Float64Array.from(shares).sort();
  let filled = amount;
  let level = 0;
  for (let i = 0; i < ascending.length; i++) {
    filled += ascending[i] as number;
    level = filled / (i + 1);
    if (level <= (ascending[i + 1] ?? Number.POSITIVE_INFINITY)) break;
  }
  return shares.map((share) => Math.max(share, level));
}
