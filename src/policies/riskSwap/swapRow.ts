import type { Cell } from "../../model/result.ts";

/**
 * A row of a risk swap: the total of a group, somebody whose figure makes it up, or together those who may be upstream and of
 * whom nothing else is known.
 */
export type SwapRow = Readonly<Record<string, Cell>> & {
  readonly part: "total" | "actor" | "perhaps";
  readonly notes: readonly string[];
};

/** Cells that only totals have. */
export const EMPTY_CELLS = { gross: null, ratio: null, finding: null } as const;
