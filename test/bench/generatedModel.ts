import type { Model } from "../../src/index.ts";
import { placeCodes } from "./placeCodes.ts";

/** Small, well-spread pseudo-random numbers in [0, 1): the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const CITATIONS = {
  generated: {
    title: "Generated figures, no evidence of anything",
    publisher: "kyusho",
    year: 2026,
    licence: "MIT",
    kind: "illustration",
  },
} as const;

/** A chain of stages with `suppliers` suppliers and `flows` flows among 200 places, all numbers known. */
export function generatedModel(size: { suppliers: number; flows: number }): Model {
  const random = sequence(20_240_101);
  const places = placeCodes(200);
  const perStage = 1000;
  const count = Math.max(2, Math.round(size.suppliers / perStage));
  // Only places that make something export.
  const makers = Math.min(places.length, Math.floor(size.suppliers / count));
  const stages = Array.from({ length: count }, (_, s) => ({
    id: `stage-${s}`,
    kind: "processing" as const,
    material: "metal",
    unit: "t/year",
    label: { en: `Stage ${s}`, ja: `工程${s}` },
    ...(s === 0
      ? {}
      : { inputs: [{ amount: 1.1, of: [{ stage: `stage-${s - 1}` }], citation: "generated" }] }),
  }));
  const suppliers = Array.from({ length: size.suppliers }, (_, i) => ({
    stage: `stage-${i % count}`,
    place: places[Math.floor(i / count) % places.length] as string,
    operator: `company ${i}`,
    owner: places[Math.floor(random() * places.length)] as string,
    production: 1e6 * (0.5 + random()),
    citation: "generated",
  }));
  const flows = Array.from({ length: size.flows }, (_, i) => {
    const from = Math.floor(i / count) % makers;
    const step = 1 + (Math.floor(i / (count * makers)) % (places.length - 1));
    return {
      stage: `stage-${i % count}`,
      from: places[from] as string,
      to: places[(from + step) % places.length] as string,
      amount: 1 + random(),
      citation: "generated",
      ...(i >= count * makers * (places.length - 1) ? { note: `lot ${i}` } : {}),
    };
  });
  return {
    kyusho: "model/1",
    id: "generated",
    title: { en: "Generated chain", ja: "生成された例" },
    year: 2024,
    citations: CITATIONS,
    materials: [{ id: "metal", label: { en: "metal", ja: "金属" } }],
    stages,
    suppliers,
    flows,
  };
}
