import type { Model } from "../model/shape.ts";

/** Numbers for stages, places, chokepoints and pools; pools are the pairs of stage and place that the model names. */
export interface Numbering {
  readonly places: readonly string[];
  readonly chokepoints: readonly string[];
  readonly stageNumber: ReadonlyMap<string, number>;
  readonly placeNumber: ReadonlyMap<string, number>;
  readonly poolNumber: Int32Array;
  readonly poolStage: Int32Array;
  readonly poolPlace: Int32Array;
  readonly poolOf: (stage: string, place: string) => number;
}

export function numbering(model: Model): Numbering {
  const stageNumber = new Map(model.stages.map((stage, s) => [stage.id, s]));
  const placeNumber = placesOf(model);
  const places = [...placeNumber.keys()];
  const poolNumber = new Int32Array(model.stages.length * places.length).fill(-1);
  const stageList: number[] = [];
  const placeList: number[] = [];
  const cell = (stage: string, place: string): number =>
    (stageNumber.get(stage) as number) * places.length + (placeNumber.get(place) as number);
  const see = (stage: string, place: string): void => {
    const at = cell(stage, place);
    if (poolNumber[at] !== -1) return;
    poolNumber[at] = stageList.length;
    stageList.push(stageNumber.get(stage) as number);
    placeList.push(placeNumber.get(place) as number);
  };
  for (const entry of model.suppliers) see(entry.stage, entry.place);
  for (const entry of model.flows ?? []) {
    see(entry.stage, entry.from);
    see(entry.stage, entry.to);
  }
  for (const entry of model.demands ?? []) see(entry.stage, entry.place);
  for (const entry of model.stocks ?? []) see(entry.stage, entry.place);
  return {
    places,
    chokepoints: [...new Set((model.flows ?? []).flatMap(({ via = [] }) => via))],
    stageNumber,
    placeNumber,
    poolNumber,
    poolStage: Int32Array.from(stageList),
    poolPlace: Int32Array.from(placeList),
    poolOf: (stage, place) => poolNumber[cell(stage, place)] as number,
  };
}

function placesOf(model: Model): Map<string, number> {
  const numbers = new Map<string, number>();
  const see = (place: string): void => {
    if (!numbers.has(place)) numbers.set(place, numbers.size);
  };
  see("other");
  see("unknown");
  for (const { place, owner } of model.suppliers) {
    see(place);
    if (owner !== undefined) see(owner);
  }
  for (const { from, to } of model.flows ?? []) {
    see(from);
    see(to);
  }
  for (const { place } of model.demands ?? []) see(place);
  for (const { place } of model.stocks ?? []) see(place);
  return numbers;
}
