import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AndOrGraph } from "../../src/numeric/graph/andOrGraph.ts";

export interface Elimination {
  /** Milliseconds. */
  readonly eliminate: number;
  readonly solve: number;
  /** Entries of the factors. */
  readonly fill: number;
  readonly runs: number;
}

export interface ScipyAnswer {
  readonly scipy: string;
  readonly orderings: Readonly<Record<string, Elimination>>;
  /** Shares of origins, a node at a time. */
  readonly solution: Float64Array;
}

/** A python3 that has scipy, or null. */
export function pythonWithScipy(): string | null {
  const hasScipy = (python: string) =>
    spawnSync(python, ["-c", "import scipy.sparse.linalg"]).status === 0;
  return ["python3", "/usr/bin/python3"].find(hasScipy) ?? null;
}

/** The same question put to scipy's sparse LU; `order` if elimination in our order is to be timed too. */
export function scipyOrigins(
  python: string,
  graph: AndOrGraph,
  { originOf, origins, order }: { originOf: Int32Array; origins: number; order?: Int32Array },
): ScipyAnswer {
  const folder = mkdtempSync(join(tmpdir(), "origins-"));
  try {
    const { groupStart, edgeStart, edgeTo, edgeShare } = graph;
    const arrays = { groupStart, edgeStart, edgeTo, edgeShare, originOf, ...(order && { order }) };
    for (const [name, array] of Object.entries(arrays)) writeFileSync(join(folder, name), array);
    const script = fileURLToPath(new URL("lookThrough.py", import.meta.url));
    const printed = execFileSync(python, [script, folder, `${origins}`], { encoding: "utf8" });
    const bytes = readFileSync(join(folder, "solution"));
    const solution = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
    return { ...JSON.parse(printed), solution };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
