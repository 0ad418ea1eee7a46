import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note } from "../../model/result.ts";
import { KEY_LABELS } from "../reading/candidates.ts";
import type { SupplierKey } from "./supplyMix.ts";

const text = { type: "text", unit: null, risk: null } as const;
const hhi = { type: "quantity", unit: "1", risk: "high" } as const;
const share = { type: "quantity", unit: "share", risk: "high" } as const;

export function profileColumns(key: SupplierKey): readonly Column[] {
  const by = KEY_LABELS[key];
  const index = (what: Label): Label => ({
    en: `HHI by ${by.en}, ${what.en}`,
    ja: `HHI(${by.ja}別、${what.ja})`,
  });
  return [
    { key: "product", label: { en: "product", ja: "製品" }, ...text },
    { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
    { key: "behind", label: { en: "looked at behind the supply of", ja: "遡及の起点" }, ...text },
    { key: "faceOf", label: { en: "face value is of", ja: "見た目の対象" }, ...text },
    { key: "faceValue", label: index({ en: "at face value", ja: "見た目" }), ...hhi },
    { key: "lookThrough", label: index({ en: "looked through", ja: "遡及" }), ...hhi },
    { key: "largest", label: { en: "largest looked through", ja: "遡及で最大の者" }, ...text },
    { key: "largestShare", label: { en: "its share", ja: "その割合" }, ...share },
    { key: "origin", label: index({ en: "of ultimate origin", ja: "最終的な起点" }), ...hhi },
    { key: "peak", label: { en: "peak", ja: "最大の工程" }, ...text },
    { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  ];
}

export const FACE_OF = {
  home: { en: "the home's supply at first hand", ja: "自国側の直接の供給" },
  world: { en: "world production", ja: "世界生産" },
} as const;

export const PEAK = {
  certain: { en: "peak", ja: "最大" },
  known: {
    en: "highest for certain; others may be higher",
    ja: "確実な値では最大(他がより高い可能性あり)",
  },
} as const;

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

export const PROFILE_NOTES: Readonly<Record<string, Note>> = {
  profile: note(
    "assumed",
    "HHI is Σ share², 0 to 1; looked through, a supplier's share is of all visits to the stage on the walks behind the home's supply; ultimate origin is where the walks behind the home's own supply of that stage end, all materials together; a stage in which the home itself is the largest is never marked as the peak",
    "HHIは割合の2乗和(0〜1)。遡及では、自国側の供給の上流をたどる経路がその工程を訪れる全回数に対する割合を用いる。最終的な起点は、その工程の自国側の供給をさかのぼった経路の終点で、すべての物資を合わせたもの。自国側自身が最大の工程は最大の印の対象としない",
  ),
  face: note(
    "assumed",
    "face value is of the home's supply at first hand where somebody in it is known, elsewhere of world production: the two are not the same whole",
    "見た目は、自国側の直接の供給者が判明していればその構成、なければ世界生産の構成による。両者は母集団が異なる",
  ),
};

export const NOT_SEEN: Note = note(
  "unknown",
  "nobody is known who does this stage behind the home's supply: its concentration looked through is not known",
  "自国側の供給の上流でこの工程を担う者が不明なため、遡及した集中度は分からない",
);
