import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseGroups, parseModel } from "../../src/index.ts";
import { checkPolicy } from "../../src/policies/checkPolicy.ts";
import type { Asked } from "../../src/policies/measures/asked.ts";
import { compare } from "../../src/policies/methodJury/compare.ts";
import type { JuryInputs, StageInputs } from "../../src/policies/methodJury/juryInputs.ts";
import { parseJuryInputs } from "../../src/policies/methodJury/parseJuryInputs.ts";
import { parsePolicy } from "../../src/policies/parsePolicy.ts";
import { policyCoverage } from "../../src/policies/policyCoverage.ts";
import { verdictCitations } from "../../src/policies/verdictNotes.ts";
import type { VerdictRow } from "../../src/policies/verdictRow.ts";
import { chain } from "../assess/chains.ts";
import { ROOT } from "../library/sourceFiles.ts";

const SOURCE = {
  ...{ title: "t", publisher: "p", year: 2024, licence: "none" },
  kind: "illustration",
} as const;

const own = (measure: string, must: object, scope: object = {}) => ({
  ...{ id: measure.toLowerCase(), label: { en: measure }, citation: "own", verified: true },
  ...{ force: "hard", measure, must, ...scope },
});
const policy = parsePolicy({
  ...{ kyusho: "policy/1", id: "caps", title: { en: "Caps" }, inForce: {} },
  citations: { own: SOURCE },
  rules: [
    own("selfSufficiency", { op: ">=", value: 0.4 }),
    own("netImportReliance", { op: "<=", value: 0.5 }),
    own("largestForeignShare", { op: "<=", value: 0.65 }, { of: "homeConsumption", by: "place" }),
  ],
});

/** One product, made in two places besides Japan or in Japan too; nothing is known of trade. */
function verdicts(given: Omit<StageInputs, "citation">, japan = 10) {
  const network = compile(
    chain({
      stages: [{ id: "a" }],
      suppliers: [
        { stage: "a", place: "CHN", production: 70 },
        { stage: "a", place: "AUS", production: 20 },
        { stage: "a", place: "JPN", production: japan },
      ],
    }),
  );
  const inputs: JuryInputs = {
    citations: { study: SOURCE },
    stages: { a: { ...given, citation: "study" } },
  };
  return checkPolicy(network, policy, { home: "JPN", inputs });
}
const of = ({ rows }: ReturnType<typeof verdicts>, measure: string) =>
  rows.find(({ measureId }) => measureId === measure);

