import type { Network } from "../../network/network.ts";
import type { CourseOfShortages } from "../../numeric/rationing/shortagesByDay.ts";
import type { Effects } from "../shocks/effects.ts";
import type { Limited, RationedChains, Readings } from "./rationedChains.ts";

/** Everything that was computed of a disruption. */
export interface Computed {
  readonly network: Network;
  readonly chains: RationedChains;
  readonly losses: Readings<Limited>;
  readonly effects: Effects;
  readonly courses: Readings<CourseOfShortages>;
  readonly step: number;
  /** Whether the stocks of all pools that may run short are known. */
  readonly isStocked: boolean;
  readonly days: number;
}
