/** A name in the two languages that kyusho prints. */
export interface Label {
  readonly en: string;
  readonly ja: string;
}

/** Where a definition comes from. `verified` is false where the primary text was not read. */
export interface MethodCitation {
  readonly text: string;
  readonly doi?: string;
  readonly verified: boolean;
}

/** A catalogue row: one index of a vector of shares. */
export interface ShareIndex {
  readonly id: string;
  readonly label: Label;
  readonly formula: string;
  /** "1" for a pure number, "suppliers" for an effective number, "nat" for an entropy. */
  readonly unit: string;
  /** Which direction is riskier. */
  readonly risk: "high" | "low" | null;
  readonly family: "concentration" | "diversity";
  /**
   * How the index moves when shares become more even (majorization): "convex" falls, "concave" rises, null neither.
   * Convex and concave ones have guaranteed bounds at the most even and the most uneven completion of unknown shares.
   */
  readonly schur: "convex" | "concave" | null;
  /**
   * True when entries that shrink to nothing stop counting, so that shares summing to less than 1 give the limit.
   * Where false, `of` refuses shares that sum to less than 1.
   */
  readonly ignoresDust: boolean;
  /** True when a listed supplier with share 0 counts, so that only vectors of the same length compare. */
  readonly countsZeros: boolean;
  /** When `of` returns null. */
  readonly undefinedWhen: Label | null;
  readonly citation: MethodCitation;
  readonly of: (shares: ArrayLike<number>) => number | null;
}
