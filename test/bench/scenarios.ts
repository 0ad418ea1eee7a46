import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { compile, parseModel } from "../../src/index.ts";
import type { Network } from "../../src/network/network.ts";
import { removalLosses } from "../../src/numeric/flow/removalLosses.ts";
import { runScenario, type ScenarioOptions } from "../../src/scenarios/disruption/runScenario.ts";
import { linearSolver } from "../../src/scenarios/linearProgram/linearSolver.ts";
import type { SampleOptions } from "../../src/scenarios/sampling/sampleOptions.ts";
import { sampleScenarios } from "../../src/scenarios/sampling/sampleScenarios.ts";
import { parseScenario } from "../../src/scenarios/scenario/parseScenario.ts";
import { type FlowChain, flowChain } from "./flowChain.ts";
import { flowProgram } from "./flowProgram.ts";
import { stagedModel } from "./stagedModel.ts";
import { ms, printTable, time } from "./timings.ts";

const SEEDS = fileURLToPath(new URL("../../seeds/", import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(`${SEEDS}${path}`, "utf8"));
const jsonIn = (folder: string) =>
  readdirSync(`${SEEDS}${folder}`)
    .filter((name) => name.endsWith(".json"))
    .map((name) => read(`${folder}${name}`));
const RUNS = 3;
const aimed = (found: number, aim: number) => `${ms(found)} (${found <= aim ? "met" : "not met"})`;

function shippedScenarios(networks: ReadonlyMap<string, Network>): void {
  const rows = jsonIn("scenarios/").map((file) => {
    const scenario = parseScenario(file);
    const network = networks.get(scenario.model ?? "") as Network;
    let drawn = 0;
    const run = time(() => {
      drawn = runScenario(network, scenario, { home: "JPN" }).table.rows.length;
    }, RUNS);
    return [scenario.id, scenario.model ?? "", ms(run), `${drawn}`];
  });
  console.log("\nrunScenario of the shipped scenarios: 365 days, home Japan");
  printTable(["scenario", "chain", "median", "rows"], rows);
}

function generatedScenarios(): void {
  const outage = {
    ...{ start: 30, end: 120, citation: "made-up" },
    shock: { kind: "outage", by: { places: ["CHN"] }, cut: 0.8 },
  };
  const rows = [
    [5, 40],
    [10, 20],
    [10, 40],
    [10, 80],
  ].map(([stages = 0, places = 0]) => {
    const model = stagedModel({ stages, places });
    const network = compile(parseModel(model));
    const title = { en: "Outage" };
    const citations = { "made-up": model.citations.generated };
    const scenario = parseScenario({
      ...{ kyusho: "scenario/1", id: "outage", title, citations, events: [outage] },
    });
    const run = (options: ScenarioOptions) =>
      time(() => runScenario(network, scenario, options), RUNS);
    const one = run({ home: "JPN" });
    const all = run({});
    const days = run({ home: "JPN", assumptions: { days: 730 } });
    const flows = network.flows.count;
    return [`${stages} × ${places}`, `${flows}`, ms(one), ms(all), ms(days)];
  });
  console.log(
    "\nrunScenario of generated chains: one place loses 80 % for 90 days, stocks everywhere",
  );
  const head = ["stages × places", "flows", "home JPN, 365 days", "all places", "730 days"];
  printTable(head, rows);
}

/** Every place named may fail, for illustration. */
function mayFail({ places }: Network): SampleOptions["disruptions"] {
  const codes = places.filter((code) => /^[A-Z]{3}$/.test(code) && code !== "JPN");
  const failure = { probability: 0.05, note: "for illustration" };
  return { places: Object.fromEntries(codes.map((code) => [code, failure])) };
}

function draws(networks: ReadonlyMap<string, Network>): void {
  const rows = [...networks].map(([id, network]) => {
    const asked = { home: "JPN", disruptions: mayFail(network) };
    const sampled = (more: Partial<SampleOptions>) => {
      const once = () => sampleScenarios(network, { ...asked, ...more });
      const cold = once().figures.rows.length;
      if (cold === 0) return "no product";
      const found = time(once, RUNS);
      return more.draws === undefined ? aimed(found, 1000) : ms(found);
    };
    return [
      ...[id, `${Object.keys(asked.disruptions.places).length}`, sampled({ draws: 1000 })],
      ...[sampled({}), sampled({ draws: 100_000 })],
      ...[sampled({ shares: { cv: 0.2 } }), sampled({ shares: "dataBounds" })],
    ];
  });
  console.log(
    "\nsampleScenarios of the shipped chains, all products that Japan uses (aim 1 s for 10,000)",
  );
  const head = ["chain", "places", "1,000 draws", "10,000", "100,000"];
  printTable([...head, "10,000 of shares too", "10,000 between bounds"], rows);
}

async function pairs(): Promise<void> {
  const solver = await linearSolver();
  const rows = [10, 20, 40, 80].map((places) => {
    const chain = flowChain({ places, stages: 5, partners: 8 });
    const { network, groups, source, sink } = chain;
    let found = removalLosses(network, { source, sink, groups, atOnce: 2 });
    const flow = time(() => {
      found = removalLosses(network, { source, sink, groups, atOnce: 2 });
    }, RUNS);
    const every = places < 40 ? 1 : 10;
    const { spent, apart, asked } = byProgram(solver.open(flowProgram(chain)), chain, {
      found,
      every,
    });
    const program = (spent / asked) * found.length;
    return [
      ...[`${places}`, `${network.nodes}`, `${network.from.length}`, `${found.length}`],
      places === 40 ? aimed(flow, 150) : ms(flow),
      `${ms(program)}${every === 1 ? "" : " (by a tenth)"}`,
      ...[`${(program / flow).toFixed(1)} ×`, apart.toExponential(0)],
    ];
  });
  console.log(
    "\nAll pairs of places removed from a chain of five stages: flow left, by flows and by the program",
  );
  const head = ["places", "nodes", "arcs", "pairs", "max-flow (aim 150 ms for 40)", "HiGHS, warm"];
  printTable([...head, "ratio", "apart at most"], rows);
}

type Opened = ReturnType<Awaited<ReturnType<typeof linearSolver>>["open"]>;

/** The same pairs by a program kept open, and how far the two are apart. */
function byProgram(
  open: Opened,
  { network: { from, to, capacity }, groups }: FlowChain,
  { found, every }: { readonly found: ReturnType<typeof removalLosses>; readonly every: number },
) {
  const at = groups.map((group) => {
    const nodes = new Set(group);
    return [...from.keys()].filter(
      (a) => nodes.has(from[a] as number) || nodes.has(to[a] as number),
    );
  });
  const some = found.filter((_, i) => i % every === 0);
  let apart = 0;
  const start = performance.now();
  for (const { removed, flow } of some) {
    const columns = Int32Array.from(new Set(removed.flatMap((g) => at[g] ?? [])));
    const upper = new Float64Array(columns.length);
    const { value } = open.solve({ columns, upper });
    apart = Math.max(apart, Math.abs((value ?? Number.NaN) - flow));
  }
  const spent = performance.now() - start;
  open.close();
  return { spent, apart: apart / Math.max(...capacity), asked: some.length };
}

const networks = new Map(
  jsonIn("")
    .filter(({ kyusho }) => kyusho === "model/1")
    .map((model) => [model.id as string, compile(parseModel(model))]),
);
console.log(
  `Load of the machine: ${loadavg()[0]?.toFixed(1)}; times are medians of ${RUNS} warm runs`,
);
shippedScenarios(networks);
generatedScenarios();
draws(networks);
await pairs();
