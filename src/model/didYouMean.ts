import { closest, distance } from "fastest-levenshtein";

/** A longer text is no id, and to compare it takes long. */
const LONGEST = 200;

/** "did you mean 'x'?" where a known id is near, otherwise what ids there are. */
export function didYouMean(found: string, known: readonly string[], otherwise: string): string {
  const limit = Math.max(2, Math.floor(found.length / 3));
  const similar = known.filter(({ length }) => Math.abs(length - found.length) <= limit);
  if (similar.length === 0 || found.length > LONGEST) return otherwise;
  const near = closest(found, similar);
  return distance(found.toLowerCase(), near.toLowerCase()) <= limit
    ? `did you mean '${near}'?`
    : otherwise;
}
