import { type Interval, sum } from "../../numeric/interval.ts";
import type { PoolTerms } from "./poolTerms.ts";

/** Sums of floating-point amounts that balance miss each other by a few units in the last place. */
const ROUNDING = 1e-10;

/** What enters less what leaves; null where a term is not known. */
export function residualOf({ made, boughtIn, sentOut, used, demand }: PoolTerms): Interval | null {
  const [enters, leaves] = [
    [made, boughtIn],
    [sentOut, used, demand],
  ];
  if (enters.includes(null) || leaves.includes(null)) return null;
  const into = sum(enters as Interval[]);
  const out = sum(leaves as Interval[]);
  const size = Math.max(into.hi, out.hi);
  const rounded = (x: number) => (Math.abs(x) <= ROUNDING * size ? 0 : x);
  return {
    value: into.value === null || out.value === null ? null : rounded(into.value - out.value),
    lo: rounded(into.lo - out.hi),
    hi: rounded(into.hi - out.lo),
  };
}

/** How much more leaves than enters at least, by what is known; null where that is not certain to be anything. */
export function shortfallOf({ made, boughtIn, sentOut, used, demand }: PoolTerms): number | null {
  if (made === null || boughtIn === null) return null;
  const out = [sentOut, used, demand].reduce((all, term) => all + (term?.lo ?? 0), 0);
  const into = made.hi + boughtIn.hi;
  return out - into > ROUNDING * out ? out - into : null;
}
