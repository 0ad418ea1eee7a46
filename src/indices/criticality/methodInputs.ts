import type { Balance } from "../dependency/balance.ts";

/** One country's part in a supply, with what the methods know of the country on the scales of the publishers; left out or null where not known. */
export interface CountrySupply {
  readonly place: string;
  /** Share in the whole, in [0, 1]. */
  readonly share: number;
  /** Mean of the six Worldwide Governance Indicators, about −2.5 (worst) to 2.5 (best). */
  readonly wgiMean?: number | null;
  /** The indicator "political stability" alone, on the same scale. */
  readonly politicalStability?: number | null;
  /** Trade parameter of the EU's method, about 0.8 to 1.5. */
  readonly tradeParameter?: number | null;
  /** Policy Perception (formerly Potential) Index of the Fraser Institute, 0 (worst) to 100 (best). */
  readonly policyPotential?: number | null;
  /** How unwilling to supply the home, 0 to 1. */
  readonly unwillingness?: number | null;
}

/** Imports from one partner in one year. */
export interface PartnerImport {
  readonly partner: string;
  /** In one unit for the whole list. */
  readonly amount: number;
  /** In thousand dollars where amounts are in tonnes; null where not known. */
  readonly value?: number | null;
  /** Political stability of the partner, about −2.5 (worst) to 2.5 (best). */
  readonly politicalStability?: number | null;
  /** Whether the partner belongs to the home, such as one EU member for another. */
  readonly inside?: boolean;
}

/** What the methods of the catalogue read about one material at one stage; what is left out or null is not known. */
export interface MethodInputs {
  /** Every country's share in world production. */
  readonly worldSupply?: readonly CountrySupply[] | null;
  /** Every country's share in what the home uses, the home itself included. */
  readonly homeSourcing?: readonly CountrySupply[] | null;
  /** The home's production, imports and exports. */
  readonly balance?: Balance | null;
  /** The home's net imports in what it uses, 0 for a net exporter, in [0, 1] (`euImportReliance`). */
  readonly importReliance?: number | null;
  readonly imports?: readonly PartnerImport[] | null;
  readonly worldExports?: readonly { readonly place: string; readonly amount: number }[] | null;
  /** What each place makes and uses, in one unit. */
  readonly market?:
    | readonly { readonly place: string; readonly supply: number; readonly demand: number }[]
    | null;
  /** Shares of use with the value added of the using industry; `largestValueAdded` in the same money. */
  readonly endUses?:
    | readonly { readonly share: number; readonly valueAdded?: number | null }[]
    | null;
  readonly largestValueAdded?: number | null;
  /** Using industries, in one money; `gdp` in the same. */
  readonly industries?:
    | readonly {
        readonly valueAdded: number;
        readonly expenditure?: number | null;
        readonly profit?: number | null;
      }[]
    | null;
  readonly gdp?: number | null;
  readonly recyclingInputRate?: number | null;
  /** The EU's SI_SR, 1 where nothing replaces the material. */
  readonly substitutionSupplyRisk?: number | null;
  /** The EU's SI_EI, 1 where nothing replaces the material. */
  readonly substitutionEconomicImportance?: number | null;
  readonly productionGrowth?: number | null;
  readonly marketDynamics?: number | null;
  /** Reserves over yearly production, in years. */
  readonly depletionYears?: number | null;
  readonly companionProduction?: number | null;
  readonly worldProduction?: number | null;
  /** Means over the producing countries, weighted by production. */
  readonly policyPotential?: number | null;
  readonly humanDevelopment?: number | null;
  readonly politicalStability?: number | null;
  readonly environmentalImplications?: number | null;
  readonly vulnerability?: number | null;
  readonly crustalAbundance?: number | null;
  readonly reservesTop3?: number | null;
  readonly governanceRank?: number | null;
  /** Share of the home's supply that rests on the partner, and the reverse. */
  readonly dependenceOnPartner?: number | null;
  readonly dependenceOfPartner?: number | null;
}

/** The name of an input. */
export type MethodInput = keyof MethodInputs;
