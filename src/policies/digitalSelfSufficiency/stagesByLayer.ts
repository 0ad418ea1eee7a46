import { didYouMean } from "../../model/didYouMean.ts";
import type { Network } from "../../network/network.ts";
import { DIGITAL_LAYERS, type DigitalLayerId } from "./digitalLayer.ts";

/** Ids of the stages of each layer; a layer that is left out has none. */
export type NamedLayers = Readonly<Partial<Record<DigitalLayerId, readonly string[]>>>;

export interface StagesByLayer {
  /** Numbers of each layer's stages, in the order of the model. */
  readonly stages: Readonly<Record<DigitalLayerId, readonly number[]>>;
  /** Numbers of the stages that are of no layer. */
  readonly leftOut: readonly number[];
}

/** The layers as named, which then are all there is; else by the kinds of stages that tell their layer. */
export function stagesByLayer(network: Network, named: NamedLayers | undefined): StagesByLayer {
  const layerOf = named === undefined ? byKind(network) : byName(network, named);
  const numbers = [...network.stages.keys()];
  const of = (id: DigitalLayerId) => numbers.filter((stage) => layerOf.get(stage) === id);
  return {
    stages: { hardware: of("hardware"), software: of("software"), services: of("services") },
    leftOut: numbers.filter((stage) => !layerOf.has(stage)),
  };
}

function byKind({ stages }: Network): Map<number, DigitalLayerId> {
  return new Map(
    stages.flatMap(({ kind }, stage) => {
      const layer = DIGITAL_LAYERS.find(({ kinds }) => kinds.includes(kind));
      return layer === undefined ? [] : [[stage, layer.id] as const];
    }),
  );
}

function byName(network: Network, named: NamedLayers): Map<number, DigitalLayerId> {
  const found = new Map<number, DigitalLayerId>();
  for (const [layer, ids] of Object.entries(named)) {
    const id = checkedLayer(layer, "layers");
    for (const stageId of ids) {
      const stage = stageNumbered(network, stageId);
      const taken = found.get(stage);
      if (taken !== undefined)
        throw new RangeError(
          `digitalSelfSufficiency: layers must name each stage once (got '${stageId}' in ${taken} and in ${id})`,
        );
      found.set(stage, id);
    }
  }
  return found;
}

/** A layer by its id. */
export function checkedLayer(found: string, where: "layers" | "weights"): DigitalLayerId {
  const ids = DIGITAL_LAYERS.map(({ id }) => id);
  const layer = ids.find((id) => id === found);
  if (layer !== undefined) return layer;
  throw new RangeError(
    `digitalSelfSufficiency: ${where} must be by ${ids.join(", ")} (got '${found}'); ${didYouMean(found, ids, "correct it, or leave it out")}`,
  );
}

function stageNumbered(network: Network, id: string): number {
  const stage = network.stageNumber.get(id);
  if (stage !== undefined) return stage;
  const ids = network.stages.map((one) => one.id);
  throw new RangeError(
    `digitalSelfSufficiency: layers must name stages of the model (got '${id}'); ${didYouMean(id, ids, `the stages are ${ids.join(", ")}`)}`,
  );
}
