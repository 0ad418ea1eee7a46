import type { Interval } from "../../numeric/interval.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";
import type { LinearSolver } from "../linearProgram/linearProgram.ts";
import type { OpenChain } from "./chainAnswer.ts";
import { chainProgram } from "./chainProgram.ts";
import { hasMiddle, isExact } from "./chainReading.ts";
import type { OperationalChain, Reading } from "./operationalChain.ts";

/** One thing in all readings of a chain; no middle where some number has none. */
export interface Readings<T> {
  readonly least: T;
  readonly middle: T | null;
  readonly most: T;
}

/** One thing for every reading of a chain; one and the same where all are alike. */
export function readings<T>(chain: OperationalChain, of: (reading: Reading) => T): Readings<T> {
  if (isExact(chain)) {
    const only = of("middle");
    return { least: only, middle: only, most: only };
  }
  return { least: of("least"), middle: hasMiddle(chain) ? of("middle") : null, most: of("most") };
}

/** The same of one thing in each; where all are one, it is asked once. */
export function each<T, U>({ least, middle, most }: Readings<T>, of: (one: T) => U): Readings<U> {
  const first = of(least);
  if (least === middle && least === most) return { least: first, middle: first, most: first };
  return { least: first, middle: middle === null ? null : of(middle), most: of(most) };
}

/** Asks the programs of all readings while they are open in the solver. */
export function whileOpen<T>(
  chain: OperationalChain,
  solver: LinearSolver,
  ask: (open: Readings<OpenChain>) => T,
): T {
  const opened: OpenChain[] = [];
  try {
    const open = readings(chain, (reading) => {
      const written = chainProgram(chain, reading);
      const one = { ...written, open: solver.open(written.program) };
      opened.push(one);
      return one;
    });
    return ask(open);
  } finally {
    for (const { open } of opened) open.close();
  }
}

/** A share with its bounds; a value only where these are close. */
export function shareOf({ least, middle, most }: Readings<number>): Interval | null {
  if (Number.isNaN(least) || Number.isNaN(most)) return null;
  const lo = Math.min(least, most);
  const hi = Math.max(least, most);
  const isClose = middle !== null && hi - lo <= WIDEST_WITH_VALUE;
  return { value: isClose ? Math.min(Math.max(middle, lo), hi) : null, lo, hi };
}
