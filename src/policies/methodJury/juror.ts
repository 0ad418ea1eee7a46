import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";

/** What a method says of one stage; a value or a reason, never both. */
export interface Verdict {
  readonly value: Interval | null;
  readonly reason: Label | null;
  /** Keys of the notes that it rests on. */
  readonly notes: readonly string[];
  /** Keys of citations. */
  readonly citations: readonly string[];
}

/** Something that a method reads and that can be exchanged as one: inputs in one unit belong together. */
export interface Reads {
  readonly label: Label;
  readonly names: readonly string[];
}

/** A method that ranks stages. */
export interface Juror {
  readonly id: string;
  readonly label: Label;
  readonly unit: string;
  readonly risk: "high" | "low";
  /** Formula, source, status and caveat, as a sentence of the notes. */
  readonly about: Label;
  readonly reads: readonly Reads[];
  readonly at: (stage: number) => Verdict;
  /** Score of a stage if it had another stage's part of what the method reads; null where there is none. */
  readonly exchanged: (stage: number, part: Reads, other: number) => number | null;
}

export function scored(value: Interval, rest: Partial<Verdict> = {}): Verdict {
  return { notes: [], citations: [], ...rest, value, reason: null };
}

export function unscored(reason: Label, rest: Partial<Verdict> = {}): Verdict {
  return { notes: [], citations: [], ...rest, value: null, reason };
}
