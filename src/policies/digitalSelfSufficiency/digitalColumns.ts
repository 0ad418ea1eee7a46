import type { Column } from "../../model/result.ts";

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share", risk: "low" } as const;

export const DIGITAL_COLUMNS: readonly Column[] = [
  { key: "layer", label: { en: "layer", ja: "層" }, ...text },
  { key: "what", label: { en: "stage, or how put together", ja: "工程、または集計方法" }, ...text },
  {
    ...{ key: "weight", label: { en: "weight of the layer", ja: "層の重み" } },
    ...{ type: "quantity", unit: "share", risk: null },
  },
  {
    ...{
      key: "ownerFace",
      label: { en: "home-owned makers (face value)", ja: "自国資本(見た目)" },
    },
    ...share,
  },
  {
    ...{ key: "ownerTraced", label: { en: "home-owned, traced", ja: "自国資本(遡及)" } },
    ...share,
  },
  {
    ...{ key: "placeFace", label: { en: "made at home (face value)", ja: "国内生産(見た目)" } },
    ...share,
  },
  {
    ...{ key: "placeTraced", label: { en: "made at home, traced", ja: "国内生産(遡及)" } },
    ...share,
  },
  { key: "reason", label: { en: "what is not known", ja: "不明な点" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
