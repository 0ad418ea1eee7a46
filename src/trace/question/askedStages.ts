import { didYouMean } from "../../model/didYouMean.ts";
import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";

/** Numbers of the stages that are asked about: the one named, or with "all" or none named, all. */
export function askedStages(network: Network, stage: string | undefined, verb: string): number[] {
  if (stage === undefined || stage === "all") return [...network.stages.keys()];
  const found = network.stageNumber.get(stage);
  if (found !== undefined) return [found];
  const ids = network.stages.map(({ id }) => id);
  throw new RangeError(
    `${verb}: stage must be one of the model's (got '${stage}'); ${didYouMean(stage, ids, `the stages are ${ids.join(", ")}`)}`,
  );
}

/** The first cells of a stage's row: its id, its name, and whether its product is finally used or goes into others. */
export function stageCells(
  network: Network,
  stage: number,
  products: readonly number[],
): { readonly stageId: string; readonly stage: Cell; readonly role: Cell } {
  const { id, label } = network.stages[stage] as Network["stages"][number];
  return {
    stageId: id,
    stage: { en: label.en, ja: label.ja ?? label.en },
    role: products.includes(stage) ? PRODUCT : INPUT,
  };
}

const PRODUCT = { en: "product", ja: "最終製品" };
const INPUT = { en: "input", ja: "投入" };
