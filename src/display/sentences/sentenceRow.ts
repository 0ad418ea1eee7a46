import type { Label } from "../../indices/shareIndex.ts";
import type { Result } from "../../model/result.ts";

/** The main finding of a result; null where it has none to say. */
export type Finding = (result: Result) => Label | null;

/** A catalogue row: what is said of one kind of result. */
export interface SentenceRow {
  readonly kind: string;
  /** Columns without which nothing is said. */
  readonly columns: readonly string[];
  readonly finding: Finding;
}
