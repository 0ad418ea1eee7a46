import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";
import type { PoolTerms } from "./poolTerms.ts";

const text = { type: "text", unit: null, risk: null } as const;
const amount = { type: "quantity", unit: null, unitFrom: "unit", risk: null } as const;

/** Names of the terms of a balance. */
export const UNKNOWN_TERMS: Readonly<Record<keyof PoolTerms, Label>> = {
  made: { en: "made", ja: "生産" },
  boughtIn: { en: "bought in", ja: "流入" },
  sentOut: { en: "sent out", ja: "流出" },
  used: { en: "used as input", ja: "他工程での投入" },
  demand: { en: "final demand", ja: "最終需要" },
};

export const BALANCE_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "place", label: { en: "place", ja: "国・地域" }, ...text },
  { key: "made", label: UNKNOWN_TERMS.made, ...amount },
  { key: "boughtIn", label: UNKNOWN_TERMS.boughtIn, ...amount },
  { key: "sentOut", label: UNKNOWN_TERMS.sentOut, ...amount },
  { key: "used", label: UNKNOWN_TERMS.used, ...amount },
  { key: "demand", label: UNKNOWN_TERMS.demand, ...amount },
  { key: "residual", label: { en: "residual", ja: "残差" }, ...amount },
  {
    key: "shortfall",
    label: { en: "more leaves than enters by at least", ja: "流出超過(最低限)" },
    ...amount,
  },
  { key: "unit", label: { en: "unit", ja: "単位" }, ...text },
  { key: "reason", label: { en: "why not known", ja: "不明の理由" }, ...text },
];

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

export const BALANCE_NOTES: Readonly<Record<string, Note>> = {
  residual: note(
    "data",
    "residual = made + bought in − sent out − used as input − final demand; above 0 more enters than the model has a use for, below 0 more leaves than enters",
    "残差=生産+流入−流出−他工程での投入−最終需要。正は用途の記載がない分、負は流入を超える流出を示す",
  ),
  complete: note(
    "assumed",
    "trade is taken as complete only where the stage says that all its flows are listed; imports also where the place reports some; what recycling takes back was finally used before and is not deducted",
    "貿易は、その工程の流れがすべて記載されているとモデルが示す場合にのみ完全とみなす(流入は輸入の記載がある国・地域でも完全とみなす)。リサイクルに回る分は使用済みのため差し引かない",
  ),
  nobody: note(
    "unknown",
    "what stands at other or unknown places is no one market and has no balance of its own",
    "「その他」と「不明」は一つの市場ではないため、収支を示さない",
  ),
};
