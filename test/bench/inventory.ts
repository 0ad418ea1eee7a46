import { inventoryDay } from "../../src/numeric/inventory/inventoryDay.ts";
import { inventoryState } from "../../src/numeric/inventory/inventoryState.ts";
import { inventoryModel } from "../../src/scenarios/inventoryDynamics/inventoryModel.ts";
import { inventoryOptions } from "../../src/scenarios/inventoryDynamics/inventoryOptions.ts";
import { type IoNetwork, ioNetwork } from "../../src/trace/io/ioNetwork.ts";
import { memory, ms, printTable } from "./timings.ts";

// Days of the inventory model on generated tables, 30 % of the entries filled, 50 sectors.
// BoARIO 0.6.4 (ARIOPsi, orders by capacity) took 1.28, 29.3 and 127 ms per day for 200, 1,000 and
// 2,000 industries on tables of equal density on a machine of the same class, not on these very tables.
const PEER: Readonly<Record<number, number>> = { 200: 1.28, 1000: 29.3, 2000: 127 };
const SECTORS = 50;
const FILLED = 0.3;
const DAYS = 60;

/** Small, well-spread pseudo-random numbers in [0, 1): the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function generated(n: number): IoNetwork {
  const random = sequence(11);
  const [from, to, amount] = [[] as number[], [] as number[], [] as number[]];
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) {
      if (random() >= FILLED) continue;
      from.push(i);
      to.push(j);
      amount.push(random() / (n * FILLED));
    }
  const labels = Array.from({ length: n }, (_, i) => ({
    place: `P${Math.floor(i / SECTORS)}`,
    sector: `s${i % SECTORS}`,
  }));
  const finalDemand = new Float64Array(n).fill(1);
  return ioNetwork({ coefficients: { from, to, amount } }, { labels, finalDemand });
}

/** Milliseconds of each day (the first left out) and of processor time per day, with a tenth of the industries hit. */
function daysOf(io: IoNetwork, asBoario: boolean) {
  const before = memory();
  const options = inventoryOptions({ days: DAYS, inventories: 10, asBoario });
  const model = inventoryModel(io, options);
  const state = inventoryState(model);
  const n = io.labels.length;
  const today = {
    loss: Float64Array.from({ length: n }, (_, j) => (j % 10 === 0 ? 0.5 : 0)),
    extra: new Float64Array(n),
    precedence: { first: [], ordersFirst: false },
  };
  const times: number[] = [];
  const begin = process.cpuUsage();
  for (let day = 0; day < DAYS; day++) {
    const start = performance.now();
    inventoryDay(model, state, today);
    times.push(performance.now() - start);
  }
  const spent = process.cpuUsage(begin);
  const cpu = (spent.user + spent.system) / 1000 / DAYS;
  return { times: times.slice(1).sort((a, b) => a - b), cpu, bytes: memory() - before };
}

const rows = [200, 1000, 2000].map((n) => {
  const io = generated(n);
  const { times, cpu, bytes } = daysOf(io, false);
  const like = daysOf(io, true);
  const median = times[Math.floor(times.length / 2)] as number;
  const peer = PEER[n] as number;
  return [
    String(n),
    ms(times[0] as number),
    ms(median),
    ms(cpu),
    ms(like.cpu),
    ms(peer),
    `${(peer / median).toFixed(1)} ×`,
    `${(bytes / 2 ** 20).toFixed(0)} MiB`,
  ];
});
console.log("Inventory model, per day (table 30 % filled, 50 sectors, orders by capacity)");
printTable(
  ["industries", "best", "median", "CPU", "asBoario, CPU", "BoARIO (other run)", "ratio", "arrays"],
  rows,
);
const rss = process.resourceUsage().maxRSS / 1024;
console.log(`  peak memory of the process, table and checks included: ${rss.toFixed(0)} MiB`);
