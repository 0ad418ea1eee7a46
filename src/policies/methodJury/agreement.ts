import type { Label } from "../../indices/shareIndex.ts";

/** How far the methods rank the stages in the same order. */
export interface Agreement {
  /** Kendall's coefficient of concordance with the correction for ties, 0 to 1; null with a reason. */
  readonly kendallsW: number | null;
  readonly reason: Label | null;
  /** How many methods it is over: those that give at least two stages a single score. */
  readonly methods: number;
  /** How many stages every one of these methods gives a single score. */
  readonly stages: number;
  /** Ids of the methods that give fewer than two stages a single score. */
  readonly leftOut: readonly string[];
}
