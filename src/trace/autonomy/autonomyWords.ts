import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Column, Note } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const high = { type: "quantity", unit: "share", risk: "high" } as const;

export const AUTONOMY_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "role", label: { en: "used as", ja: "用途" }, ...text },
  {
    key: "autonomy",
    label: { en: "autonomy (proxy)", ja: "戦略的自律性(代理指標)" },
    type: "quantity",
    unit: "share",
    risk: "low",
  },
  { key: "place", label: { en: "most depends on", ja: "最大の依存先" }, ...text },
  { key: "exposure", label: { en: "exposure to it", ja: "その遡及依存度" }, ...high },
  { key: "candidates", label: { en: "it may be", ja: "可能性のある国・地域" }, ...text },
  { key: "second", label: { en: "second", ja: "2番目の依存先" }, ...text },
  { key: "secondExposure", label: { en: "exposure to it", ja: "その遡及依存度" }, ...high },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

export const AUTONOMY_NOTES: Readonly<Record<string, Note>> = {
  proxy: {
    kind: "assumed",
    text: {
      en: "autonomy here is kyusho's own proxy for strategic autonomy: 1 minus the exposure to the one foreign place on which most depends; it knows shares, but no stocks, spare capacity, or who would cut",
      ja: "ここでの自律性は戦略的自律性のkyusho独自の代理指標で、最も依存する外国1か国への遡及依存度を1から引いたもの。割合のみを見ており、備蓄、余剰能力、供給を止める意思は考慮しない",
    },
  },
  oneUnknown: {
    kind: "unknown",
    text: {
      en: "the lower bound takes all supply that is not known to come from one and the same foreign place, the upper bound to come from none",
      ja: "下限は不明な供給がすべて同じ外国1か国から来るとした場合、上限はいずれの外国からも来ないとした場合",
    },
  },
};

/** Of rows that say nothing. */
export const NOTHING_NOTES: Readonly<Record<string, Note>> = {
  nothingKnown: {
    kind: "unknown",
    text: {
      en: "who supplies this stage, or what stands behind it, is not known: anything from nothing to all",
      ja: "この工程の供給者またはその上流が不明であり、0から100 %のいずれもありうる",
    },
  },
  noOrigin: {
    kind: "unknown",
    text: {
      en: "supply that feeds on itself alone has no origin",
      ja: "自らのみを投入とする循環で、起点がない",
    },
  },
};

export function partnersNote({ label }: ResolvedHome): Note {
  return {
    kind: "assumed",
    text: {
      en: `these do not count as foreign: ${label.en}`,
      ja: `次は外国に数えない:${label.ja}`,
    },
  };
}
