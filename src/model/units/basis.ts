import { basisRemedy, compositionOf, MIXTURES, mixtureRemedy } from "./compounds.ts";
import { type Composition, weightOf } from "./formula.ts";

/** Elements that come with the metal and are not what a compound is bought for. */
const CARRIERS = new Set(["H", "C", "N", "O", "S", "Cl"]);

/** Why a basis cannot be read; null where it can. */
export function basisProblem(basis: string): string | null {
  if (MIXTURES.has(basis) || compositionOf(basis) !== null) return null;
  return `'${basis}' is no element or compound; ${basisRemedy(basis)}`;
}

/** The one element, apart from carriers, that two compositions have in common; null where there is none or several. */
function keyElement(a: Composition, b: Composition): string | null {
  const common = [...a.keys()].filter((symbol) => b.has(symbol));
  if (a.size === 1 || b.size === 1) return common[0] ?? null;
  const keys = common.filter((symbol) => !CARRIERS.has(symbol));
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

/** Mass in the basis `to` that holds the same atoms as one unit of mass in the basis `from`, or why there is none. */
export function basisFactor(from: string, to: string): number | string {
  if (from === to) return 1;
  const mixture = [from, to].find((basis) => MIXTURES.has(basis));
  if (mixture !== undefined)
    return `${mixture} has no fixed composition; ${mixtureRemedy(mixture)}`;
  const a = compositionOf(from);
  const b = compositionOf(to);
  if (a === null || b === null) return basisProblem(a === null ? from : to) ?? "";
  const element = keyElement(a, b);
  if (element === null) {
    return `no single element leads from ${from} to ${to}; convert through the element that is meant`;
  }
  const symbol = (composition: Composition) => composition.get(element) ?? Number.NaN;
  return symbol(a) / weightOf(a) / (symbol(b) / weightOf(b));
}

/** The one element that a basis is counted for: Li in Li2CO3; null where there are several, or only carriers. */
export function soleElement(basis: string): string | null {
  const elements = [...(compositionOf(basis)?.keys() ?? [])];
  if (elements.length === 1) return elements[0] ?? null;
  const keys = elements.filter((symbol) => !CARRIERS.has(symbol));
  return keys.length === 1 ? (keys[0] ?? null) : null;
}
