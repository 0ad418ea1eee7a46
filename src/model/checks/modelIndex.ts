import type { Entry } from "../readLists.ts";
import type { MODEL_LISTS, Model } from "../shape.ts";
import type { Stage } from "../stage.ts";

/** The lists of a file, each entry with its place in the file. */
export type ModelEntries = {
  readonly [K in keyof typeof MODEL_LISTS]: readonly Entry<NonNullable<Model[K]>[number]>[];
};

/** What the checks of a whole model look things up in. */
export interface ModelIndex {
  readonly lists: ModelEntries;
  /** Entries as the file has them, also those whose shape is wrong, so that their references are checked too. */
  readonly raw: Readonly<Record<"suppliers" | "flows" | "demands" | "stocks", RawEntry[]>>;
  /** Every id that the file names, also of entries whose shape is wrong, so that one error is told once. */
  readonly ids: { readonly materials: readonly string[]; readonly stages: readonly string[] };
  /** Null where the file has no `citations` at all, which is told once. */
  readonly citations: readonly string[] | null;
  readonly stage: ReadonlyMap<string, Stage>;
}

/** An entry as the file has it. */
export type RawEntry = Readonly<Record<string, unknown>>;
