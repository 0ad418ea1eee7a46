import type { Citation } from "../../model/citation.ts";
import type { Score } from "./scoreShape.ts";

/** Key of a score's own source in a result, where model and other scores may use the same word for another one. */
export function scoreKey({ id }: Pick<Score, "id">, citation: string): string {
  return `score:${id}:${citation}`;
}

/** Sources of the numbers that a score gives itself, by their keys in a result. */
export function scoreSources(score: Score): Readonly<Record<string, Citation>> {
  return Object.fromEntries(
    Object.entries(score.citations ?? {}).map(([key, citation]) => [
      scoreKey(score, key),
      citation,
    ]),
  );
}
