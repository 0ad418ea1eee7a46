import type { RecyclingConvention } from "../../trace/graph/traceGraph.ts";

/** How far a chain may stretch when it reroutes. */
export interface ChainLimits {
  /** Days over which stocks are available once; Infinity for rates alone. */
  readonly days: number;
  /** Part by which a listed flow may exceed today's amount; Infinity for any amount along a listed leg. */
  readonly flexibility: number;
  /** Part by which a supplier without a stated capacity may exceed today's production. */
  readonly spare: number;
  /** "collection": the recycled stream is bound by today's; "atoms": it follows what is used. */
  readonly recycling: RecyclingConvention;
}

export type LimitOptions = { readonly [K in keyof ChainLimits]?: ChainLimits[K] | undefined };

/** Limits as asked for, checked: rates alone, any listed leg, no spare capacity and today's recycling unless said. */
export function chainLimits(options: LimitOptions): ChainLimits {
  const { days = Infinity, flexibility = Infinity, spare = 0, recycling = "collection" } = options;
  if (!(days > 0)) throw new RangeError(`days: must be above 0, or Infinity (got ${days})`);
  if (!(flexibility >= 0))
    throw new RangeError(`flexibility: must be at least 0, or Infinity (got ${flexibility})`);
  if (!(spare >= 0 && spare < Infinity))
    throw new RangeError(`spare: must be a finite number of at least 0 (got ${spare})`);
  if (recycling !== "collection" && recycling !== "atoms")
    throw new RangeError(
      `recycling: must be "collection" or "atoms" (got ${JSON.stringify(recycling)})`,
    );
  return { days, flexibility, spare, recycling };
}
