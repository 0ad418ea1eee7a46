import type { Label } from "../../indices/shareIndex.ts";

export const SURVIVES: Label = {
  en: "demand is met however long the shock lasts",
  ja: "ショックがどれだけ続いても需要を満たせる",
};

export const NO_TIME: Label = {
  en: "no time to recover is known",
  ja: "回復日数が不明",
};

export const NOTHING_LOST: Label = {
  en: "none of the shocks loses any margin",
  ja: "どのショックでも粗利の損失がない",
};

export const NO_HORIZON: Label = {
  en: "no horizon was asked for",
  ja: "期間が指定されていない",
};

export const UNSOLVED_PROGRAM: Label = {
  en: "the linear program could not be solved accurately enough",
  ja: "線形計画問題を十分な精度で解けない",
};
