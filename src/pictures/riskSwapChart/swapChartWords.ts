/** Sentences of the picture of a risk swap. */
export const SWAP_CHART_WORDS = {
  title: {
    en: "{stage}: what risk is removed, moved and new",
    ja: "{stage}:リスクの消失・移転・新規",
  },
  allStages: { en: "All stages", ja: "全工程" },
  subtitle: {
    en: "From before (ring) to after (dot): {measure}. Of all that falls and rises, the smaller moved; the rest is removed or new.",
    ja: "{measure}の変更前(輪)と変更後(点)。低下の合計と上昇の合計のうち小さい方が移転、残りが消失または新規。",
  },
  overStages: { en: "figures of each stage", ja: "各工程の数値" },
  before: { en: "before", ja: "変更前" },
  after: { en: "after", ja: "変更後" },
  removed: { en: "removed", ja: "消失" },
  moved: { en: "moved", ja: "移転" },
  new: { en: "new", ja: "新規" },
  bounds: { en: "bounds that the data allow", ja: "データが許す上下限" },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  movedFrom: { en: "moved away {part}", ja: "移転元 {part}" },
  movedTo: { en: "moved here {part}", ja: "移転先 {part}" },
  removedPart: { en: "removed {part}", ja: "消失 {part}" },
  newPart: { en: "new {part}", ja: "新規 {part}" },
  movedPart: { en: "moved {part}", ja: "移転 {part}" },
  change: { en: "{class}: change {part}", ja: "{class}:増減 {part}" },
  heading: { en: "By {key}: {class}", ja: "{key}別:{class}" },
  measureHeading: { en: "Over stages, {measure}: {class}", ja: "工程別、{measure}:{class}" },
  join: { en: ", ", ja: "、" },
  others: {
    en: "By {key}, {count} more with smaller changes are in the table only.",
    ja: "{key}別では、変化のより小さい{count}件は表にのみ示す。",
  },
  perhaps: {
    en: "By {key}: {who}; in the table only.",
    ja: "{key}別:{who}。表にのみ示す。",
  },
  overlap: {
    en: "Exposures overlap: the same supply can pass several, so that sums can exceed 100 %.",
    ja: "遡及依存度などは重複する。同じ供給が複数を経るため、合計は100 %を超えうる。",
  },
  none: {
    en: "Nobody is known whose figure could change.",
    ja: "数値の変わりうる者は判明していない。",
  },
} as const;

/** A sentence of the picture in its language. */
export type Say = (
  word: keyof typeof SWAP_CHART_WORDS,
  names?: Readonly<Record<string, string>>,
) => string;
