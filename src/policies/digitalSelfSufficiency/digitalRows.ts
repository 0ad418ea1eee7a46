import type { Label } from "../../indices/shareIndex.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { stageNotes } from "../../trace/reading/traceNotes.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import { combinedShares, UNKNOWN_SHARES } from "./combinedShares.ts";
import { DIGITAL_LAYERS, type DigitalLayerId } from "./digitalLayer.ts";
import type { LayerWeights } from "./layerWeights.ts";
import type { SelfSupplied, StageSelfSufficiency } from "./stageSelfSufficiency.ts";
import type { StagesByLayer } from "./stagesByLayer.ts";

/** A stage's shares, or those of a layer or of all layers put together as the plain or weighted mean, or as the weakest. */
export type DigitalRow = {
  readonly [share in keyof SelfSupplied]: Interval | null;
} & {
  readonly level: "stage" | "layer" | "total";
  readonly figure: "share" | "mean" | "weakest";
  readonly layerId: DigitalLayerId | null;
  readonly stageId: string | null;
  readonly layer: Label;
  readonly what: Label;
  readonly weight: number | null;
  readonly reason: Label | null;
  readonly notes: readonly string[];
};

interface Asked {
  readonly byLayer: StagesByLayer;
  readonly weights: LayerWeights;
  readonly stages: readonly StageSelfSufficiency[];
}

/** Each layer's stages and what they come to, then all layers together. */
export function digitalRows(network: Network, asked: Asked): DigitalRow[] {
  const layers = DIGITAL_LAYERS.map(({ id }) => {
    const own = asked.byLayer.stages[id].map(
      (stage) => asked.stages[stage] as StageSelfSufficiency,
    );
    const parts = own.map(({ shares }) => ({ weight: 1, shares }));
    return { id, combined: parts.length === 0 ? null : combinedShares(parts) };
  });
  const rows = layers.flatMap(({ id, combined }) => [
    ...asked.byLayer.stages[id].map((stage) => stageRow(network, stage, { id, asked })),
    ...FIGURES.map(
      (figure): DigitalRow => ({
        ...(combined === null ? NO_SHARES : combined[figure]),
        ...{ level: "layer", figure, layerId: id, stageId: null },
        layer: layerLabel(id),
        what: WORDS.layer[figure],
        weight: figure === "mean" ? asked.weights[id] : null,
        reason: combined === null ? NO_STAGE : null,
        notes: combined === null ? ["noStage"] : [],
      }),
    ),
  ]);
  return [...rows, ...totalRows(layers, asked.weights)];
}

type Layers = readonly {
  readonly id: DigitalLayerId;
  readonly combined: ReturnType<typeof combinedShares> | null;
}[];

function totalRows(layers: Layers, weights: LayerWeights): DigitalRow[] {
  const missing = layers.filter(({ id, combined }) => combined === null && weights[id] > 0);
  return FIGURES.map((figure) => {
    const parts = layers.map(({ id, combined }) => ({
      weight: weights[id],
      shares: combined === null ? UNKNOWN_SHARES : combined[figure],
    }));
    return {
      ...combinedShares(parts)[figure],
      ...{ level: "total", figure, layerId: null, stageId: null },
      layer: ALL,
      what: WORDS.total[figure],
      weight: null,
      reason: missing.length === 0 ? null : withoutLayers(missing.map(({ id }) => layerLabel(id))),
      notes: missing.length === 0 ? [] : ["noStage"],
    };
  });
}

function stageRow(
  network: Network,
  stage: number,
  { id, asked }: { readonly id: DigitalLayerId; readonly asked: Asked },
): DigitalRow {
  const { shares, reason } = asked.stages[stage] as StageSelfSufficiency;
  return {
    ...shares,
    ...{ level: "stage", figure: "share", layerId: id },
    stageId: network.stages[stage]?.id ?? "",
    layer: layerLabel(id),
    what: stageLabel(network, stage),
    weight: null,
    reason,
    notes: stageNotes(network, stage),
  };
}

function layerLabel(id: DigitalLayerId): Label {
  return DIGITAL_LAYERS.find((layer) => layer.id === id)?.label ?? { en: id, ja: id };
}

const FIGURES = ["mean", "weakest"] as const;

const WORDS = {
  layer: {
    mean: { en: "mean of the stages", ja: "工程の単純平均" },
    weakest: { en: "weakest stage", ja: "最も低い工程" },
  },
  total: {
    mean: { en: "weighted mean of the layers' means", ja: "層の平均の加重平均" },
    weakest: { en: "weakest link of all layers", ja: "全層で最も低い工程" },
  },
} as const;

const ALL: Label = { en: "all layers", ja: "全層" };

const NO_SHARES = { ownerFace: null, ownerTraced: null, placeFace: null, placeTraced: null };

const NO_STAGE: Label = {
  en: "no stage of the model is of this layer",
  ja: "この層に当たる工程がモデルにない",
};

function withoutLayers(labels: readonly Label[]): Label {
  return {
    en: `nothing is known of ${labels.map(({ en }) => en).join(" and ")}`,
    ja: `${labels.map(({ ja }) => ja).join("と")}について不明`,
  };
}