describe("checkPolicy(network, policy, { inputs })", () => {
  it("takes self-sufficiency from the import reliance that is given, with its note and source", () => {
    const found = verdicts({ importReliance: 0.75 });
    expect(of(found, "selfSufficiency")).toMatchObject({
      ...{ verdictId: "missed", value: { value: 0.25, lo: 0.25, hi: 0.25 } },
      ...{ notes: ["statedInputs"], citations: ["inputs:study"] },
    });
    expect(of(found, "netImportReliance")).toMatchObject({ verdictId: "missed" });
    expect(of(found, "netImportReliance")?.value?.value).toBe(0.75);
    expect(found.notes.statedInputs?.text.en).toContain("given beside the model");
    expect(found.citations["inputs:study"]).toEqual(SOURCE);
    expect(of(found, "largestForeignShare")).toMatchObject({ verdictId: "unknown", value: null });
  });

  it("reads a reliance of 0 as at least full self-sufficiency, no more", () => {
    const found = verdicts({ importReliance: 0 });
    expect(of(found, "selfSufficiency")).toMatchObject({ verdictId: "met", value: null });
    expect(of(found, "selfSufficiency")?.reason?.en).toContain("at least 100 %");
    expect(of(found, "netImportReliance")).toMatchObject({ verdictId: "unknown", value: null });
  });

  it("does not believe a reliance below 1 where the model says that the home makes nothing", () => {
    const found = verdicts({ importReliance: 0.8 }, 0);
    expect(of(found, "selfSufficiency")).toMatchObject({ verdictId: "unknown", value: null });
    expect(of(found, "selfSufficiency")?.reason?.en).toContain("makes none");
    const all = verdicts({ importReliance: 1 }, 0);
    expect(of(all, "selfSufficiency")?.value?.value).toBe(0);
  });

  it("takes a balance before a reliance", () => {
    const balance = { production: 30, imports: 40, exports: 20 };
    const found = verdicts({ balance, importReliance: 0.1 });
    expect(of(found, "selfSufficiency")?.value?.value).toBe(0.6);
    expect(of(found, "netImportReliance")?.value?.value).toBe(0.4);
    const none = verdicts({ balance: { production: 0, imports: 1, exports: 1 } });
    expect(of(none, "selfSufficiency")).toMatchObject({ verdictId: "unknown", value: null });
  });

  it("takes the largest foreign share from the sourcing that is given; what it leaves could be anybody's", () => {
    const homeSourcing = [
      { place: "JPN", share: 0.3 },
      { place: "CHN", share: 0.55 },
      { place: "AUS", share: 0.05 },
    ];
    expect(of(verdicts({ homeSourcing }), "largestForeignShare")).toMatchObject({
      ...{ verdictId: "met", actorId: "CHN", notes: ["statedInputs"] },
      ...{ value: { value: 0.55, lo: 0.55 }, citations: ["inputs:study"] },
    });
    const hi = of(verdicts({ homeSourcing }), "largestForeignShare")?.value?.hi;
    expect(hi).toBeCloseTo(0.65, 12);
    const less = homeSourcing.map((one) => ({ ...one, share: one.share / 2 }));
    const open = of(verdicts({ homeSourcing: less }), "largestForeignShare");
    expect(open).toMatchObject({ verdictId: "unknown" });
    expect(open?.value?.lo).toBe(0.275);
    expect(open?.value?.hi).toBeCloseTo(0.825, 12);
  });

  it.each([
    ["believes it where somebody not known may stand in the home", "unknown", [], 0.2],
    [
      "believes it where the home is none of the places listed, and others make some",
      "other",
      [],
      0.2,
    ],
    [
      "does not where the home is listed with nothing, so that the others are not it",
      "other",
      [0],
      null,
    ],
  ])("%s", (_, place, japan, value) => {
    const suppliers = [
      { stage: "a", place: "CHN", production: 70 },
      { stage: "a", place, production: 10 },
      ...japan.map((production) => ({ stage: "a", place: "JPN", production })),
    ];
    const network = compile(chain({ stages: [{ id: "a" }], suppliers }));
    const given = { importReliance: 0.8, citation: "study" };
    const inputs = { citations: { study: SOURCE }, stages: { a: given } };
    const found = of(checkPolicy(network, policy, { home: "JPN", inputs }), "selfSufficiency");
    if (value === null) expect(found?.value).toBeNull();
    else expect(found?.value?.value).toBeCloseTo(value, 12);
  });

  it("does not believe a balance with production either, where the model says that there is none", () => {
    const found = verdicts({ balance: { production: 50, imports: 50, exports: 0 } }, 0);
    expect(of(found, "selfSufficiency")).toMatchObject({ verdictId: "unknown", value: null });
  });

  it("keeps a share as large as it is printed where the printed ones sum to more than 1", () => {
    const homeSourcing = [
      { place: "CHN", share: 0.655 },
      { place: "AUS", share: 0.355 },
    ];
    const found = of(verdicts({ homeSourcing }), "largestForeignShare");
    expect(found?.verdictId).toBe("unknown");
    expect(found?.value?.lo).toBeCloseTo(0.655 / 1.01, 12);
    expect(found?.value?.hi).toBeCloseTo(0.655, 12);
  });

  it("leaves to the model what a reliance does not tell", () => {
    const network = compile(
      chain({
        stages: [{ id: "a" }],
        suppliers: [{ stage: "a", place: "CHN", production: 100 }],
        flows: [{ stage: "a", from: "CHN", to: "JPN", amount: 50 }],
      }),
    );
    const ratio = parsePolicy({
      ...{ kyusho: "policy/1", id: "r", title: { en: "R" }, inForce: {} },
      citations: { own: SOURCE },
      rules: [own("importDependencyRatio", { op: "<=", value: 0.5 })],
    });
    const given = { importReliance: 0.5, citation: "study" };
    const inputs = { citations: { study: SOURCE }, stages: { a: given } };
    const [row] = checkPolicy(network, ratio, { home: "JPN", inputs }).rows;
    expect(row).toMatchObject({ verdictId: "missed", value: { value: 1 }, citations: ["c"] });
  });

  it("prints the model's own source though its key ends as one of the inputs does", () => {
    const theirs = { ...SOURCE, title: "inputs" };
    const asked = {
      network: { model: { citations: { archivestudy: SOURCE } } },
      inputs: { citations: { study: theirs } },
    } as unknown as Asked;
    const rows = [{ ruleCitations: [], citations: ["archivestudy", "inputs:study"] }];
    expect(verdictCitations(rows as unknown as VerdictRow[], { policy, asked })).toEqual({
      ...{ archivestudy: SOURCE, "inputs:study": theirs },
    });
  });

  it("refuses inputs of a stage that the model does not have", () => {
    const network = compile(
      chain({
        stages: [{ id: "a" }],
        suppliers: [{ stage: "a", place: "CHN", production: 1 }],
      }),
    );
    const inputs = { citations: { s: SOURCE }, stages: { b: { citation: "s" } } };
    expect(() => checkPolicy(network, policy, { home: "JPN", inputs })).toThrow(/got 'b'/);
  });
});

