import { lusolve } from "mathjs";
import { ioNetwork } from "../../src/trace/io/ioNetwork.ts";
import { leontiefOutput } from "../../src/trace/io/ioOutput.ts";
import { ioPassThroughFrequencies } from "../../src/trace/io/ioPassThrough.ts";
import { ioReliance } from "../../src/trace/io/ioReliance.ts";

/** Small, well-spread pseudo-random numbers in [0, 1): the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function ms(run: () => unknown): string {
  const start = performance.now();
  run();
  return `${(performance.now() - start).toFixed(0)} ms`.padStart(9);
}

/** The same, the best of three after one to warm up. */
function warm(run: () => unknown): string {
  run();
  return [1, 2, 3].map(() => ms(run)).sort()[0] as string;
}

const labelsOf = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ place: `P${i % 50}`, sector: `s${i}` }));

/** Coefficients with `perColumn` suppliers per sector (all of them: a dense table), inputs 0.3 to 0.7 of output. */
function generated(n: number, perColumn: number) {
  const random = sequence(7);
  const [from, to, amount] = [[] as number[], [] as number[], [] as number[]];
  for (let j = 0; j < n; j++) {
    const inputs = 0.3 + 0.4 * random();
    for (let s = 0; s < perColumn; s++) {
      from.push(perColumn === n ? s : Math.floor(random() * n));
      to.push(j);
      amount.push((inputs * 2 * random()) / perColumn);
    }
  }
  return { from, to, amount };
}

function build(n: number, perColumn: number, method: "direct" | "sweeps") {
  const coefficients = generated(n, perColumn);
  const finalDemand = new Float64Array(n).fill(1);
  return { table: { coefficients }, options: { labels: labelsOf(n), finalDemand, method } };
}

/** Largest miss of x = A·x + y for y = 1. */
function residual(n: number, coefficients: ReturnType<typeof generated>, x: readonly number[]) {
  const rest = x.map((made) => 1 - made);
  for (let p = 0; p < coefficients.from.length; p++) {
    const i = coefficients.from[p] as number;
    const used = (coefficients.amount[p] as number) * (x[coefficients.to[p] as number] as number);
    rest[i] = (rest[i] as number) + used;
  }
  return Math.max(...rest.slice(0, n).map(Math.abs)).toExponential(1);
}

function againstMathjs(n: number): void {
  const { table, options } = build(n, n, "direct");
  const { from, to, amount } = table.coefficients;
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );
  for (let p = 0; p < from.length; p++) {
    const row = matrix[from[p] as number] as number[];
    row[to[p] as number] = (row[to[p] as number] as number) - (amount[p] as number);
  }
  const one = new Array<number>(n).fill(1);
  const theirs = warm(() => lusolve(matrix, one));
  const ours = warm(() => ioNetwork(table, options));
  console.log(`${n} sectors, all flows: check and solve ${ours}, mathjs lusolve ${theirs}`);
}

function ask(title: string, n: number, perColumn: number, method: "direct" | "sweeps"): void {
  const { table, options } = build(n, perColumn, method);
  let io = null as unknown as ReturnType<typeof ioNetwork>;
  const checked = ms(() => {
    io = ioNetwork(table, options);
  });
  const one = new Float64Array(n).fill(1);
  let x: number[] | null = null;
  const solved = ms(() => {
    x = leontiefOutput(io, one);
  });
  const [from, to] = [io.labels[0], io.labels[n - 1]];
  const reliance = ms(() => ioReliance(io, { users: "P1", per: "output" }));
  const visits = from && to ? ms(() => ioPassThroughFrequencies(io, { from, to })) : "";
  console.log(`\n${title}, ${method}`);
  console.log(`  check, with the output of final demand     ${checked}`);
  console.log(`  one more demand                            ${solved}`);
  console.log(`  reliance of a place on all places          ${reliance}`);
  console.log(`  pass-through frequency of all sectors      ${visits}`);
  console.log(`  residual ${residual(n, table.coefficients, x ?? [])} (demand 1)`);
}

againstMathjs(100);
againstMathjs(300);
ask("2 000 sectors, all flows", 2000, 2000, "direct");
ask("2 000 sectors, all flows", 2000, 2000, "sweeps");
ask("10 000 sectors, 100 suppliers each", 10_000, 100, "sweeps");
