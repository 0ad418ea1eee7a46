/**
 * What counts as nothing in a cascade. Each is a ratio, so that results do not depend on the unit; where the original
 * codes compare with an absolute number (reserves with 0, accepted offers with 1, the shock that is left with 1.5e-8) it is replaced.
 */

/** Rounding in the balance of a place, beside its production and imports. */
export const BALANCE = 1e-9;

/** A place whose reserves are at most this part of its production and imports before the shock has none; the like for a shock that they meet. */
export const NO_RESERVES = 1e-9;

/** A shortage below this part of consumption is borne and not passed on; an offer below this part of production and imports is not taken. */
export const BORNE = 1e-5;

/**
 * Trade has settled when a sweep changes no place's links by more than this part of its production and imports. The original
 * compares the sum of all changes with 1.5e-8 of the links that change, which leaves small places out of balance and
 * lets rounding decide on the number of sweeps where only rounding still changes.
 */
export const SETTLED = 1e-10;

/** No shock is left when each place's is at most this part of its production and imports. */
export const SPENT = 1e-11;

/** Sweeps after which a cascade is given up, unless said. */
export const SWEEPS = 50;
