import type { DeliveryCut } from "../../network/network.ts";

/** What a cut takes from deliveries of makers that the model does not list. */
export interface HiddenCut {
  readonly stage: number;
  /** Places that deliveries leave; null for any place. */
  readonly from: ReadonlySet<string> | null;
  /** Whether deliveries inside these places are cut too. */
  readonly atHome: boolean;
  /** Whether deliveries to a place may be cut. */
  readonly mayReach: (place: string) => boolean;
  /** Part that still arrives, 0–1. */
  readonly left: number;
}

/** What the shocks in force at one moment leave of a chain. Factors of several shocks multiply, so that their order does not matter. */
export interface Effects {
  /** By supplier: part of its baseline output that it can still make; above 1 where a shock raises it. */
  readonly output: Float64Array;
  /** By supplier: the same where everything that may be hit is hit: those of whom the model does not say where they stand, who runs or who owns them. */
  readonly mayOutput: Float64Array;
  /** By supplier: the part of these factors that is a yield: what it makes of a unit of its inputs, not what it can make at most. */
  readonly gain: Float64Array;
  readonly mayGain: Float64Array;
  /** By listed flow: part that may still pass, 0–1. */
  readonly passage: Float64Array;
  /** By listed flow: the same where every flow whose route or origin the model does not say is hit. */
  readonly mayPass: Float64Array;
  readonly deliveries: readonly DeliveryCut[];
  readonly hidden: readonly HiddenCut[];
  /** By pool: factor on what is wanted of it. */
  readonly demand: Float64Array;
  /** By pool: supply that new capacity adds, in the stage's unit. */
  readonly added: Float64Array;
  /** By pool: what has been released into it since the scenario began, in days of its use and in the stage's unit without its time. */
  readonly releasedDays: Float64Array;
  readonly released: Float64Array;
  /** By stage: least part that any supplier or delivery of the stage can be left with by these shocks; 1 where none hits the stage. */
  readonly leastLeft: Float64Array;
  /** By stage: least part of its output that any maker can be left with; 1 where no shock lowers output there. */
  readonly leastOutput: Float64Array;
}
