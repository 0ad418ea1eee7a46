import type { SweepThreads } from "./sweep.ts";

/** Where a sweep in two rounds was run: whatever workers took part in either, and the first reason. */
export function sweptThreads(one: SweepThreads, other: SweepThreads): SweepThreads {
  const workers = Math.max(one.workers, other.workers);
  return { workers, reason: one.reason ?? other.reason };
}
