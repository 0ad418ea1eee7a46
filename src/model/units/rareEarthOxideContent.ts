import { elementContent, RARE_EARTH_OXIDES } from "./compounds.ts";

const TOLERANCE = 1e-6;

/**
 * Mass fraction of rare-earth metal in a mixture of rare-earth oxides (REO).
 *
 * Formula: w = Σ sᵢ wᵢ, with sᵢ the share of element i's oxide in the mass of the mixture and wᵢ the element's mass
 * fraction in that oxide.
 *
 * @param composition - share of each element's oxide in the mass of all oxides, by element symbol, in [0, 1], together 1 (dimensionless)
 * @returns mass of metal per mass of oxides (dimensionless), in (0, 1); never null
 * @throws RangeError when an element is no rare earth, a share lies outside [0, 1], or the shares do not sum to 1
 * @see Prohaska et al. (2022) Pure and Applied Chemistry 94:573 for the atomic weights (not verified against the primary text)
 * @example
 * rareEarthOxideContent({ Nd: 1 }) // => 288.48 / 336.477
 */
export function rareEarthOxideContent(composition: Readonly<Record<string, number>>): number {
  let total = 0;
  let metal = 0;
  for (const [element, share] of Object.entries(composition)) {
    if (!Object.hasOwn(RARE_EARTH_OXIDES, element)) {
      throw new RangeError(
        `rareEarthOxideContent: composition must name rare earths (got '${element}')`,
      );
    }
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(`rareEarthOxideContent: shares must lie in [0, 1] (got ${share})`);
    }
    total += share;
    metal += share * elementContent(RARE_EARTH_OXIDES[element] ?? "", element);
  }
  if (!(Math.abs(total - 1) <= TOLERANCE)) {
    throw new RangeError(`rareEarthOxideContent: shares must sum to 1 (got ${total})`);
  }
  return metal / total;
}
