import type { VerdictId } from "./verdictOf.ts";
import type { VerdictRow } from "./verdictRow.ts";

/** How many verdicts there are of each sort. */
export type VerdictCounts = Readonly<Record<VerdictId, number>>;

/** How many verdicts there are of each sort, and the outcome. */
export interface Summary {
  /** Of hard rules, by stage. */
  readonly counts: VerdictCounts;
  /** Of soft rules, by stage. */
  readonly softCounts: VerdictCounts;
  /** Weight of the soft rules missed, and of all soft rules, by stage. */
  readonly missedWeight: number;
  readonly softWeight: number;
  /** "missed" if any hard rule is missed, else "unknown" if any is, else "met"; null where there is none. */
  readonly status: VerdictId | null;
}

export function summaryOf(rows: readonly VerdictRow[]): Summary {
  const counted = rows.filter(({ level }) => level === "rule");
  const hard = counted.filter(({ force }) => force === "hard");
  const soft = counted.filter(({ force }) => force === "soft");
  const counts = countsOf(hard);
  const weightOf = (some: readonly VerdictRow[]) =>
    some.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return {
    counts,
    softCounts: countsOf(soft),
    missedWeight: weightOf(soft.filter(({ verdictId }) => verdictId === "missed")),
    softWeight: weightOf(soft),
    status: statusOf(counts),
  };
}

function countsOf(rows: readonly VerdictRow[]): VerdictCounts {
  const count = (id: VerdictId) => rows.filter(({ verdictId }) => verdictId === id).length;
  return { met: count("met"), missed: count("missed"), unknown: count("unknown") };
}

function statusOf({ met, missed, unknown }: VerdictCounts): VerdictId | null {
  if (missed > 0) return "missed";
  if (unknown > 0) return "unknown";
  return met > 0 ? "met" : null;
}
