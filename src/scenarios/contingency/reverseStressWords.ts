import type { Label } from "../../indices/shareIndex.ts";
import type { Certainty } from "./breakingSets.ts";
import { note } from "./contingencyNotes.ts";
import { percent } from "./percent.ts";

export const EXACT = {
  ...{ methodId: "exact", method: { en: "exact", ja: "厳密" }, reason: null },
} as const;
export const BY_HEURISTIC = {
  ...{ methodId: "heuristic", method: { en: "heuristic", ja: "発見的" }, reason: null },
} as const;

export const NOBODY: Label = {
  en: "nobody asked about that the model names stands upstream or may do so",
  ja: "モデルに記載のある該当者のうち、上流にいる、またはその可能性のある者はいない",
};
export const NOT_ALL: Readonly<
  Record<Certainty, (all: { readonly lo: number; readonly hi: number }) => Label>
> = {
  certain: ({ lo }) => ({
    en: `all actors asked about together surely take away only ${percent(lo)}`,
    ja: `調べた全員が停止しても、確実に失われるのは${percent(lo)}にとどまる`,
  }),
  possible: ({ hi }) => ({
    en: `all actors asked about together take away at most ${percent(hi)}`,
    ja: `調べた全員が停止しても、失われるのは最大で${percent(hi)}である`,
  }),
};

export const HEURISTIC = note(
  "assumed",
  "no set of up to 3 breaks the floor; heuristic rows show one larger set, of which every member is needed, but other sets, with fewer actors too, may break it",
  "3者以下の組では下限を割らない。「発見的」は4者以上の組の一例で、どの一者を除いても下限を割らないが、より少ない者の組が他にある可能性もある",
);

export const hiddenNote = (top: number) =>
  [
    "hidden",
    note(
      "data",
      `more than ${top} sets of the fewest actors were found, of which the first ${top} are shown`,
      `最少の者からなる組が${top}を超えたため、先頭の${top}組のみを示す`,
    ),
  ] as const;
