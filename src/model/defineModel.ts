import { parseModel } from "./parseModel.ts";
import type { Model } from "./shape.ts";

type Entry<List extends "suppliers" | "flows" | "demands" | "stocks"> = NonNullable<
  Model[List]
>[number];
type Keyed<T, StageId extends string, Key extends string> = Omit<T, "stage" | "citation"> & {
  readonly stage: NoInfer<StageId>;
  readonly citation: NoInfer<Key>;
};
type StageEntry = Model["stages"][number];
type GroupEntry = NonNullable<StageEntry["inputs"]>[number];

/** A model written in TypeScript: stage ids and citation keys are completed and checked by the compiler. */
export type ModelLiteral<
  StageId extends string,
  MaterialId extends string,
  Key extends string,
> = Omit<
  Model,
  "citations" | "materials" | "stages" | "suppliers" | "flows" | "demands" | "stocks"
> & {
  readonly citations: Readonly<Record<Key, Model["citations"][string]>>;
  readonly materials: readonly (Omit<Model["materials"][number], "id"> & {
    readonly id: MaterialId;
  })[];
  readonly stages: readonly (Omit<StageEntry, "id" | "material" | "inputs" | "total"> & {
    readonly id: StageId;
    readonly material: NoInfer<MaterialId>;
    readonly inputs?:
      | readonly (Omit<GroupEntry, "of" | "citation"> & {
          readonly citation?: NoInfer<Key> | undefined;
          readonly of: readonly (Omit<GroupEntry["of"][number], "stage"> & {
            readonly stage: NoInfer<StageId>;
          })[];
        })[]
      | undefined;
    readonly total?:
      | (Omit<NonNullable<StageEntry["total"]>, "citation"> & {
          readonly citation: NoInfer<Key>;
        })
      | undefined;
  })[];
  readonly suppliers: readonly Keyed<Entry<"suppliers">, StageId, Key>[];
  readonly flows?: readonly Keyed<Entry<"flows">, StageId, Key>[] | undefined;
  readonly demands?: readonly Keyed<Entry<"demands">, StageId, Key>[] | undefined;
  readonly stocks?: readonly Keyed<Entry<"stocks">, StageId, Key>[] | undefined;
};

/**
 * A model written as a literal in TypeScript, checked as `parseModel` checks a file.
 *
 * @param model - the model; stage, material and citation keys are completed by the editor
 * @returns the checked model as plain data
 * @throws ModelError with every issue at once
 * @see `parseModel`
 * @example
 * defineModel(tinyModel).id // => "tiny"
 */
export function defineModel<
  const StageId extends string,
  const MaterialId extends string,
  const Key extends string,
>(model: ModelLiteral<StageId, MaterialId, Key>): Model {
  return parseModel(model);
}
