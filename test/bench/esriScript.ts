import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchFirms } from "./firmNetwork.ts";

/** What a script of one's own finds on the same network. */
export interface EsriScript {
  /** Milliseconds of the processor for one shock. */
  readonly cpu: number;
  /** Mean index of the shocks. */
  readonly mean: number;
  /** Shocks at once. */
  readonly columns: number;
}

/**
 * Runs a Python script that is called as `script FOLDER SHOCKS RUNS TOLERANCE COLUMNS`, reads src.i32, dst.i32, w.f64,
 * sector.i32, ess.i32, sample.i32 and meta.json from the folder, and prints JSON with `cpu_ms` (of each run) and
 * `meanESRI`. The faster of one shock and of eight at once.
 */
export function esriScript(
  [python, script]: readonly [string, string],
  { count, from, to, amount, sector, sectors, classes }: BenchFirms,
  shocks: Int32Array,
): EsriScript {
  const folder = mkdtempSync(join(tmpdir(), "esri-"));
  const arrays = {
    ...{ "src.i32": from, "dst.i32": to, "w.f64": amount, "sector.i32": sector },
    ...{ "ess.i32": Int32Array.from(classes.flat()), "sample.i32": shocks },
    "meta.json": JSON.stringify({ n: count, m: sectors, E: from.length }),
  };
  try {
    for (const [name, content] of Object.entries(arrays))
      writeFileSync(join(folder, name), content);
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    const runs = [1, 8].map((columns) => {
      const values = [shocks.length, 1, 0.01, columns].map((value) => `${value}`);
      const told = execFileSync(python, [script, folder, ...values], { encoding: "utf8", env });
      const { cpu_ms, meanESRI } = JSON.parse(told);
      return { cpu: Math.min(...cpu_ms), mean: meanESRI as number, columns };
    });
    return runs.reduce((best, run) => (run.cpu < best.cpu ? run : best));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
