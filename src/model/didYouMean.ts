import { closest, distance } from "fastest-levenshtein";

/** "did you mean 'x'?" where a known id is near, otherwise what ids there are. */
export function didYouMean(found: string, known: readonly string[], otherwise: string): string {
  if (known.length === 0) return otherwise;
  const near = closest(found, known);
  const limit = Math.max(2, Math.floor(found.length / 3));
  return distance(found.toLowerCase(), near.toLowerCase()) <= limit
    ? `did you mean '${near}'?`
    : otherwise;
}
