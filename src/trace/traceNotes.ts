import type { Note } from "../model/result.ts";
import type { Network } from "../network/network.ts";

/** What every look-through rests on. */
export function traceNotes(network: Network): Record<string, Note> {
  const notes: Record<string, Note> = {
    mixing: {
      kind: "assumed",
      text: {
        en: "inside a place, production and imports of a stage's product are taken to mix, and every user there draws the same mix",
        ja: "同じ国・地域の中では各工程の国産品と輸入品が均一に混合し、どの利用者も同じ構成で使うとみなす",
      },
    },
    origins: {
      kind: "assumed",
      text: {
        en: "a stage for which the model names no inputs counts as an origin: nothing is looked for behind it",
        ja: "モデルに投入の記載がない工程は起点とみなし、その先は遡及しない",
      },
    },
  };
  if (network.needs.some((needs) => needs.some((need) => need.alternatives.length > 1))) {
    notes.alternatives = {
      kind: "assumed",
      text: {
        en: "stages that can serve the same need are taken to serve it in proportion to what they bring to the place, as far as their caps allow",
        ja: "同じ投入をまかなえる複数の工程は、上限の範囲内で、その国・地域への供給量に比例して使われるとみなす",
      },
    };
  }
  if (network.stages.some((stage) => stage.unreported === "world")) {
    notes.world = {
      kind: "assumed",
      text: {
        en: "where imports are not reported and the model says so for the stage, supply is taken to be the mix of world production",
        ja: "輸入が報告されておらず、モデルが指定する工程では、供給は世界生産の構成比によるとみなす",
      },
    };
  }
  return notes;
}

/** Numbers that the network gives to places; those that the model never names all get the first number past the last. */
export function numbersOf(network: Network, places: readonly string[]): number[] {
  return places.map((place) => network.placeNumber.get(place) ?? network.places.length);
}
