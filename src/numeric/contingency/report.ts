import type { Watch } from "./setLoss.ts";

/** One walk over sets of a size by their first members, and its place among the walks of a search. */
interface Walk {
  /** Number of this walk, from 0, and of all. */
  readonly walk: number;
  readonly walks: number;
  readonly size: number;
  readonly members: number;
}

/** Tells how far a search is once `done` first members of a walk are finished, and stops it where that is asked. */
export function report({ onProgress, signal }: Watch, walk: Walk, done: number): void {
  const { members, size } = walk;
  // The later a first member comes, the fewer sets begin with it.
  const part = members === 0 ? 1 : 1 - (1 - done / members) ** size;
  const all = (walk.walk + part) / walk.walks;
  if (all > 0) onProgress?.(Math.min(1, all));
  signal?.throwIfAborted();
}
