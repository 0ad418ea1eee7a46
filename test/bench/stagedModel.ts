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

const PARTNERS = 6;
const citation = "generated";

/** A chain in which every place makes something of every stage, sends it to six others and has some days of it in store. */
export function stagedModel(size: { readonly stages: number; readonly places: number }): Model {
  const random = sequence(20_260_701);
  const places = placeCodes(size.places);
  const stages = Array.from({ length: size.stages }, (_, s) => `stage-${s}`);
  const each = <T>(of: (stage: string, place: string, p: number) => T) =>
    stages.flatMap((stage) => places.map((place, p) => of(stage, place, p)));
  return {
    kyusho: "model/1",
    id: "staged",
    title: { en: "Generated chain", ja: "生成された例" },
    year: 2024,
    citations: {
      generated: {
        title: "Generated figures, no evidence of anything",
        publisher: "kyusho",
        year: 2026,
        licence: "MIT",
        kind: "illustration",
      },
    },
    materials: [{ id: "metal", label: { en: "metal", ja: "金属" } }],
    stages: stages.map((id, s) => ({
      ...{ id, kind: "processing" as const, material: "metal", unit: "t/year" },
      label: { en: `Stage ${s}`, ja: `工程${s}` },
      ...(s === 0
        ? {}
        : { inputs: [{ amount: 1, of: [{ stage: stages[s - 1] as string }], citation }] }),
    })),
    suppliers: each((stage, place) => ({
      ...{ stage, place, operator: `${stage} of ${place}`, owner: place },
      ...{ production: 100 + 100 * random(), citation },
    })),
    flows: each((stage, from, p) =>
      Array.from({ length: PARTNERS }, (_, k) => ({
        ...{ stage, from, to: places[(p + 1 + k * k) % places.length] as string },
        ...{ amount: 5 + 5 * random(), citation },
      })),
    ).flat(),
    stocks: each((stage, place) => ({ stage, place, days: Math.floor(60 * random()), citation })),
  };
}
