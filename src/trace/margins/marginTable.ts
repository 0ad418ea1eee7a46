import type { Column, Note } from "../../model/result.ts";

export const MARGIN_NOTES: Readonly<Record<string, Note>> = {
  average: {
    kind: "assumed",
    text: {
      en: "this is said of an average unit of the world's supply of the product: who buys from whom is not used",
      ja: "世界供給の平均的な1単位についての値であり、誰が誰から買うかは用いない",
    },
  },
  random: {
    kind: "assumed",
    text: {
      en: "the value takes each stage to draw on the one before at random; the bounds hold whatever goes with whatever; self-sufficiency is riskier when low, exposure when high",
      ja: "値は各工程が前工程から無作為に調達するとした場合。上下限はどのような対応でも成り立つ。自給率は低いほど、依存度は高いほどリスクが大きい",
    },
  },
};

const text = { type: "text", unit: null, risk: null } as const;

export const MARGIN_COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  { key: "figure", label: { en: "figure", ja: "指標" }, ...text },
  { key: "who", label: { en: "of or to whom", ja: "対象" }, ...text },
  {
    key: "bounds",
    label: { en: "whatever goes with whatever", ja: "対応を問わない場合" },
    type: "quantity",
    unit: "share",
    risk: null,
  },
  {
    key: "stages",
    label: { en: "stages behind a unit", ja: "1単位の背後の工程数" },
    type: "quantity",
    unit: "1",
    risk: null,
  },
  { key: "reason", label: { en: "why not known", ja: "不明の理由" }, ...text },
];
