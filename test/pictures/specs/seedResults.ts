import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess } from "../../../src/assess/assess.ts";
import { overview } from "../../../src/assess/overview.ts";
import { parseModel } from "../../../src/model/parseModel.ts";
import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Network } from "../../../src/network/network.ts";
import { backTest } from "../../../src/scenarios/backTest/backTest.ts";
import { contingencies } from "../../../src/scenarios/contingency/contingencies.ts";
import { removalCurve } from "../../../src/scenarios/contingency/removalCurve.ts";
import { runScenario } from "../../../src/scenarios/disruption/runScenario.ts";
import { sampleScenarios } from "../../../src/scenarios/sampling/sampleScenarios.ts";
import { parseScenario } from "../../../src/scenarios/scenario/parseScenario.ts";
import { attribution } from "../../../src/trace/attribution/attribution.ts";
import { autonomy } from "../../../src/trace/autonomy/autonomy.ts";
import { commonUpstream } from "../../../src/trace/commonUpstream/commonUpstream.ts";
import { demandExposures } from "../../../src/trace/demand/demandExposures.ts";
import { indispensability } from "../../../src/trace/indispensability/indispensability.ts";
import { valueOfInformation } from "../../../src/trace/information/valueOfInformation.ts";
import { concentrationProfile } from "../../../src/trace/profile/concentrationProfile.ts";
import { singlePoints } from "../../../src/trace/singlePoints/singlePoints.ts";
import { trace } from "../../../src/trace/trace.ts";
import { vitalPoints } from "../../../src/trace/vitalPoints/vitalPoints.ts";
import { GROUPS } from "../../assess/chains.ts";

const SEEDS = fileURLToPath(new URL("../../../seeds/", import.meta.url));
const read = (path: string) => readFileSync(`${SEEDS}${path}`, "utf8");

export const MODELS = readdirSync(SEEDS).flatMap((file) =>
  /^(?!groups|.*schema).*\.json$/.test(file) ? [file.replace(".json", "")] : [],
);
export const SCENARIOS = readdirSync(`${SEEDS}scenarios`).map((file) => file.replace(".json", ""));

const VERBS: readonly ((network: Network, options: { home: string }) => Result)[] = [
  concentrationProfile,
  attribution,
  autonomy,
  commonUpstream,
  demandExposures,
  indispensability,
  singlePoints,
  valueOfInformation,
  vitalPoints,
  removalCurve,
];

const networks = new Map<string, Network>();

/** A shipped model, compiled once. */
export function modelNamed(name: string): Network {
  const network = networks.get(name) ?? compile(parseModel(read(`${name}.json`)));
  networks.set(name, network);
  return network;
}

/** Every answer about a shipped model that needs no scenario. */
export function resultsOf(model: string, home = "JPN"): Result[] {
  const network = modelNamed(model);
  const assessment = assess(network, { home });
  const { summary, ladder, exposures } = trace(network, { home });
  const places = {
    CHN: { probability: 0.1, note: "made up" },
    AUS: { probability: 0.2, note: "made up" },
  };
  const sampled = sampleScenarios(network, { home, disruptions: { places }, draws: 200 });
  return [
    ...[assessment, overview(assessment), summary, ladder, exposures],
    ...VERBS.map((verb) => verb(network, { home })),
    ...[sampled.figures, sampled.attribution, sampled.disruptions],
    contingencies(network, { home }),
  ];
}

/** Every answer about a shipped scenario. */
export function scenarioResults(name: string, home = "JPN"): Result[] {
  const scenario = parseScenario(read(`scenarios/${name}.json`));
  const network = modelNamed(scenario.model ?? "batteries");
  const { table, course } = runScenario(network, scenario, { home, groups: GROUPS });
  return [table, course, backTest(network, scenario, { groups: GROUPS })];
}
