import { exact, type Interval } from "../../numeric/interval.ts";
import { type Change, changeOf, type Decomposition } from "./decomposition.ts";
import { bounded, onGrid } from "./grid.ts";

/** What of one's change is removed, moved (away from where it falls, to where it rises) and new. */
export interface ActorParts {
  readonly removed: Interval;
  readonly moved: Interval;
  readonly new: Interval;
}

const NOTHING = exact(0);

/**
 * Removed and moved shared out among those that fall, moved and new among those that rise, in proportion to their changes.
 * Parts of values add up to the totals exactly; those of bounds hold, but are wider than need be.
 */
export function actorParts(changes: readonly Change[], total: Decomposition): ActorParts[] {
  const all = changes.map(changeOf);
  const { reduced, increased } = total;
  const falls = movedParts(all.map(negative), [reduced, increased], total.moved.value);
  const rises = movedParts(all, [increased, reduced], total.moved.value);
  return all.map((_, i) => {
    const [fall, rise] = [falls[i] as Moved, rises[i] as Moved];
    return { removed: fall.rest, moved: either(fall.moved, rise.moved), new: rise.rest };
  });
}

interface Moved {
  readonly moved: Interval;
  readonly rest: Interval;
}

function negative({ value, lo, hi }: Interval): Interval {
  return { value: value === null ? null : -value, lo: 0 - hi, hi: 0 - lo };
}

/** One either falls or rises. */
function either(fall: Interval, rise: Interval): Interval {
  const value = fall.value === null || rise.value === null ? null : fall.value + rise.value;
  return bounded(value, fall.lo + rise.lo, Math.max(fall.hi, rise.hi));
}

/** Of each rise (of those that fall: of its negative) what moved and what did not, as parts of all rises. */
function movedParts(
  all: readonly Interval[],
  [own, others]: readonly [own: Interval, others: Interval],
  moved: number | null,
): Moved[] {
  let sum = 0;
  let given = 0;
  return all.map(({ value, lo, hi }) => {
    const [least, most] = [Math.max(0, lo), Math.max(0, hi)];
    const part = value === null ? null : Math.max(0, value);
    let movedPart: number | null = null;
    // Rounding the running sum leaves no rest in the last part.
    if (part !== null && moved !== null && own.value !== null) {
      sum += part;
      const upTo = own.value > 0 ? onGrid(moved * (sum / own.value)) : 0;
      movedPart = Math.min(part, upTo - given);
      given += movedPart;
    }
    if (most === 0) return { moved: NOTHING, rest: NOTHING };
    const leastMoved = quotient(others.lo, own.hi);
    const mostMoved = quotient(others.hi, own.lo);
    const rest = part === null || movedPart === null ? null : part - movedPart;
    return {
      moved: settled(movedPart, least * leastMoved, most * mostMoved),
      rest: settled(rest, least * (1 - mostMoved), most * (1 - leastMoved)),
    };
  });
}

/** At most 1, which it is too where nothing is left to divide by. */
function quotient(a: number, b: number): number {
  return b > 0 ? Math.min(1, a / b) : 1;
}

/** Widths of a few steps of the grid are rounding. */
const ROUNDING = 1e-11;

function settled(value: number | null, lo: number, hi: number): Interval {
  if (value !== null && hi - lo <= ROUNDING) return exact(value);
  return bounded(value, onGrid(lo), onGrid(hi));
}
