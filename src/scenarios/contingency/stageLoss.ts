import type { Interval } from "../../numeric/interval.ts";
import type { AvoidanceLoss } from "./avoidanceLoss.ts";

/** What a home loses of its supply of a stage when some actors, by their numbers, deliver nothing: shares of it, 0–1. */
export interface StageLoss {
  readonly stage: number;
  /** What is lost for certain. */
  readonly surely: AvoidanceLoss;
  /** What is lost if all that may be theirs is theirs. */
  readonly perhaps: AvoidanceLoss;
  /** Whether the two are the same, whoever fails. */
  readonly isKnown: boolean;
  /** Whether anything reaches the home from any origin: where nothing does, it feeds on itself alone. */
  readonly isFed: boolean;
  /** Both, with a value where they are close; nothing is lost by nobody. */
  readonly of: (set: readonly number[]) => Interval;
}

/** A way to tell what a chain loses: actors in, losses by stage out. */
export type Losses = (stage: number) => StageLoss;
