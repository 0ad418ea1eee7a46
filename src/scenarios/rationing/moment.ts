import type { Effects } from "../shocks/effects.ts";
import type { First } from "./ranks.ts";

/** Whether what is not known is taken as spared by the shocks, or as hit by them as hard as anything at its stage. */
export type Unclear = "spared" | "hit";

/** The shocks of one moment, and how what is not known is read. */
export interface Moment {
  readonly effects: Effects;
  readonly unclear: Unclear;
  /** Who is served first; all alike if left out. */
  readonly first?: First;
}
