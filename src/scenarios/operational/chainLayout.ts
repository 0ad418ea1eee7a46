/** Where a chain's program keeps what: columns, unless it says row. */
export interface ChainLayout {
  readonly processes: readonly number[];
  readonly legs: readonly number[];
  readonly stores: readonly number[];
  /** Row that bounds what is drawn from a store by the time for which it must last. */
  readonly storeRows: readonly number[];
  readonly served: readonly number[];
  /** What each group is served, and what it wants. */
  readonly totals: readonly number[];
  readonly wanted: readonly number[];
  /** Row that keeps each group at the common level, and what exempts it once its upper bound is lifted. */
  readonly levelRows: readonly number[];
  readonly exempt: readonly number[];
  /** Least share that every group which is not exempt is served. */
  readonly level: number;
  /** Part of each store that may be drawn per day: 1 over the days for which it must last. */
  readonly pace: number;
}
