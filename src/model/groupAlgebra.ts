/** Places of either list, in alphabetical order. */
export function union(a: readonly string[], b: readonly string[]): string[] {
  return sorted([...a, ...b]);
}

/** Places of both lists, in alphabetical order. */
export function intersection(a: readonly string[], b: readonly string[]): string[] {
  const inB = new Set(b);
  return sorted(a.filter((place) => inB.has(place)));
}

/** Places of the first list that are not in the second, in alphabetical order. */
export function minus(a: readonly string[], b: readonly string[]): string[] {
  const inB = new Set(b);
  return sorted(a.filter((place) => !inB.has(place)));
}

function sorted(places: readonly string[]): string[] {
  return [...new Set(places)].sort();
}
