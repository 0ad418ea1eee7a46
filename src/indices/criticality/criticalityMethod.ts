import type { Label } from "../shareIndex.ts";
import type { MethodInput, MethodInputs } from "./methodInputs.ts";

/** An input, or one number inside it: "recyclingInputRate", "balance.imports", "worldSupply.wgiMean" (of every entry). */
export type InputPath = MethodInput | `${MethodInput}.${string}`;

/** What may be changed without changing the value, or with a known direction; the laws of the catalogue. */
export interface Invariances {
  /** Lists whose order does not matter. */
  readonly order: readonly MethodInput[];
  /** Groups of numbers that one factor may multiply: their unit does not matter. */
  readonly scale: readonly (readonly InputPath[])[];
  /** What the value does when two entries of a list that differ in size only become one. */
  readonly merge: Partial<Readonly<Record<MethodInput, "rises" | "falls" | "same">>>;
  /** Numbers with which the value never falls, all else equal. */
  readonly rises: readonly InputPath[];
  /** Numbers with which the value never rises, all else equal. */
  readonly falls: readonly InputPath[];
}

/** A catalogue row: one published method, or one of its parts. */
export interface CriticalityMethod {
  readonly id: string;
  /** Year of the guidelines or the paper. */
  readonly version: string;
  readonly label: Label;
  readonly formula: string;
  readonly citation: { readonly title: string; readonly doi?: string; readonly url?: string };
  /** "1" for a pure number, "verdict" for 1 (yes) or 0 (no). */
  readonly unit: string;
  /** Smallest and largest value; null where there is none. */
  readonly scale: readonly [lo: number | null, hi: number | null];
  /** Which direction is riskier. */
  readonly risk: "high" | "low";
  readonly needs: readonly MethodInput[];
  readonly status: "reproduced" | "implemented, not verified against the primary text";
  readonly caveat: Label;
  /** When `of` returns null although every input is given. */
  readonly undefinedWhen: Label;
  readonly invariances: Invariances;
  /** Null when an input is missing or `undefinedWhen` holds. */
  readonly of: (inputs: MethodInputs) => number | null;
}

/** The inputs that a row needs, all there. */
export type KnownInputs<K extends MethodInput> = {
  readonly [P in K]-?: NonNullable<MethodInputs[P]>;
};

/** A row as it is written down: `of` may count on what it needs. */
export interface MethodRow<K extends MethodInput>
  extends Omit<CriticalityMethod, "needs" | "of" | "invariances"> {
  readonly needs: readonly K[];
  readonly invariances?: Partial<Invariances>;
  readonly of: (inputs: KnownInputs<K>) => number | null;
}

const NONE: Invariances = { order: [], scale: [], merge: {}, rises: [], falls: [] };

/** The row whose `of` answers null as long as an input is missing. */
export function criticalityMethod<K extends MethodInput>(row: MethodRow<K>): CriticalityMethod {
  const complete = (inputs: MethodInputs): inputs is MethodInputs & KnownInputs<K> =>
    row.needs.every((name) => (inputs[name] ?? null) !== null);
  return {
    ...row,
    invariances: { ...NONE, ...row.invariances },
    of: (inputs) => (complete(inputs) ? row.of(inputs) : null),
  };
}
