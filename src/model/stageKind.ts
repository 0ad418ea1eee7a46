/** Sorts of stages: one row each. `recycling` marks the vein industries' supply. */
export const STAGE_KINDS = [
  { id: "mining", label: { en: "mining", ja: "採掘" } },
  { id: "refining", label: { en: "refining", ja: "製錬・精製" } },
  { id: "separation", label: { en: "separation", ja: "分離" } },
  { id: "processing", label: { en: "processing", ja: "加工" } },
  { id: "component", label: { en: "component", ja: "部材" } },
  { id: "equipment", label: { en: "equipment", ja: "製造装置" } },
  { id: "design", label: { en: "design", ja: "設計" } },
  { id: "fabrication", label: { en: "fabrication", ja: "製造(前工程)" } },
  { id: "assembly", label: { en: "assembly", ja: "組立" } },
  { id: "recycling", label: { en: "recycling", ja: "リサイクル" } },
  { id: "energy", label: { en: "energy", ja: "エネルギー" } },
  { id: "service", label: { en: "service", ja: "サービス" } },
  { id: "licence", label: { en: "licence", ja: "ライセンス" } },
  { id: "talent", label: { en: "talent", ja: "人材" } },
  { id: "food", label: { en: "food", ja: "食料" } },
] as const;
