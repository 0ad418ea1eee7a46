import type { Bend, Survival } from "./survivalReading.ts";

/** A stretch of the curve between two bends, or from the last one on. */
export interface Stretch {
  readonly from: number;
  /** Infinity for the last. */
  readonly to: number;
  /** Share served within T by the middle reading; null where only bounds are known. */
  readonly middle: ((days: number) => number) | null;
  readonly least: (days: number) => number;
  readonly most: (days: number) => number;
  /** Whether the bounds are apart. */
  readonly isWide: boolean;
}

/**
 * The curve S(T) = V(T) / T by stretches. The table has bounds at the bends alone; between them V of any reading is concave and
 * never falls, so that it lies above the chord of its bends and below the chord before, drawn on, and below its next bend.
 */
export function survivalStretches({ bends, forEver }: Survival): Stretch[] {
  const rest = forEver.share?.lo ?? 0;
  const turns = bends.filter(({ days, share }) => days > 0 && share !== null);
  return bends.map((bend, i): Stretch => {
    const later = bends[i + 1];
    const [from, to] = [bend.days, later?.days ?? Number.POSITIVE_INFINITY];
    const before = turns.filter(({ days }) => days < from).at(-1);
    const low = servedAt(bend, "lo");
    const high = servedAt(bend, "hi");
    const steepest =
      from === 0 ? 1 : (high - servedAt(before, "hi")) / (from - (before?.days ?? 0));
    const flattest = later ? (servedAt(later, "lo") - low) / (to - from) : rest;
    const roof = later ? servedAt(later, "hi") : Number.POSITIVE_INFINITY;
    const least = (days: number) => (low + Math.max(0, flattest) * (days - from)) / days;
    const most = (days: number) => Math.min(high + steepest * (days - from), roof, days) / days;
    const isApart = (one: Bend | undefined) => one?.share != null && one.share.lo < one.share.hi;
    return {
      ...{ from, to, least, most },
      middle: middleOf(bend, later),
      isWide:
        isApart(bend) || (later ? isApart(later) : isApart({ ...bend, share: forEver.share })),
    };
  });
}

function middleOf({ days: from, share, amount, slope }: Bend, later: Bend | undefined) {
  const isKnown = share !== null && share.value !== null && later?.share?.value !== null;
  if (!isKnown || amount === null || slope === null) return null;
  return (days: number) => (days === 0 ? slope : (amount + slope * (days - from)) / days);
}

function servedAt(bend: Bend | undefined, end: "lo" | "hi"): number {
  return bend === undefined || bend.share === null ? 0 : bend.share[end] * bend.days;
}
