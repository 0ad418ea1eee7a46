/** Median of `runs` timings in milliseconds, after one that is left out. */
export function time(run: () => unknown, runs: number): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/** Bytes of heap and array buffers in use. */
export function memory(): number {
  // Buffers that one collection finds unused are counted until the next.
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export const ms = (t: number) => `${t < 10 ? t.toFixed(2) : t.toFixed(0)} ms`;

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  for (const row of all)
    console.log(`  ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join("  ")}`.trimEnd());
}
