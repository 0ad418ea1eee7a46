import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";

/** What one method says of one stage. */
export type ComparisonRow = {
  readonly stageId: string;
  readonly methodId: string;
  readonly stage: Label;
  readonly method: Label;
  /** In `unit`; null with a reason. */
  readonly score: Interval | null;
  readonly unit: string;
  /** 1 for the riskiest; null where the data do not settle it. */
  readonly rank: number | null;
  /** The first and the last rank that any score within the bounds could give. */
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** How many stages the method ranks. */
  readonly among: number;
  readonly reason: Label | null;
  readonly notes: readonly string[];
  readonly citations: readonly string[];
};
