import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const amount = { type: "quantity", unit: null, unitFrom: "unit", risk: null } as const;

export const INDISPENSABILITY_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "role", label: { en: "used as", ja: "用途" }, ...text },
  { key: "place", label: { en: "who loses", ja: "失う側" }, ...text },
  {
    key: "loss",
    label: { en: "loss of its supply (proxy)", ja: "供給の喪失割合(代理指標)" },
    type: "quantity",
    unit: "share",
    risk: "low",
  },
  { key: "demand", label: { en: "final demand", ja: "最終需要" }, ...amount },
  { key: "lost", label: { en: "of that lost", ja: "うち喪失量" }, ...amount },
  { key: "reason", label: { en: "why not known", ja: "不明の理由" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

export const INDISPENSABILITY_NOTES: Readonly<Record<string, Note>> = {
  proxy: {
    kind: "assumed",
    text: {
      en: "indispensability here is kyusho's own proxy for strategic indispensability: the share of others' supply that passes the home",
      ja: "ここでの不可欠性は戦略的不可欠性のkyusho独自の代理指標で、他国・地域の供給のうち自国側を経由する割合",
    },
  },
  closure: {
    kind: "assumed",
    text: {
      en: "accounting by today's shares (rationing closure): nobody reroutes, each ships the same fraction to all customers, output follows the scarcest input; without stocks, spare capacity and other suppliers the loss is an upper bound for a short cut",
      ja: "現在の調達割合による会計的な計算(比例配分)で、誰も調達先を切り替えず、各供給者は全顧客に同じ割合で減らして出荷し、生産は最も不足する投入で決まるとみなす。備蓄、余剰能力、代替調達を含まないため、短期の途絶における上限である",
    },
  },
  territorial: {
    kind: "assumed",
    text: {
      en: "everything that stands in the home's places is taken away, whoever owns it; what the home owns elsewhere stays",
      ja: "自国側に所在する供給者と市場を、所有者を問わずすべて除く。自国側が国外に所有するものは残る",
    },
  },
  nothingKnown: {
    kind: "unknown",
    text: {
      en: "who supplies this place, or what stands behind it, is not known: anything from nothing to all",
      ja: "供給者またはその上流が不明であり、0から100 %のいずれもありうる",
    },
  },
};

/** Why some stages have no row; none where each has one. */
export function noUsersNote(stages: Label | null): Readonly<Record<string, Note>> {
  if (stages === null) return {};
  const text = {
    en: `nobody else is known to make, import, need or finally use what these stages make: ${stages.en}`,
    ja: `次の工程の製品を生産、輸入、投入または最終使用する他の国・地域は判明していない:${stages.ja}`,
  };
  return { noUsers: { kind: "unknown", text } };
}

export const TOTAL_WORDS = {
  /** How many of the places count. */
  places: (known: number, all: number) => ({
    en: `all others of known demand (${known} of ${all})`,
    ja: `需要が判明している国・地域の計(${all}のうち${known})`,
  }),
  noDemand: {
    en: "no final demand of theirs is known",
    ja: "最終需要が不明",
  },
  noOrigin: {
    en: "supply that feeds on itself alone has no origin",
    ja: "自らのみを投入とする循環で、起点がない",
  },
} as const;
