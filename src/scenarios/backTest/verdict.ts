import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { WIDEST_WITH_VALUE } from "../../trace/reading/reading.ts";

/** What a prediction was worth, in words. */
export type Verdict = keyof typeof VERDICTS;

export const VERDICTS = {
  within: { en: "within the bounds", ja: "範囲内" },
  tooSmall: { en: "too small a fall predicted", ja: "減少を過小に予測" },
  tooLarge: { en: "too large a fall predicted", ja: "減少を過大に予測" },
  noRise: { en: "too large a fall predicted: deliveries rose", ja: "減少を過大に予測(実際は増加)" },
  cannotTell: { en: "cannot tell: the bounds are too wide", ja: "判定不能(範囲が広すぎる)" },
  noAnswer: {
    en: "no prediction: the model has no such deliveries",
    ja: "予測なし(該当する供給がモデルにない)",
  },
} as const satisfies Record<string, Label>;

/** Half a percentage point: measurements are printed no finer. A choice of this library. */
const NEAR = 0.005;

export function verdict(predicted: Interval | null, measured: Interval): Verdict {
  if (predicted === null) return "noAnswer";
  if (predicted.lo > measured.hi + NEAR) return "tooSmall";
  if (predicted.hi < measured.lo - NEAR) return measured.lo > 0 ? "noRise" : "tooLarge";
  return predicted.hi - predicted.lo > WIDEST_WITH_VALUE ? "cannotTell" : "within";
}
