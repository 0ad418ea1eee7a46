import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { NOISE } from "../reading/reading.ts";

/** From where on volume and frequency count as high. */
export interface VitalPointCuts {
  /** Share of the home's supply, 0–1. */
  readonly volume?: number;
  /** Passes per unit supplied. */
  readonly frequency?: number;
}

/** Choices of this library. */
export const DEFAULT_CUTS: Required<VitalPointCuts> = { volume: 0.3, frequency: 0.5 };

/** Where somebody stands on the map. */
export interface VitalPointClass {
  readonly id: "vitalPoint" | "highVolume" | "highFrequency" | "neither" | "notVital" | "notKnown";
  readonly label: Label;
}

const CLASSES = {
  vitalPoint: { en: "vital point", ja: "急所" },
  highVolume: { en: "high volume only", ja: "量のみ大" },
  highFrequency: { en: "high frequency only", ja: "頻度のみ大" },
  neither: { en: "neither", ja: "いずれも小" },
} as const;

const NOT_VITAL = { en: "no vital point (frequency not known)", ja: "急所ではない(頻度は不明)" };

const NOT_KNOWN = {
  volumeHigh: { en: "not known (volume is high)", ja: "不明(量は大)" },
  frequencyHigh: { en: "not known (frequency is high)", ja: "不明(頻度は大)" },
  both: { en: "not known", ja: "不明" },
} as const;

/**
 * The class by both cuts, which count as met where rounding misses them; not known where the answer depends on what is not
 * known. `least` is what the frequency certainly is at least, and all of it where `isExact`.
 */
export function vitalPointClass(
  volume: Pick<Interval, "lo" | "hi">,
  frequency: { readonly least: number; readonly isExact: boolean },
  cuts: Required<VitalPointCuts>,
): VitalPointClass {
  const isOften = frequency.least >= cuts.frequency - NOISE;
  const isRare = !isOften && frequency.isExact;
  if (volume.lo >= cuts.volume - NOISE) {
    if (isOften) return classOf("vitalPoint");
    return isRare ? classOf("highVolume") : { id: "notKnown", label: NOT_KNOWN.volumeHigh };
  }
  if (volume.hi < cuts.volume - NOISE) {
    if (isOften) return classOf("highFrequency");
    return isRare ? classOf("neither") : { id: "notVital", label: NOT_VITAL };
  }
  return { id: "notKnown", label: isOften ? NOT_KNOWN.frequencyHigh : NOT_KNOWN.both };
}

function classOf(id: keyof typeof CLASSES): VitalPointClass {
  return { id, label: CLASSES[id] };
}

/** The cuts that are asked for, and those of the library for the rest. */
export function cutsOf(cuts: VitalPointCuts = {}): Required<VitalPointCuts> {
  const { volume = DEFAULT_CUTS.volume, frequency = DEFAULT_CUTS.frequency } = cuts;
  if (!(volume >= 0 && volume <= 1))
    throw new RangeError(`vitalPoints: cuts.volume must be in [0, 1] (got ${volume})`);
  if (!(frequency >= 0 && frequency < Number.POSITIVE_INFINITY))
    throw new RangeError(
      `vitalPoints: cuts.frequency must be finite and not negative (got ${frequency})`,
    );
  return { volume, frequency };
}