describe("inputs of one home", () => {
  const seed = (path: string) => JSON.parse(readFileSync(`${ROOT}seeds/${path}.json`, "utf8"));
  const groups = parseGroups(seed("groups"));
  const network = compile(parseModel(seed("critical-materials")));
  const inputs = parseJuryInputs(seed("inputs/eu-critical-raw-materials-2023"));

  it("answer that home, by whichever name, and no other", () => {
    const ask = (home: string) => checkPolicy(network, policy, { home, groups, inputs });
    expect(ask("EU27").rows).toEqual(ask("EU").rows);
    expect(() => ask("JPN")).toThrow(/got figures of EU for Japan.*ask for EU27/);
    const jury = () => compare(network, ["euSupplyRisk"], { home: "JPN", groups, inputs });
    expect(jury).toThrow(RangeError);
  });

  it("of no home in particular answer all", () => {
    const governance = parseJuryInputs(seed("inputs/governance"));
    expect(governance.home).toBeUndefined();
    expect(() => checkPolicy(network, policy, { home: "JPN", inputs: governance })).not.toThrow();
  });
});

describe("lists of strategic and critical raw materials", () => {
  const seed = (path: string) => JSON.parse(readFileSync(`${ROOT}seeds/${path}.json`, "utf8"));
  const network = compile(parseModel(seed("critical-materials")));

  it("the EU's is covered whole by the model of the EU's list", () => {
    const { rows } = policyCoverage(network, parsePolicy(seed("policies/eu-crma-2024")));
    expect(rows.filter(({ stages }) => stages === null)).toEqual([]);
    expect(rows.length).toBe(17);
  });
});

describe("the EU's benchmarks by the Commission's own figures", () => {
  const seed = (path: string) => readFileSync(`${ROOT}seeds/${path}.json`, "utf8");
  const { rows } = checkPolicy(
    compile(parseModel(seed("critical-materials"))),
    parsePolicy(seed("policies/eu-crma-2024")),
    {
      ...{ home: "EU27", groups: parseGroups(JSON.parse(seed("groups"))) },
      inputs: parseJuryInputs(seed("inputs/eu-critical-raw-materials-2023")),
    },
  );
  const verdict = (ruleId: string, stageId: string) =>
    rows.find((row) => row.ruleId === ruleId && row.stageId === stageId);

  it("misses the cap on one country at magnesium (China 97 %) and borates (Türkiye 99 %)", () => {
    expect(verdict("single-country", "magnesium-smelting")).toMatchObject({
      ...{ verdictId: "missed", actorId: "CHN", value: { lo: 0.97 } },
    });
    expect(verdict("single-country", "boron-mining")).toMatchObject({
      ...{ verdictId: "missed", actorId: "TUR", value: { lo: 0.99 } },
    });
  });

  it("processes no rare earths or lithium, and copper above the benchmark", () => {
    expect(verdict("processing", "lithium-refining")?.verdictId).toBe("missed");
    expect(verdict("processing", "neodymium-separation")?.verdictId).toBe("missed");
    // Import reliance of copper at the processing stage is 17 %.
    expect(verdict("processing", "copper-refining")).toMatchObject({ verdictId: "met" });
    expect(verdict("processing", "copper-refining")?.value?.value).toBeCloseTo(0.83, 12);
  });

  it("cannot tell where the study gives an import reliance below 100 % of what no member mines", () => {
    expect(verdict("extraction", "neodymium-mining")).toMatchObject({
      ...{ verdictId: "unknown", value: null },
    });
  });
});
