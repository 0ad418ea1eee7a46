import { didYouMean } from "../didYouMean.ts";
import { ATOMIC_WEIGHTS } from "./atomicWeights.ts";
import { type Composition, parseFormula, weightOf } from "./formula.ts";

/** Names of the trade that stand for a formula. APT is ammonium paratungstate as the tetrahydrate. */
export const TRADE_NAMES: Readonly<Record<string, string>> = {
  LCE: "Li2CO3",
  APT: "(NH4)10(H2W12O42)·4H2O",
};

/** The oxide in which each rare earth is reported. */
export const RARE_EARTH_OXIDES: Readonly<Record<string, string>> = {
  ...{ La: "La2O3", Ce: "CeO2", Pr: "Pr6O11", Nd: "Nd2O3", Sm: "Sm2O3", Eu: "Eu2O3" },
  ...{ Gd: "Gd2O3", Tb: "Tb4O7", Dy: "Dy2O3", Ho: "Ho2O3", Er: "Er2O3", Tm: "Tm2O3" },
  ...{ Yb: "Yb2O3", Lu: "Lu2O3", Y: "Y2O3", Sc: "Sc2O3" },
};

/** Formulas that the field counts in; any other formula is read as well. */
export const COMPOUNDS: readonly string[] = [
  ..."Li2CO3 LiOH LiOH.H2O Li2O LiCl LiPF6 CoSO4.7H2O CoSO4 Co3O4 Co(OH)2 NiSO4.6H2O NiSO4".split(
    " ",
  ),
  ..."MnSO4.H2O MnO2 Ga2O3 GeO2 Sb2O3 WO3 V2O5 Nb2O5 Ta2O5 MoO3 TiO2 SiO2 Al2O3 In2O3".split(" "),
  ..."UO2 U3O8 CaF2 HF CO2".split(" "),
  ...Object.values(RARE_EARTH_OXIDES),
];

/** Names of goods whose composition varies, some of which would read as a formula: they convert only to themselves. */
export const MIXTURES: ReadonlySet<string> = new Set([
  ..."REO TREO RE NdFeB SmCo SC6 NPI FeNi FeSi FeMn FeCr FeV FeW FeMo FeTi FeNb SiMn".split(" "),
]);

/** Atoms in a formula or under a trade name; null where the text is neither, or a mixture. */
export function compositionOf(formula: string): Composition | null {
  if (MIXTURES.has(formula)) return null;
  return parseFormula(Object.hasOwn(TRADE_NAMES, formula) ? (TRADE_NAMES[formula] ?? "") : formula);
}

/** What to do about a basis that cannot be read. */
export function basisRemedy(found: string): string {
  const known = [ATOMIC_WEIGHTS, TRADE_NAMES].flatMap(Object.keys).concat(COMPOUNDS, [...MIXTURES]);
  return didYouMean(found, known, "write an element symbol or a formula, such as 'Li' or 'Li2CO3'");
}

/** What to do about a mixture that should be counted in something else. */
export function mixtureRemedy(name: string): string {
  return name.endsWith("REO") || name === "RE"
    ? "use rareEarthOxideContent with a cited composition"
    : "use the content that a source states for it";
}

/**
 * Mass fraction of an element in a compound.
 *
 * Formula: w = n A(element) / Σ nᵢ Aᵢ, with n atoms of the element in the formula, nᵢ of each element, and A the
 * standard atomic weights (IUPAC 2021, abridged).
 *
 * @param formula - chemical formula with brackets and hydrates, such as `CoSO4.7H2O` or `Co(OH)2`, or the trade names `LCE` (Li2CO3) and `APT`
 * @param element - element symbol, such as `Li`
 * @returns mass of the element per mass of the compound (dimensionless), in [0, 1]; 0 where the compound has none; never null
 * @throws RangeError when the formula cannot be read, is a mixture such as `REO`, or the element is unknown
 * @see Prohaska et al. (2022) Pure and Applied Chemistry 94:573 (not verified against the primary text)
 * @example
 * elementContent("CO2", "C") // => 12.011 / 44.009
 * elementContent("LCE", "Co") // => 0
 */
export function elementContent(formula: string, element: string): number {
  if (MIXTURES.has(formula)) {
    throw new RangeError(
      `elementContent: formula must be one compound (got '${formula}', a mixture); ${mixtureRemedy(formula)}`,
    );
  }
  const composition = compositionOf(formula);
  if (composition === null) {
    throw new RangeError(
      `elementContent: formula must be a chemical formula (got '${formula}'); ${basisRemedy(formula)}`,
    );
  }
  if (!Object.hasOwn(ATOMIC_WEIGHTS, element)) {
    throw new RangeError(
      `elementContent: element must be a symbol of the periodic table (got '${element}')`,
    );
  }
  const part = new Map([[element, composition.get(element) ?? 0]]);
  return weightOf(part) / weightOf(composition);
}
