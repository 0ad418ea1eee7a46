import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Missing } from "./missing.ts";
import type { Reason } from "./reasons.ts";
import type { ServedPlan } from "./servedPlan.ts";

/** Who is served before whom: the home first, all evenly, or the home last. */
export type Rivalry = "first" | "fair" | "last";

/** How much of one product a home is served. */
export interface ServedProduct {
  readonly stage: number;
  /** What is wanted, in the stage's unit. */
  readonly wanted: Interval | null;
  /** Share of it that is served under each rule; null where the model does not say. */
  readonly served: Readonly<Record<Rivalry, Interval | null>>;
  /** What keeps it from being served more, dearest first. */
  readonly reasons: Readonly<Record<Rivalry, readonly Reason[]>>;
}

/** The answer of `servedUnder`. */
export interface ServedUnder {
  readonly kind: "servedUnder";
  readonly home: ResolvedHome;
  readonly products: readonly ServedProduct[];
  /** What the network does under each rule, at the middle of the data. */
  readonly plans: Readonly<Record<Rivalry, ServedPlan | null>>;
  /** What the model would have to give: for any answer, and for the rules that ask for others' demand. */
  readonly missing: readonly Missing[];
  readonly missingOfRivals: readonly Missing[];
  readonly table: Result;
}
