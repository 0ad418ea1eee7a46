import { nodeModule } from "./nodeModule.ts";

/** The number of workers asked for, as many as the machine has cores where none is; throws a RangeError if it is no number. */
export function workerCount(workers: number = coreCount()): number {
  if (!Number.isInteger(workers) || workers < 0)
    throw new RangeError(`workers: must be a whole number of at least 0 (got ${workers})`);
  return workers;
}

/** Threads that this machine can run at once; 1 where it does not tell. */
function coreCount(): number {
  const os = nodeModule("os");
  return os ? os.availableParallelism() : (globalThis.navigator?.hardwareConcurrency ?? 1);
}
