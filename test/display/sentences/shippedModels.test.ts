import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/display/sentence.ts";
import * as kyusho from "../../../src/index.ts";
import type { Result } from "../../../src/model/result.ts";
import * as policies from "../../../src/policies.ts";
import * as scenarios from "../../../src/scenarios.ts";
import * as trace from "../../../src/trace.ts";
import { wrongOf } from "./wrongOf.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const filesIn = (folder: string) =>
  readdirSync(new URL(`../../../seeds/${folder}`, import.meta.url)).filter((name) =>
    name.endsWith(".json"),
  );
const groups = kyusho.parseGroups(JSON.parse(read("seeds/groups.json")));
const MODELS = filesIn("").filter((name) => !/schema|groups/.test(name));

/** Every result that an answer is or holds. */
function resultsIn(answer: unknown): Result[] {
  if (Array.isArray(answer)) return answer.flatMap(resultsIn);
  if (typeof answer !== "object" || answer === null) return [];
  if ("columns" in answer && "rows" in answer) {
    const { independent } = answer as { independent?: Result };
    return [answer as unknown as Result, ...resultsIn(independent)];
  }
  return Object.values(answer)
    .filter((part) => part?.columns)
    .flatMap(resultsIn);
}

async function answersOn(
  network: ReturnType<typeof kyusho.compile>,
  home: string,
): Promise<Result[]> {
  const asked = { home };
  const floor = { ...asked, floor: 0.5 };
  const disruptions = {
    places: {
      USA: { probability: 0.1, note: "made up" },
      AUS: { probability: 0.02, note: "made up" },
    },
  };
  const assessed = kyusho.assess(network, asked);
  return resultsIn([
    assessed,
    kyusho.overview(assessed),
    kyusho.trace(network, asked),
    ...[trace.vitalPoints, trace.concentrationProfile, trace.attribution, trace.autonomy].map(
      (verb) => verb(network, asked),
    ),
    ...[
      trace.indispensability,
      trace.commonUpstream,
      trace.singlePoints,
      trace.demandExposures,
    ].map((verb) => verb(network, asked)),
    trace.valueOfInformation(network, asked),
    trace.segregatedExposure(network, asked),
    trace.marginBounds(network, asked),
    trace.chainFlows(network, asked),
    trace.massBalance(network),
    await scenarios.contingencies(network, asked),
    scenarios.chokeSets(network, floor),
    scenarios.reverseStressTest(network, floor),
    scenarios.removalCurve(network, asked),
    await scenarios.sampleScenarios(network, { ...asked, disruptions, draws: 200 }),
    await scenarios.operationalSelfSufficiency(network, asked),
    await scenarios.survivalCurve(network, asked),
    await scenarios.servedUntilEmpty(network, asked),
    scenarios.stockPlacement(network, asked),
    await scenarios.servedUnder(network, null, asked),
    policies.ownershipLens(network, asked),
    policies.digitalSelfSufficiency(network, asked),
  ]);
}

describe("sentence(result, lang) on the shipped models", () => {
  const networks = new Map(
    MODELS.map((name) => [name, kyusho.compile(kyusho.parseModel(read(`seeds/${name}`)))]),
  );

  it.each(MODELS)("says one clean sentence with the figures of each answer: %s", async (name) => {
    const network = networks.get(name) as ReturnType<typeof kyusho.compile>;
    for (const home of ["JPN", "CHN"]) expect(wrongOf(await answersOn(network, home))).toEqual([]);
  });

  it("says them of a small model whose amounts, demand and stocks are known", async () => {
    const tiny = JSON.parse(read("examples/tinyModel.json"));
    const own = (stage: string, amount: number) => ({
      stage,
      place: "JPN",
      amount,
      citation: "made-up",
    });
    const more = { demands: [own("refining", 25)], stocks: [own("mining", 25)] };
    const network = kyusho.compile(kyusho.parseModel({ ...tiny, ...more }));
    const answers = await answersOn(network, "JPN");
    expect(wrongOf(answers)).toEqual([]);
    const said = (kind: string) =>
      sentence(answers.find((one) => one.kind === kind) as Result, "en");
    expect(said("operationalSelfSufficiency")).toBe(
      "For the product “Refining”, the operational self-sufficiency, served evenly (max–min), of the home (Japan) is 0 %, and the number of days until supply falls below the floor is 365 days.",
    );
    expect(said("stockPlacement")).toContain("it still reaches a product that the home uses");
  });

  it("says them of every scenario on every model that it fits", () => {
    let told = 0;
    for (const file of filesIn("scenarios")) {
      const scenario = kyusho.parseScenario(read(`seeds/scenarios/${file}`));
      for (const network of networks.values()) {
        let answers: Result[] = [];
        try {
          const disruption = kyusho.runScenario(network, scenario, { home: "JPN", groups });
          answers = resultsIn([disruption, scenarios.backTest(network, scenario, { groups })]);
        } catch (error) {
          if (!(error instanceof kyusho.ModelError)) throw error;
        }
        told += answers.length;
        expect(wrongOf(answers)).toEqual([]);
      }
    }
    expect(told).toBeGreaterThan(40);
  });

  it("says them of policies and of what a scenario swaps", () => {
    const network = networks.get("rare-earths.json") as ReturnType<typeof kyusho.compile>;
    const scenario = kyusho.parseScenario(read("seeds/scenarios/rare-earths-2010.json"));
    const { after } = kyusho.runScenario(network, scenario, { home: "JPN", groups });
    expect(wrongOf([policies.riskSwap(network, after, { home: "JPN" })])).toEqual([]);
    for (const file of filesIn("policies")) {
      const policy = policies.parsePolicy(read(`seeds/policies/${file}`));
      const verdicts = policies.checkPolicy(network, policy, {
        home: "JPN",
        groups,
        asOf: "2026-06-01",
      });
      expect(wrongOf([verdicts, policies.policyCoverage(network, policy)])).toEqual([]);
      const [en = ""] = [sentence(verdicts, "en")];
      const all = Object.values(verdicts.counts).reduce((sum, count) => sum + count, 0);
      const soft = Object.values(verdicts.softCounts).reduce((sum, count) => sum + count, 0);
      if (all + soft > 1) expect(en).toContain(`Of ${all + soft} verdicts`);
    }
  });
});
