import type { Column, Note } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: null } as const;

export const SEGREGATED_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  { key: "figure", label: { en: "figure", ja: "指標" }, ...text },
  { key: "who", label: { en: "of or to whom", ja: "対象" }, ...text },
  { key: "mixed", label: { en: "with perfect mixing", ja: "均一に混合する場合" }, ...share },
  {
    key: "segregated",
    label: { en: "however the flows are matched", ja: "流れの対応を問わない場合" },
    ...share,
  },
  { key: "reason", label: { en: "why not known", ja: "不明の理由" }, ...text },
];

export const SEGREGATED_NOTES: Readonly<Record<string, Note>> = {
  risk: {
    kind: "assumed",
    text: {
      en: "self-sufficiency is riskier when low, exposure when high",
      ja: "自給率は低いほど、依存度は高いほどリスクが大きい",
    },
  },
  matching: {
    kind: "assumed",
    text: {
      en: "bounds without mixing hold however today's flows are matched inside markets, other users being served too; each bound takes the matching that is best or worst for it, so that not all can hold at once",
      ja: "混合を仮定しない上下限は、市場内で現在の流れがどう対応していても(他の利用者への供給も含めて)成り立つ。各上下限はそれぞれ最も有利または不利な対応によるため、同時に成り立つとは限らない",
    },
  },
  balance: {
    kind: "assumed",
    text: {
      en: "what leaves a market beyond what enters it by the amounts given is of unknown origin; what enters beyond what leaves goes to other uses",
      ja: "示された数量で市場への流入を超える流出は出所不明とし、流出を超える流入は他の用途に向かうとみなす",
    },
  },
  upstream: {
    kind: "unknown",
    text: {
      en: "only places that are named upstream are listed; others may stand behind what is of unknown origin",
      ja: "上流に記載のある国・地域のみを示す。出所不明分の背後には他の国・地域がありうる",
    },
  },
};
