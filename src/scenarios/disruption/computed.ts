import type { Network } from "../../network/network.ts";
import type { Limits } from "../../numeric/rationing/rationedGraph.ts";
import type { Shortages } from "../../numeric/rationing/shortages.ts";
import type { CourseOfShortages } from "../../numeric/rationing/shortagesByDay.ts";
import type { Effects } from "../shocks/effects.ts";
import type { RationedChains, Readings } from "./rationedChains.ts";

/** Everything that was computed of a disruption. */
export interface Computed {
  readonly network: Network;
  readonly chains: RationedChains;
  readonly losses: Readings<Shortages>;
  readonly effects: Effects;
  /** Limits of the bounds with the unclear spared, and hit. */
  readonly limits: { readonly spared: Limits; readonly hit: Limits };
  readonly courses: Readings<CourseOfShortages>;
  readonly step: number;
  /** Whether the stocks of all pools that may run short are known. */
  readonly isStocked: boolean;
  readonly days: number;
}
