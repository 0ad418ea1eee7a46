import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cascade } from "../../src/numeric/cascade/cascade.ts";
import { cascadeLanes } from "../../src/numeric/cascade/cascadeLanes.ts";
import { type CascadeNetwork, cascadeNetwork } from "../../src/numeric/cascade/cascadeNetwork.ts";
import { laneMemory } from "../../src/numeric/cascade/laneMemory.ts";
import type { FirmColumns } from "../../src/scenarios/systemicRisk/firms.ts";
import { systemicRisk } from "../../src/scenarios/systemicRisk/systemicRisk.ts";
import { type EsriScript, esriScript } from "./esriScript.ts";
import { type BenchFirms, firmNetwork } from "./firmNetwork.ts";
import { pythonWithScipy } from "./scipyOrigins.ts";
import { printTable } from "./timings.ts";
import { IS_BUILT, TWO_WORKERS_HEAD, twoWorkers } from "./twoWorkers.ts";

interface Plan {
  readonly count: number;
  /** Shocks measured, and those given to the plain kernel and to scipy, which are slower. */
  readonly shocks: number;
  readonly slow: number;
  readonly runs: number;
  /** Aim and far aim for one shock, in milliseconds. */
  readonly aims: readonly [number, number];
  /** Shocks for workers: enough that starting them does not count for much; 0 where all take less than that. */
  readonly swept: number;
}

const PLANS: readonly Plan[] = [
  { count: 1000, shocks: 1000, slow: 1000, runs: 20, aims: [0.06, 0.03], swept: 0 },
  { count: 10_000, shocks: 1000, slow: 200, runs: 4, aims: [0.5, 0.28], swept: 10_000 },
  { count: 100_000, shocks: 200, slow: 40, runs: 2, aims: [12, 6.5], swept: 1000 },
];
const KERNEL_AIM = 200;
/** A script of one's own to be run on the same networks; `esriScript` says how it is called. */
const SCRIPT = process.argv[2] ?? process.env.ESRI_SCRIPT ?? null;
const LIMITS = { tolerance: 1e-2, sweeps: 1000 };

/** Firms at even distances. */
const sample = (count: number, shocks: number) =>
  Int32Array.from({ length: shocks }, (_, s) => Math.floor(((s + 0.5) * count) / shocks));

const columns = ({ count, from, to, amount, sector, classes }: BenchFirms): FirmColumns => ({
  count,
  links: { from, to, amount },
  sector: Array.from(sector, (s) => `${s}`),
  essentiality: { sectors: classes.map((_, s) => `${s}`), classes },
});

const kernelOf = ({ count, from, to, amount, sector, classes }: BenchFirms) =>
  cascadeNetwork({
    ...{ nodes: count, from, to, amount, sector, market: sector },
    kind: Uint8Array.from(
      from,
      (i, e) => classes[sector[i] as number]?.[sector[to[e] as number] as number] as number,
    ),
  });

/** Milliseconds for one of several shocks, on the clock and of the processor: the least of some runs. */
function timed(run: () => unknown, [runs, shocks]: readonly [number, number]) {
  let [wall, cpu] = [Infinity, Infinity];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    wall = Math.min(wall, (performance.now() - start) / shocks);
    cpu = Math.min(cpu, (user + system) / 1000 / shocks);
  }
  return { wall, cpu };
}

/** Arrays of the network, of one shock by itself, and of eight side by side. */
function bytesOf(network: CascadeNetwork): number {
  const arrays = Object.values(network).flat().filter(ArrayBuffer.isView);
  const kept = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const { nodes, customer } = network;
  // Per node: four numbers in each direction, two counters, two links of a list, marks; losses copied out of a lane.
  const alone = nodes * (2 * (4 * 8 + 3 * 4 + 2) + 8 + 3 * 4 + 2 + 5) + 8 * customer.length;
  return kept + alone + nodes * 20 + laneMemory(network).memory.buffer.byteLength;
}

interface Scipy {
  readonly wall: number;
  readonly cpu: number;
  readonly mean: number;
  /** Shocks at once, 1 or 8, whichever is faster. */
  readonly columns: number;
  readonly megabytes: number;
}

