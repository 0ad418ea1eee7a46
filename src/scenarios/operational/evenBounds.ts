import type { Interval } from "../../numeric/interval.ts";
import { each, type Readings, shareOf } from "./readings.ts";

/** A group among those that are served evenly, and what it would be served at most by itself. */
export interface EvenGroup {
  readonly group: number;
  readonly among: readonly number[];
  readonly alone: number;
}

/**
 * Bounds of what one group is served when several are served evenly. With more supply a group may get less of it, as
 * others rise; but none that can be served at all gets less than the least of them does with the least supply, and none
 * more than by itself.
 */
export function evenBounds(
  shares: Readings<Float64Array>,
  { group, among, alone }: EvenGroup,
): Interval | null {
  const own = each(shares, (list) => list[group] as number);
  if (shares.least === shares.most || Number.isNaN(own.least) || Number.isNaN(own.most))
    return shareOf(own);
  const served = among.filter((g) => (shares.most[g] as number) > 0);
  const least = served.includes(group)
    ? Math.min(...served.map((g) => shares.least[g] as number))
    : 0;
  return shareOf({ least, middle: own.middle, most: alone });
}
