import fc from "fast-check";
import type { InputPath } from "../../src/indices/criticality/criticalityMethod.ts";
import type { MethodInput, MethodInputs } from "../../src/indices/criticality/methodInputs.ts";

type Entry = Readonly<Record<string, unknown>>;

/** Numbers spread evenly over a range, its ends included; doubles of fast-check crowd round 0. */
const between = (lo: number, hi: number) =>
  fc.integer({ min: 0, max: 1000 }).map((step) => lo + ((hi - lo) * step) / 1000);
export const part = between(0, 1);
export const amount = fc.oneof(fc.constant(0), between(0.01, 1000));
export const positive = between(0.01, 1000);
const governance = between(-2.5, 2.5);
const percent = between(0, 100);
const PLACES = ["CHN", "AUS", "CHL", "USA", "COD", "RUS"];

/** Up to six countries with shares that sum to at most 1. */
const supply = fc
  .tuple(
    fc.array(
      fc.record({
        share: positive,
        wgiMean: governance,
        politicalStability: governance,
        tradeParameter: between(0.8, 1.5),
        policyPotential: percent,
        unwillingness: part,
      }),
      { minLength: 2, maxLength: 6 },
    ),
    between(0.5, 1),
  )
  .map(([countries, listed]) => {
    const total = countries.reduce((sum, { share }) => sum + share, 0);
    return countries.map((country, i) => ({
      ...country,
      place: PLACES[i] ?? "",
      share: (country.share / total) * listed,
    }));
  });
const placed = <T extends object>(entry: fc.Arbitrary<T>) =>
  fc
    .array(entry, { minLength: 2, maxLength: 6 })
    .map((entries) => entries.map((rest, i) => ({ place: PLACES[i] ?? "", ...rest })));
const imports = fc
  .array(
    fc.record({ amount, value: amount, politicalStability: governance, inside: fc.boolean() }),
    { minLength: 2, maxLength: 6 },
  )
  .map((flows) => flows.map((flow, i) => ({ partner: PLACES[i] ?? "", ...flow })));

export const inputs: fc.Arbitrary<MethodInputs> = fc
  .record({
    worldSupply: supply,
    homeSourcing: supply,
    balance: fc.record({
      production: amount,
      imports: amount,
      exports: amount,
      stockDrawdown: between(-10, 10),
    }),
    imports,
    worldExports: placed(fc.record({ amount })),
    market: placed(fc.record({ supply: amount, demand: amount })),
    endUses: fc.array(fc.record({ share: between(0, 0.16), valueAdded: positive }), {
      minLength: 2,
      maxLength: 6,
    }),
    largestValueAdded: between(2000, 5000),
    industries: fc.array(
      fc.record({ valueAdded: positive, expenditure: amount, profit: positive }),
      { minLength: 2, maxLength: 5 },
    ),
    gdp: between(1000, 1e6),
    importReliance: part,
    recyclingInputRate: part,
    substitutionSupplyRisk: part,
    substitutionEconomicImportance: part,
    productionGrowth: part,
    marketDynamics: part,
    depletionYears: between(0, 150),
    companionProduction: between(0, 400),
    worldProduction: between(1000, 2000),
    policyPotential: percent,
  })
  .chain((first) =>
    fc
      .record({
        humanDevelopment: part,
        politicalStability: governance,
        environmentalImplications: percent,
        vulnerability: percent,
        crustalAbundance: fc.constantFrom(0.05, 0.5, 5, 50, 500),
        reservesTop3: part,
        governanceRank: between(0, 10),
        dependenceOnPartner: part,
        dependenceOfPartner: part,
      })
      .map((second) => ({ ...first, ...second })),
  );

/** The ends of scales that numbers may not pass. */
const CEILINGS: Readonly<Record<string, number>> = {
  recyclingInputRate: 1,
  substitutionSupplyRisk: 1,
  substitutionEconomicImportance: 1,
  productionGrowth: 1,
  marketDynamics: 1,
  humanDevelopment: 1,
  reservesTop3: 1,
  dependenceOnPartner: 1,
  dependenceOfPartner: 1,
  unwillingness: 1,
  policyPotential: 100,
  environmentalImplications: 100,
  vulnerability: 100,
  wgiMean: 2.5,
  politicalStability: 2.5,
};

/** The inputs with the numbers at a path changed: of every entry, or of the one at `only`. */
export function changed(
  of: MethodInputs,
  path: InputPath,
  change: { readonly to: (x: number, name: string) => number; readonly only?: number },
): MethodInputs {
  const [name = "", field] = path.split(".") as [MethodInput, string?];
  const held = of[name as MethodInput] as unknown;
  const inEntry = (entry: Entry) => {
    const x = field === undefined ? null : entry[field];
    return typeof x === "number" && field !== undefined
      ? { ...entry, [field]: change.to(x, field) }
      : entry;
  };
  if (typeof held === "number") return { ...of, [name]: change.to(held, name) };
  if (Array.isArray(held)) {
    const { only } = change;
    const entries = held.map((entry: Entry, i) =>
      only === undefined || i === only % held.length ? inEntry(entry) : entry,
    );
    return { ...of, [name]: entries };
  }
  return { ...of, [name]: inEntry(held as Entry) };
}

export function bumped(x: number, name: string, by: number): number {
  const ceiling = CEILINGS[name];
  if (ceiling === undefined) return x + Math.abs(x) * by + by;
  return Math.min(ceiling, x + (ceiling - x) * by);
}

/** Two entries of a list made alike in all but size, and the list with the two as one. */
export function merged(of: MethodInputs, list: MethodInput): readonly [MethodInputs, MethodInputs] {
  const [a = {}, b = {}, ...rest] = of[list] as unknown as Entry[];
  const size = ["share", "amount", "supply", "demand"].filter((key) => key in a);
  const alike: Record<string, unknown> = { ...a };
  for (const key of [...size, "place", "partner"]) if (key in b) alike[key] = b[key];
  const one: Record<string, unknown> = { ...a };
  for (const key of size) one[key] = Number(a[key]) + Number(b[key]);
  return [
    { ...of, [list]: [a, alike, ...rest] },
    { ...of, [list]: [one, ...rest] },
  ];
}