function scipyRisks(python: string, firms: BenchFirms, shocks: Int32Array): Scipy {
  const folder = mkdtempSync(join(tmpdir(), "systemic-risk-"));
  try {
    const { from, to, amount, sector, classes } = firms;
    const arrays = { from, to, amount, sector, shocks, classes: Int32Array.from(classes.flat()) };
    for (const [name, array] of Object.entries(arrays)) writeFileSync(join(folder, name), array);
    const script = fileURLToPath(new URL("systemicRisk.py", import.meta.url));
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    return JSON.parse(execFileSync(python, [script, folder], { encoding: "utf8", env }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = [
  "firms",
  "shocks",
  "ours: all, with reading",
  "ours, a shock",
  "of the processor",
  "one by one, plain",
  "scipy",
  "scipy / ours",
  "own script",
  "script / ours",
  "mean index",
  "difference",
  "of the kernel",
  "most memory so far",
];
const ms = (t: number) => `${t.toPrecision(3)} ms`;

function row({ count, shocks, slow, runs, aims }: Plan, python: string | null): string[] {
  const firms = firmNetwork(count);
  const network = kernelOf(firms);
  const which = (some: Int32Array) =>
    Array.from(some, (firm) => ({ nodes: [firm], down: [1], up: [1] }));
  const [all, few] = [sample(count, shocks), sample(count, slow)];
  const lanes = cascadeLanes(network);
  const whole = timed(() => lanes(which(all), LIMITS, () => {}), [runs, shocks]);
  const alone = cascade(network);
  const plain = timed(() => which(few).map((shock) => alone(shock, LIMITS).sweeps), [2, slow]);
  const input = columns(firms);
  const risksOf = (some: Int32Array) =>
    systemicRisk(input, { shocks: Array.from(some, (firm) => [{ firm, down: 1 }]) });
  const reading = timed(() => risksOf(all), [1, 1]);
  const found = risksOf(few).shocks;
  const mean = found.reduce((sum, { combined }) => sum + combined, 0) / slow;
  const scipy = python === null ? null : scipyRisks(python, firms, few);
  const script: EsriScript | null =
    python === null || SCRIPT === null ? null : esriScript([python, SCRIPT], firms, few);
  const means = [scipy, script].flatMap((other) => (other ? [Math.abs(other.mean - mean)] : []));
  const isMet = aims.map((aim) => (whole.cpu <= aim ? "met" : "not met"));
  console.log(
    `  aims for ${count} firms: ${aims[0]} ms a shock ${isMet[0]}, ${aims[1]} ms ${isMet[1]} (of the processor)`,
  );
  return [
    ...[`${count}`, `${shocks}`, ms(reading.wall), ms(whole.wall), ms(whole.cpu)],
    `${ms(plain.cpu)} (${(plain.cpu / whole.cpu).toFixed(1)} ×)`,
    scipy ? `${ms(scipy.cpu)} (${scipy.columns} at once)` : "–",
    scipy ? `${(scipy.cpu / whole.cpu).toFixed(1)} ×` : "–",
    script ? `${ms(script.cpu)} (${script.columns} at once)` : "–",
    script ? `${(script.cpu / whole.cpu).toFixed(1)} ×` : "–",
    mean.toPrecision(6),
    means.length > 0 ? Math.max(...means).toExponential(0) : "–",
    `${(bytesOf(network) / 1e6).toFixed(0)} MB`,
    `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB${scipy ? ` (scipy ${scipy.megabytes.toFixed(0)} MB)` : ""}`,
  ];
}

async function main(): Promise<void> {
  console.log(`Systemic risk of firms: scale-free networks, 10 links a firm, 89 sectors, tolerance 0.01
  ours: a shock by itself while it follows few links, then 8 side by side; the least of some runs, one thread
  scipy: shocks one by one or 8 at once, the faster, time of the processor
  own script: the file given as argument or in ESRI_SCRIPT, likewise
  of the kernel: network and state of all shocks in hand, beside the input; aim ≤ ${KERNEL_AIM} MB
`);
  const python = pythonWithScipy();
  const rows = PLANS.map((plan) => row(plan, python));
  console.log("");
  printTable(HEAD, rows);
  if (python === null) console.log("  not compared: no python3 with scipy here");
  const swept: string[][] = [];
  for (const { count, swept: shocks } of PLANS)
    if (shocks > 0)
      swept.push(await twoWorkers(columns(firmNetwork(count)), sample(count, shocks), 2));
  console.log(`
Sweeps in workers, reading and starting included, from ${IS_BUILT ? "dist" : "the sources"}; the least of two runs each
  two cores by processor time: 2 × that of one worker / that of two, what the clock says where both cores are free
`);
  printTable(TWO_WORKERS_HEAD, swept);
}

await main();
