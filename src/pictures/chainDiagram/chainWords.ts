/** Sentences of the chain diagram. */
export const CHAIN_WORDS = {
  title: {
    en: "{product}: the chain behind the final use of {home}",
    ja: "{product}:{home}の使用を支える供給網",
  },
  subtitle: {
    en: "Who makes what at each stage: share of the home's need of the stage, as far as it is known",
    ja: "各工程を担う国・地域:その工程に対する自国側の必要量に占める割合(判明分)",
  },
  none: { en: "The table holds no links.", ja: "表につながりがない。" },
  products: {
    en: "Other products, in the table only: {products}.",
    ja: "ほかの製品は表にのみ示す:{products}。",
  },
  comma: { en: ", ", ja: "、" },
  widths: {
    en: "Every needed input counts alike, one unit per unit made; bands narrow where a maker needs several inputs.",
    ja: "必要な投入はすべて産出1単位あたり1単位と数える。複数の投入を要する工程では帯が細くなる。",
  },
  loops: {
    en: "Bands that run back below the diagram close a loop; what goes round is counted each time.",
    ja: "図の下を戻る帯は循環を閉じるもので、循環分は通るたびに数える。",
  },
  trade: {
    en: "Arcs beside a column are goods bought in from another place and sent on; hatching in a bar is what it sends on of unknown origin.",
    ja: "列の脇の弧は他の国・地域から入り先へ送られるもの。棒の中の斜線は、そこから送られる出所不明分。",
  },
  entered: {
    en: "Where nobody is known to supply the home, the unknown makers are taken to draw on the home's own markets.",
    ja: "自国側への供給者が不明な工程では、不明の作り手は自国側の市場から投入を得るとみなす。",
  },
  which: {
    en: "Where several stages can serve a need, it may not be known which of them does.",
    ja: "複数の工程がまかなえる投入では、どの工程によるか不明な場合がある。",
  },
  perhaps: {
    en: "Pale bands with a dashed rim: several stages can serve the need, and how much each does is not known; they are drawn as if each served the same.",
    ja: "破線で縁取った薄い帯:複数の工程がまかなえる投入で、それぞれの大きさは不明(均等に描く)。",
  },
  rest: {
    en: "Smaller places of a stage are drawn together; the table's notes name them.",
    ja: "各工程の小さい国・地域はまとめて描き、内訳は表の注に示す。",
  },
  unknown: { en: "unknown", ja: "不明" },
  others: { en: "other places", ja: "その他の国・地域" },
  residual: {
    en: "{letter}: {stage}, {place}: {figure} more enters than leaves",
    ja: "{letter}:{stage}、{place}:流入超過 {figure}",
  },
  shortfall: {
    en: "{letter}: {stage}, {place}: at least {figure} more leaves than enters",
    ja: "{letter}:{stage}、{place}:流出超過(最低限) {figure}",
  },
  negative: {
    en: "{letter}: {stage}, {place}: residual {figure}, more leaves than enters",
    ja: "{letter}:{stage}、{place}:残差 {figure}(流出超過)",
  },
} as const;
