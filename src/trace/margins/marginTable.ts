import type { Column, Note } from "../../model/result.ts";

export const MARGIN_NOTES: Readonly<Record<string, Note>> = {
  average: {
    kind: "assumed",
    text: {
      en: "this is said of an average unit of the world's production of the product, not of what the home buys: it is neither traced self-sufficiency nor exposure, and who buys from whom is not used",
      ja: "世界生産の平均的な1単位についての値で、自国側が買うものについての値ではない。遡及自給率でも遡及依存度でもなく、誰が誰から買うかは用いない",
    },
  },
  random: {
    kind: "assumed",
    text: {
      en: "the value takes each stage to draw on the one before at random; the bounds hold whatever goes with whatever; what is made wholly in the home is riskier when low, what passes a place when high",
      ja: "値は各工程が前工程から無作為に調達するとした場合。上下限はどのような対応でも成り立つ。全工程が自国側で行われる割合は低いほど、ある国・地域を通る割合は高いほどリスクが大きい",
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
    label: {
      en: "share of an average unit of world production, whatever goes with whatever",
      ja: "世界生産の平均的な1単位に占める割合(対応を問わない場合)",
    },
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
