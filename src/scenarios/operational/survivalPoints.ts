import { type Breakpoint, breakpoints, type Line } from "./breakpoints.ts";
import type { OpenChain } from "./chainAnswer.ts";
import { mostServed } from "./mostServed.ts";

/** The curve of what can be served within T days: pieces of straight lines, in days of what is wanted. */
export interface SurvivalPoints {
  /** Share served at first, and in the long run when all stocks are used up. */
  readonly atFirst: number;
  readonly forEver: number;
  readonly bends: readonly Breakpoint[];
}

/** Slopes nearer than this are one. */
const SAME = 1e-9;
/** Longest time that is looked at, in days. */
const LONGEST = 1e12;

/** Exact bends of the curve, from the prices of the stores. */
export function survivalPoints(chain: OpenChain, weights: readonly number[]): SurvivalPoints {
  const atFirst = mostServed(chain, weights, [0, Infinity]).share;
  const forEver = mostServed(chain, weights, [0, 0]).share;
  const touching = (days: number): Line => {
    const { share, byStores } = mostServed(chain, weights, [1 / days, 1 / days]);
    return { slope: share - byStores / days, height: byStores };
  };
  const last = lastLine(touching, forEver);
  const first = { slope: atFirst, height: 0 };
  return { atFirst, forEver, bends: breakpoints(first, last, touching) };
}

/** The line of the long run: it is reached when its slope is. */
function lastLine(touching: (days: number) => Line, forEver: number): Line {
  for (let days = 1; days < LONGEST; days *= 4) {
    const line = touching(days);
    if (line.slope - forEver <= SAME) return { slope: forEver, height: line.height };
  }
  return { slope: forEver, height: touching(LONGEST).height };
}
