import { compile } from "../../network/compile.ts";
import type { Network } from "../../network/network.ts";

/** The network with a maker of a stage in each of some places, of whom nothing else is known. */
export function withMakers(network: Network, stage: number, places: readonly string[]): Network {
  const { model, stages, needs } = network;
  const id = (stages[stage] as Network["stages"][number]).id;
  const [citation = ""] = Object.keys(model.citations);
  const makers = places.map((place) => ({ stage: id, place, citation }));
  return { ...compile({ ...model, suppliers: [...model.suppliers, ...makers] }), needs };
}
