import type { Network } from "../../network/network.ts";
import { suppliersOfStage } from "./supplierSides.ts";

/** Keys of the citations behind a stage's production: its suppliers' and its total's. */
export function stageCitations(network: Network, stage: number): string[] {
  const { suppliers } = network.model;
  const keys = suppliersOfStage(network, stage).map((s) => suppliers[s]?.citation as string);
  const total = network.stages[stage]?.total;
  return [...new Set([...keys, ...(total === undefined ? [] : [total.citation])])];
}
