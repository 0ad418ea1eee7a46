import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseGroups, parseModel } from "../../src/index.ts";
import { compare } from "../../src/policies/methodJury/compare.ts";
import { parseJuryInputs } from "../../src/policies/methodJury/parseJuryInputs.ts";
import golden from "../golden/euSupplyRisk2023.json" with { type: "json" };
import { CLOSED, LICENCES } from "../library/licences.ts";
import { ROOT } from "../library/sourceFiles.ts";

const read = (path: string) => readFileSync(`${ROOT}seeds/${path}`, "utf8");
const model = parseModel(read("critical-materials.json"));
const network = compile(model);
const groups = parseGroups(JSON.parse(read("groups.json")));
const study = parseJuryInputs(read("inputs/eu-critical-raw-materials-2023.json"));
const ids = model.materials.map(({ id }) => id);

const HEAVY = ["terbium", "dysprosium", "holmium", "erbium", "thulium", "ytterbium", "lutetium"];
const MAGNET = ["neodymium", "praseodymium", "terbium", "dysprosium", "gadolinium", "samarium"];
const PLATINUM_GROUP = ["platinum", "palladium", "rhodium", "iridium", "ruthenium"];

/** Regulation (EU) 2024/1252, annex I: strategic raw materials; the grade stands in the stage's label. */
const STRATEGIC = [
  ...["aluminium", "bismuth", "boron", "cobalt", "copper", "gallium", "germanium", "lithium"],
  ...["magnesium", "manganese", "natural-graphite", "nickel", ...PLATINUM_GROUP],
  ...[...MAGNET, "cerium", "silicon-metal", "titanium-metal", "tungsten"],
];
/** Annex II: critical raw materials that are not strategic. */
const CRITICAL = [
  ...["antimony", "arsenic", "baryte", "beryllium", "coking-coal", "feldspar", "fluorspar"],
  ...["hafnium", "helium", ...HEAVY, "europium", "yttrium", "lanthanum", "niobium"],
  ...["phosphate-rock", "phosphorus", "scandium", "strontium", "tantalum", "vanadium"],
];

describe("seeds/critical-materials.json", () => {
  it("holds every strategic and critical raw material of the EU's regulation of 2024", () => {
    expect(ids.length).toBe(51);
    expect([...new Set([...STRATEGIC, ...CRITICAL])].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => ![...STRATEGIC, ...CRITICAL].includes(id))).toEqual([]);
  });

  it("gives every material at least one stage with shares of the world by country", () => {
    for (const id of ids) {
      const stages = model.stages.filter(({ material }) => material === id);
      const known = stages.filter((stage) =>
        model.suppliers.some(
          (one) => one.stage === stage.id && (one.share ?? one.production) !== undefined,
        ),
      );
      expect(known.length, id).toBeGreaterThan(0);
      expect(known.length, id).toBe(stages.length);
    }
  });

  it("has the figures of the tables it cites", () => {
    const of = (stage: string, place: string) =>
      model.suppliers.find((one) => one.stage === stage && one.place === place);
    expect(of("gallium-refining", "CHN")?.production).toBe(839000);
    expect(of("cobalt-refining", "CHN")?.production).toBe(196.143);
    expect(of("germanium-refining", "CHN")?.share).toBe(0.831);
    expect(of("niobium-refining", "BRA")?.share).toBe(0.888);
    const sponge = model.suppliers.filter(({ stage }) => stage === "titanium-metal-sponge");
    expect(sponge.map(({ production }) => production)).toContain(57000);
  });
});

describe("seeds/inputs", () => {
  const files = readdirSync(`${ROOT}seeds/inputs`);

  it.each(files)("%s parses, and cites only under terms that were looked at", (name) => {
    const { citations, places = {} } = parseJuryInputs(read(`inputs/${name}`));
    for (const citation of Object.values(citations)) {
      expect(LICENCES).toContain(citation.licence);
      expect(JSON.stringify(citation)).not.toMatch(CLOSED);
    }
    expect(Object.keys(places).length).toBeGreaterThan(100);
    for (const { wgiMean, politicalStability } of Object.values(places)) {
      for (const value of [wgiMean ?? 0, politicalStability ?? 0])
        expect(Math.abs(value)).toBeLessThan(3.5);
    }
  });

  it("governance of all producers is there, but for New Caledonia, which the source does not rate", () => {
    const places = new Set(model.suppliers.map(({ place }) => place));
    const rated = Object.keys(parseJuryInputs(read("inputs/governance.json")).places ?? {});
    const missing = [...places].filter((place) => place.length === 3 && !rated.includes(place));
    expect(missing).toEqual(["NCL"]);
  });

  it("gives recycling and substitution of every material at every stage but alumina", () => {
    const without = model.stages.filter(({ id }) => {
      const given = study.stages?.[id];
      const read = [given?.recyclingInputRate, given?.substitutionSupplyRisk];
      return read.includes(undefined) || given?.substitutionEconomicImportance === undefined;
    });
    expect(without.map(({ id }) => id)).toEqual(["aluminium-alumina"]);
  });
});

const NAMED: Readonly<Record<string, string>> = {
  "Coking coal": "coking-coal",
  "Natural graphite": "natural-graphite",
  "Titanium metal": "titanium-metal",
  "Phosphate rock": "phosphate-rock",
  "Silicon metal": "silicon-metal",
};
const STEP: Readonly<Record<string, readonly string[]>> = {
  extraction: ["mining"],
  processing: ["refining", "separation", "smelting", "sponge", "extraction"],
};

/** The stage of the seed that a row of the study speaks of. */
function stageOf({ material, stage }: { readonly material: string; readonly stage: string }) {
  const id = NAMED[material] ?? material.toLowerCase();
  return (STEP[stage] ?? [])
    .map((step) => `${id}-${step}`)
    .find((one) => network.stages.some((known) => known.id === one));
}

describe("compare(critical-materials, EU supply risk, the study's own inputs)", () => {
  const rows = golden.rows.flatMap((row) => {
    const stage = stageOf(row);
    return stage === undefined || stage === "manganese-refining" || row.supplies === "sourcing"
      ? []
      : [{ ...row, stageId: stage }];
  });
  const methods = ["euSupplyRisk", "euSupplyRiskGlobal"];
  const jury = compare(network, methods, { home: "EU", groups, inputs: study });

  it("meets enough rows of the study", () => {
    expect(rows.length).toBeGreaterThanOrEqual(22);
  });

  it.each(rows)("$stageId comes out as published ($comesOut)", (row) => {
    const method = row.supplies === "global" ? "euSupplyRiskGlobal" : "euSupplyRisk";
    const score = jury.rows.find(
      ({ stageId, methodId }) => stageId === row.stageId && methodId === method,
    )?.score;
    const miss = Math.abs((score?.value ?? Number.NaN) - row.sr);
    expect(miss).toBeLessThanOrEqual(row.comesOut === "rounding" ? 0.05 + 1e-9 : 0.15);
  });
});
