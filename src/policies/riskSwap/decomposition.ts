import { exact, type Interval } from "../../numeric/interval.ts";
import { bounded, difference } from "./grid.ts";

/** The bounds of a figure, whatever it is worth within them. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** One figure before and after. */
export interface Change {
  readonly before: Interval;
  readonly after: Interval;
  /** Whether nothing changed of all that the figure rests on, known or not. */
  readonly isSame: boolean;
}

/** What is known of all changes together beyond each by itself. */
export interface Joint {
  readonly reduced: Span;
  readonly increased: Span;
  /** All increases less all reductions. */
  readonly net: Span;
}

/** A change of many figures: removed + moved + new = gross, and new − removed = net. */
export interface Decomposition {
  readonly net: Interval;
  readonly reduced: Interval;
  readonly increased: Interval;
  /** The larger of the two. */
  readonly gross: Interval;
  readonly removed: Interval;
  readonly moved: Interval;
  readonly new: Interval;
  /** What came for each unit that went; null where nothing went. */
  readonly ratio: Interval | null;
}

/** After less before; 0 where nothing changed, although the figure itself may not be known. */
export function changeOf({ before, after, isSame }: Change): Interval {
  return isSame ? exact(0) : difference(after, before);
}

/** Gross reduction and increase, and what of them is removed, moved and new. */
export function decomposition(changes: readonly Change[], joint?: Joint): Decomposition {
  const all = changes.map(changeOf);
  const up = together(all, (x) => Math.max(0, x));
  const down = together(all, (x) => Math.max(0, -x), true);
  const sum = together(all, (x) => x);
  const increased = within(up, joint?.increased);
  const reduced = within(down, joint?.reduced);
  const net = within(sum, joint?.net);
  const of = (f: (reduced: number, increased: number) => number, lo: number, hi: number) =>
    bounded(
      reduced.value === null || increased.value === null ? null : f(reduced.value, increased.value),
      lo,
      hi,
    );
  return {
    net: bounded(net.value, net.lo, net.hi),
    reduced: bounded(reduced.value, reduced.lo, reduced.hi),
    increased: bounded(increased.value, increased.lo, increased.hi),
    gross: of(Math.max, Math.max(reduced.lo, increased.lo), Math.max(reduced.hi, increased.hi)),
    moved: of(Math.min, Math.min(reduced.lo, increased.lo), Math.min(reduced.hi, increased.hi)),
    removed: of((r, n) => Math.max(0, r - n), Math.max(0, -net.hi), Math.max(0, -net.lo)),
    new: of((r, n) => Math.max(0, n - r), Math.max(0, net.lo), Math.max(0, net.hi)),
    ratio: ratioOf(reduced, increased),
  };
}

/** The sum of what `f` makes of each; `isFalling` where a larger change makes less. */
function together(all: readonly Interval[], f: (x: number) => number, isFalling = false): Interval {
  const sum = (end: (x: Interval) => number) => all.reduce((total, x) => total + f(end(x)), 0);
  const [a, b] = [sum(({ lo }) => lo), sum(({ hi }) => hi)];
  const isKnown = all.every(({ value }) => value !== null);
  const value = isKnown ? sum((x) => x.value as number) : null;
  return { value, lo: isFalling ? b : a, hi: isFalling ? a : b };
}

function within({ value, lo, hi }: Interval, span: Span | undefined): Interval {
  if (span === undefined) return { value, lo, hi };
  const least = Math.max(lo, Math.min(span.lo, hi));
  return { value, lo: least, hi: Math.max(least, Math.min(hi, span.hi)) };
}

function ratioOf(reduced: Interval, increased: Interval): Interval | null {
  if (!(reduced.lo > 0)) return null;
  const value =
    reduced.value === null || increased.value === null ? null : increased.value / reduced.value;
  const lo = increased.lo / reduced.hi;
  const hi = increased.hi / reduced.lo;
  if (lo === hi) return exact(lo);
  return { value: value === null ? null : Math.min(Math.max(value, lo), hi), lo, hi };
}
