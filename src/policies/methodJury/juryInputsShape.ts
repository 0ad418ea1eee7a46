import * as z from "zod";
import { Citation } from "../../model/citation.ts";
import { CitationKey, Identifier } from "../../model/identifier.ts";

const part = z.number().min(0).max(1);
const amount = z.number().min(0);
const percent = z.number().min(0).max(100);
const estimate = z.number().min(-5).max(5);

const indicators = {
  wgiMean: estimate.optional().describe("Mean of the six Worldwide Governance Indicators"),
  politicalStability: estimate.optional().describe("The indicator political stability alone"),
  tradeParameter: amount.max(5).optional().describe("Trade parameter of the EU's method"),
  policyPotential: percent.optional().describe("Policy Perception Index of the Fraser Institute"),
  unwillingness: part.optional().describe("How unwilling to supply the home"),
};

const Supplies = z.array(z.strictObject({ place: z.string().min(1), share: part, ...indicators }));

const StageShape = z.strictObject({
  citation: CitationKey,
  worldSupply: Supplies.optional(),
  homeSourcing: Supplies.optional(),
  balance: z
    .strictObject({
      ...{ production: amount, imports: amount, exports: amount },
      stockDrawdown: z.number().optional(),
    })
    .optional(),
  importReliance: part.optional(),
  imports: z
    .array(
      z.strictObject({
        ...{ partner: z.string().min(1), amount, value: amount.optional() },
        politicalStability: estimate.optional(),
        inside: z.boolean().optional(),
      }),
    )
    .optional(),
  worldExports: z.array(z.strictObject({ place: z.string().min(1), amount })).optional(),
  market: z
    .array(z.strictObject({ place: z.string().min(1), supply: amount, demand: amount }))
    .optional(),
  endUses: z.array(z.strictObject({ share: part, valueAdded: amount.optional() })).optional(),
  industries: z
    .array(
      z.strictObject({
        valueAdded: amount,
        expenditure: amount.optional(),
        profit: z.number().optional(),
      }),
    )
    .optional(),
  largestValueAdded: amount.optional(),
  gdp: amount.optional(),
  recyclingInputRate: part.optional(),
  substitutionSupplyRisk: part.optional(),
  substitutionEconomicImportance: amount.optional(),
  productionGrowth: part.optional(),
  marketDynamics: part.optional(),
  depletionYears: amount.optional(),
  companionProduction: amount.optional(),
  worldProduction: amount.optional(),
  policyPotential: percent.optional(),
  humanDevelopment: part.optional(),
  politicalStability: estimate.optional(),
  environmentalImplications: percent.optional(),
  vulnerability: percent.optional(),
  crustalAbundance: amount.optional(),
  reservesTop3: part.optional(),
  governanceRank: z.number().min(0).max(10).optional(),
  dependenceOnPartner: part.optional(),
  dependenceOfPartner: part.optional(),
});

/** A file of what methods read and a model does not hold. */
export const JuryInputsShape = z
  .strictObject({
    $schema: z.string().optional().describe("Address of this schema, for editors"),
    kyusho: z.literal("method-inputs/1").describe("Format of the file"),
    citations: z.record(Identifier, Citation).describe("Sources, by key"),
    places: z
      .record(
        z.string().regex(/^[A-Z]{3}$/, { error: "be an ISO 3166-1 alpha-3 code" }),
        z.strictObject({ citation: CitationKey, ...indicators }),
      )
      .optional()
      .describe("Indicators of places, by code"),
    stages: z.record(Identifier, StageShape).optional().describe("Inputs of stages, by id"),
  })
  .describe("Governance, prices and whatever else methods need besides a model");
