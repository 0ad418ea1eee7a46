import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import type { FirmColumns } from "../../src/scenarios/systemicRisk/firms.ts";

const AIM = 1.7;
const NAME = "scenarios/systemicRisk/sweepSystemicRisk";
/** Workers start sooner from the built package than from its sources. */
const BUILT = new URL(`../../dist/${NAME}.js`, import.meta.url);
export const IS_BUILT = existsSync(BUILT);
const SOURCE = new URL(`../../src/${NAME}.ts`, import.meta.url);

type Sweeps = typeof import("../../src/scenarios/systemicRisk/sweepSystemicRisk.ts");

/** Seconds of a sweep with one worker and with two, the least of some runs each, in turn. */
export async function twoWorkers(
  firms: FirmColumns,
  failing: Int32Array,
  runs: number,
): Promise<string[]> {
  const { sweepSystemicRisk }: Sweeps = await import((IS_BUILT ? BUILT : SOURCE).href);
  const least = [Infinity, Infinity];
  const processor = [Infinity, Infinity];
  const found: string[] = [];
  let reason: string | null = null;
  for (let run = 0; run < runs; run++)
    for (const w of [0, 1]) {
      const start = performance.now();
      const before = process.cpuUsage();
      const swept = await sweepSystemicRisk(firms, { failing: [...failing], workers: w + 1 });
      least[w] = Math.min(least[w] as number, (performance.now() - start) / 1000);
      const { user, system } = process.cpuUsage(before);
      processor[w] = Math.min(processor[w] as number, user + system);
      found.push(JSON.stringify(swept.shocks));
      reason ??= swept.threads.reason?.en ?? null;
    }
  const [one, two] = least as [number, number];
  const ratio = one / two;
  const [work, work2] = processor as [number, number];
  return [
    ...[`${firms.count}`, `${failing.length}`, `${one.toFixed(2)} s`, `${two.toFixed(2)} s`],
    `${ratio.toFixed(2)} × (${ratio >= AIM ? "met" : "not met"})`,
    `${((2 * work) / work2).toFixed(2)} ×`,
    found.every((shocks) => shocks === found[0]) ? "equal" : "DIFFERENT",
    reason ?? `${loadavg()[0]?.toFixed(1)}`,
  ];
}

export const TWO_WORKERS_HEAD = [
  "firms",
  "shocks",
  "one worker",
  "two workers",
  `ratio (aim ${AIM} ×)`,
  "two cores by processor time",
  "figures",
  "load of the machine",
];
