export const MAP_WORDS = {
  map: { en: "Vital-point map", ja: "急所マップ" },
  title: { en: "Vital-point map: {product}", ja: "急所マップ:{product}" },
  across: {
    en: "volume: share of the supply that passes →",
    ja: "量:供給のうち通過する割合 →",
  },
  up: {
    en: "↑ frequency: passes per unit, as known",
    ja: "↑ 通過頻度:1単位あたりの通過回数(判明分)",
  },
  vitalPoint: { en: "VITAL POINTS", ja: "急所" },
  highVolume: { en: "high volume only", ja: "量のみ大" },
  highFrequency: { en: "high frequency only", ja: "頻度のみ大" },
  neither: { en: "neither", ja: "いずれも小" },
  hollow: {
    en: "hollow: least of what bounds allow",
    ja: "白抜き:量は上下限のみ判明(下限の位置に表示)",
  },
  bounds: { en: "volumes that the data allow", ja: "データが許す量の範囲" },
  numbers: { en: "Numbers on the map", ja: "図中の番号" },
  none: {
    en: "Nobody is on the map, for the reason given here.",
    ja: "以下の理由により、図に示せる者がいない。",
  },
  supply: {
    en: "The supply looked at is the home's of: {supply}.",
    ja: "対象とした供給:{supply}。",
  },
  cuts: { en: "Dashed lines: {cuts}.", ja: "破線:{cuts}。" },
  lower: {
    en: "{count} of lower volume × frequency are in the table only.",
    ja: "量×頻度がこれより低い{count}件は表にのみ示す。",
  },
  unplaced: {
    en: "Not on the map, for volume or frequency is not known: {count}; the table names them.",
    ja: "量または頻度が不明なため図にない者:{count}件。名称は表に示す。",
  },
  keys: { en: "In the table only: by {keys}.", ja: "次の区分は表にのみ示す:{keys}。" },
  products: {
    en: "Other products, in the table only: {products}.",
    ja: "ほかの製品は表にのみ示す:{products}。",
  },
  comma: { en: ", ", ja: "、" },
} as const;
