/** What a chain does: made by each process, sent along each leg, drawn per day from each store, and served of each want, in the stages' units. */
export interface Plan {
  readonly made: Float64Array;
  readonly sent: Float64Array;
  readonly drawn: Float64Array;
  readonly served: Float64Array;
}

/** Something whose limit binds. */
export interface Bind {
  readonly kind: "process" | "leg" | "store";
  readonly number: number;
  /** By how much one more unit of it raises the least share served, and all of it as much again. */
  readonly price: number;
  readonly worth: number;
}

/** How much each group is served under an order of tiers, each served as evenly as possible before the next. */
export interface EvenShares {
  /** Share of what a group wants; NaN where it wants nothing. */
  readonly shares: Float64Array;
  /** What binds where a group stands short, by group. */
  readonly binds: readonly (readonly Bind[])[];
}

/** The same with a plan for it. */
export interface Allocation extends EvenShares {
  readonly plan: Plan;
}

/** Tiers of groups by number, served one after the other. */
export type Tiers = readonly (readonly number[])[];
