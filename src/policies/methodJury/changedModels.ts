import type { Model } from "../../model/shape.ts";

type Stage = Model["stages"][number];

/** The model in which nothing that is not reported is taken from the world's mix. */
export function withoutWorldMix(model: Model): Model | null {
  if (!model.stages.some(({ unreported }) => unreported === "world")) return null;
  const stages = model.stages.map((stage): Stage => {
    if (stage.unreported !== "world") return stage;
    const { unreported: _, ...rest } = stage;
    return rest;
  });
  return { ...model, stages };
}

/** The model in which what is not reported comes in the world's mix, at every stage whose flows are not all listed. */
export function withWorldMix(model: Model): Model | null {
  const isOpen = ({ unreported = "unknown" }: Stage) => unreported === "unknown";
  if (!model.stages.some(isOpen)) return null;
  const stages = model.stages.map(
    (stage): Stage => (isOpen(stage) ? { ...stage, unreported: "world" } : stage),
  );
  return { ...model, stages };
}

const NOBODY = new Set(["other", "unknown"]);

/** The model in which the known suppliers and partners are all there are: their shares are brought to a sum of 1. */
export function ofKnownOnly(model: Model): Model | null {
  const suppliers = model.suppliers.filter(({ place }) => !NOBODY.has(place));
  const flows = model.flows?.filter(({ from }) => !NOBODY.has(from));
  const made = sumsOf(suppliers, ({ stage }) => stage);
  const brought = sumsOf(flows ?? [], ({ stage, to }) => `${stage}\u0000${to}`);
  const isWhole =
    suppliers.length === model.suppliers.length &&
    flows?.length === model.flows?.length &&
    model.stages.every(({ total }) => total === undefined) &&
    [...made.values(), ...brought.values()].every((sum) => sum > 1 - 1e-9);
  if (isWhole) return null;
  return {
    ...model,
    stages: model.stages.map(({ total: _, ...stage }) => stage),
    suppliers: suppliers.map((one) => scaled(one, made.get(one.stage))),
    ...(flows === undefined
      ? {}
      : { flows: flows.map((one) => scaled(one, brought.get(`${one.stage}\u0000${one.to}`))) }),
  };
}

function sumsOf<T extends { readonly share?: number | undefined }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    if (entry.share === undefined) continue;
    sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.share);
  }
  return sums;
}

function scaled<T extends { readonly share?: number | undefined }>(
  entry: T,
  sum: number | undefined,
): T {
  if (entry.share === undefined || sum === undefined || !(sum > 0)) return entry;
  return { ...entry, share: Math.min(1, entry.share / sum) };
}
