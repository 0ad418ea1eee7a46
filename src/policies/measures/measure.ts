import type { WholeId } from "../../assess/measure.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Asked } from "./asked.ts";

/** By what a rule tells suppliers apart. */
export type RuleKey = "place" | "owner" | "operator";

/** Of what a condition speaks, besides its measure. */
export interface Scope {
  /** Of which whole the shares are. */
  readonly of?: WholeId | undefined;
  readonly by?: RuleKey | undefined;
  /** Places that the condition is about, as `parseHome` reads them. */
  readonly from?: string | undefined;
  /** Companies that the condition is about. */
  readonly operators?: readonly string[] | undefined;
}

/** What a measure says of one stage, with what it was made from; a value or a reason, never both. */
export interface Evidence {
  readonly value: Interval | null;
  readonly reason: Label | null;
  /** Whom the value is about, where it is about one. */
  readonly actor: { readonly id: string; readonly label: Label } | null;
  /** Amounts behind the value, where the measure is one amount over another and both are known. */
  readonly numerator: Interval | null;
  readonly denominator: Interval | null;
  /** Where there is no value: what it surely is at least, Infinity where it is above every number; null where nothing is known. */
  readonly least: number | null;
  /** Words that differ from those of the measure, where its value here is made in another way. */
  readonly words: Partial<Pick<MeasureRow, "label" | "numerator" | "denominator">>;
  /** Keys of what the value rests on: of the assessment's notes, or of those of a look-through. */
  readonly notes: readonly string[];
  /** Keys into the model's citations. */
  readonly citations: readonly string[];
}

/** A catalogue row: one quantity that rules can set a threshold to. */
export interface MeasureRow {
  readonly id: string;
  readonly label: Label;
  /** "share" is a part of a whole (0–1), "1" a pure number. */
  readonly unit: string;
  /** The largest number that it can be; null where there is none. */
  readonly most: number | null;
  /** Which fields a condition on it must have; it may have no others. */
  readonly takes: readonly (keyof Scope)[];
  /** Which fields it may have besides. */
  readonly mayTake?: readonly (keyof Scope)[];
  /** Keys by which it is defined, where it takes `by`. */
  readonly keys: readonly RuleKey[];
  readonly numerator: Label;
  readonly denominator: Label;
  /** For each stage of the network that is asked about. */
  readonly at: (asked: Asked, scope: Scope) => (stage: number) => Evidence;
}

/** Evidence of no value. */
export function without(reason: Label, rest: Partial<Evidence> = {}): Evidence {
  return { ...NOTHING, ...rest, value: null, reason };
}

const NOTHING: Evidence = {
  value: null,
  reason: null,
  actor: null,
  numerator: null,
  denominator: null,
  least: null,
  words: {},
  notes: [],
  citations: [],
};

/** Evidence of a value. */
export function found(value: Interval, rest: Partial<Evidence> = {}): Evidence {
  return { ...NOTHING, ...rest, value, reason: null };
}
