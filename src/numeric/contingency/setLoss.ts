/** What is lost when some of `count` members fail together. */
export interface SetLoss {
  readonly count: number;
  /** Loss (≥ 0) of a set of different members: nothing for the empty set, and never less with one member more. */
  readonly of: (set: readonly number[]) => number;
  /** Whether a set never loses more than the sum of what two sets lose that hold its members between them. */
  readonly isSubadditive: boolean;
  /** Whether a member adds nothing to any set that holds the other. */
  readonly isWithin?: (one: number, other: number) => boolean;
}

/** How a long search is watched and stopped. */
export interface Watch {
  /** Asked between pieces of work; once it is aborted its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Told the part of the work that is done, from above 0 to 1, between pieces of work. */
  readonly onProgress?: ((part: number) => void) | undefined;
}
