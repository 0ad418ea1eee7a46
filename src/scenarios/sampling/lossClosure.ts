import type { Uniform } from "../../numeric/sampling/uniforms.ts";

/** Part of the home's supply (0–1) that a state takes away: what is unknown counted against its loss, left out, and for it. */
export interface Loss {
  readonly least: number;
  readonly middle: number;
  readonly most: number;
}

/** Losses when some parties fail, given in ascending order. */
export interface Losses {
  readonly of: (failed: readonly number[]) => Loss;
  /** The middle alone. */
  readonly middleOf: (failed: readonly number[]) => number;
}

/** What failing does: the one thing that draws and tables ask, so that another way to reckon losses can be put in. */
export interface LossClosure {
  readonly losses: Losses;
  /** Losses with shares drawn anew; null where shares are taken as they are. */
  readonly redrawn: ((uniform: Uniform) => Losses) | null;
}

/** The same losses, each state reckoned once. */
export function keptLosses(losses: Losses): Losses {
  const known = new Map<string, Loss>();
  const of = (failed: readonly number[]) => {
    const key = failed.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const loss = losses.of(failed);
    known.set(key, loss);
    return loss;
  };
  return { of, middleOf: (failed) => of(failed).middle };
}
