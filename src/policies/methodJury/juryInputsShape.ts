import * as z from "zod";
import { METHOD_INPUTS } from "../../indices/criticality/methodInputLabels.ts";
import type { MethodInput } from "../../indices/criticality/methodInputs.ts";
import { Citation } from "../../model/citation.ts";
import { CitationKey, Identifier } from "../../model/identifier.ts";

const part = z.number().min(0).max(1);
const amount = z.number().min(0);
const percent = z.number().min(0).max(100);
const estimate = z.number().min(-5).max(5);

const indicators = {
  wgiMean: estimate
    .optional()
    .describe("Mean of the six Worldwide Governance Indicators, about -2.5 (worst) to 2.5 (best)"),
  politicalStability: estimate.optional().describe("Political stability alone, on the same scale"),
  tradeParameter: amount
    .max(5)
    .optional()
    .describe("Trade parameter of the EU's method, about 0.8 to 1.5"),
  policyPotential: percent
    .optional()
    .describe("Policy Perception Index of the Fraser Institute, 0 (worst) to 100 (best)"),
  unwillingness: part.optional().describe("How unwilling to supply the home, 0 to 1"),
};

const place = z.string().min(1).describe("Code of the place");

const Supply = z
  .strictObject({ place, share: part.describe("Share in the whole, 0 to 1"), ...indicators })
  .describe("One country's part in a supply")
  .meta({ id: "CountrySupply" });

const Balance = z.strictObject({
  production: amount.describe("What the home makes"),
  imports: amount.describe("What it imports, in the same unit"),
  exports: amount.describe("What it exports, in the same unit"),
  stockDrawdown: z
    .number()
    .optional()
    .describe("What was taken out of stock; negative where stocks rose"),
});

const Import = z.strictObject({
  partner: z.string().min(1).describe("Code of the place that it comes from"),
  amount: amount.describe("In one unit for the whole list"),
  value: amount.optional().describe("In thousand dollars where amounts are in tonnes"),
  politicalStability: estimate
    .optional()
    .describe("Political stability of the partner, about -2.5 (worst) to 2.5 (best)"),
  inside: z.boolean().optional().describe("Whether the partner belongs to the home"),
});

const money = "in one money for the whole list";
const FIELDS = {
  worldSupply: z.array(Supply),
  homeSourcing: z.array(Supply),
  balance: Balance,
  importReliance: part,
  imports: z.array(Import),
  worldExports: z.array(
    z.strictObject({ place, amount: amount.describe("Exports, in one unit for the whole list") }),
  ),
  market: z.array(
    z.strictObject({
      place,
      supply: amount.describe("What the place makes, in one unit for the whole list"),
      demand: amount.describe("What it uses, in the same unit"),
    }),
  ),
  endUses: z.array(
    z.strictObject({
      share: part.describe("Share of the use, 0 to 1"),
      valueAdded: amount.optional().describe(`Value added of the using industry, ${money}`),
    }),
  ),
  industries: z.array(
    z.strictObject({
      valueAdded: amount.describe(`Value added, ${money}`),
      expenditure: amount.optional().describe("What it spends on the material, in that money"),
      profit: z.number().optional().describe("Its profit, in that money"),
    }),
  ),
  largestValueAdded: amount,
  gdp: amount,
  recyclingInputRate: part,
  substitutionSupplyRisk: part,
  substitutionEconomicImportance: amount,
  productionGrowth: part,
  marketDynamics: part,
  depletionYears: amount,
  companionProduction: amount,
  worldProduction: amount,
  policyPotential: percent,
  humanDevelopment: part,
  politicalStability: estimate,
  environmentalImplications: percent,
  vulnerability: percent,
  crustalAbundance: amount,
  reservesTop3: part,
  governanceRank: z.number().min(0).max(10),
  dependenceOnPartner: part,
  dependenceOfPartner: part,
} satisfies Record<MethodInput, z.ZodType>;

/** Every field may be left out, and is described as methods call it. */
const StageShape = z.strictObject({
  citation: CitationKey,
  ...Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => [
      name,
      field.optional().describe(METHOD_INPUTS[name as MethodInput].en),
    ]),
  ),
});

/** A file of what methods read and a model does not hold. */
export const JuryInputsShape = z
  .strictObject({
    $schema: z.string().optional().describe("Address of this schema, for editors"),
    kyusho: z.literal("method-inputs/1").describe("Format of the file"),
    citations: z.record(Identifier, Citation).describe("Sources, by key"),
    home: z
      .string()
      .min(1)
      .optional()
      .describe("Whose figures those of the stages are, such as 'EU27'; they answer no other home"),
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
