/**
 * Places of either list, in alphabetical order and each once.
 *
 * @param a - ISO 3166-1 alpha-3 codes
 * @param b - ISO 3166-1 alpha-3 codes
 * @returns a new list of codes; empty where nothing is left
 * @see Elementary set algebra; no primary text needed
 * @example
 * union(["JPN"], ["CAN", "JPN"]) // => ["CAN", "JPN"]
 */
export function union(a: readonly string[], b: readonly string[]): string[] {
  return sorted([...a, ...b]);
}

/**
 * Places of both lists, in alphabetical order and each once.
 *
 * @param a - ISO 3166-1 alpha-3 codes
 * @param b - ISO 3166-1 alpha-3 codes
 * @returns a new list of codes; empty where nothing is left
 * @see Elementary set algebra; no primary text needed
 * @example
 * intersection(["JPN", "CAN"], ["CAN", "USA"]) // => ["CAN"]
 */
export function intersection(a: readonly string[], b: readonly string[]): string[] {
  const inB = new Set(b);
  return sorted(a.filter((place) => inB.has(place)));
}

/**
 * Places of the first list that are not in the second, in alphabetical order and each once.
 *
 * @param a - ISO 3166-1 alpha-3 codes
 * @param b - ISO 3166-1 alpha-3 codes
 * @returns a new list of codes; empty where nothing is left
 * @see Elementary set algebra; no primary text needed
 * @example
 * minus(["JPN", "CAN"], ["CAN"]) // => ["JPN"]
 */
export function minus(a: readonly string[], b: readonly string[]): string[] {
  const inB = new Set(b);
  return sorted(a.filter((place) => !inB.has(place)));
}

function sorted(places: readonly string[]): string[] {
  return [...new Set(places)].sort();
}
