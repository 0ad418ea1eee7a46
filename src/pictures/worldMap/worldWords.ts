/** Words of the map of the world. */
export const WORLD_WORDS = {
  title: { en: "{stage}: where it comes from", ja: "{stage}:供給はどこから来るか" },
  lookThrough: {
    en: "Share of the home's supply that depends on each place at any tier (look-through). Shares overlap and do not add up.",
    ja: "自国側の供給のうち各国・地域に依存する割合(全段階を遡った値)。割合は重なり、合計は100 %にならない。",
  },
  faceValue: {
    en: "Share of the home's supply that comes from each place at first hand.",
    ja: "自国側の供給のうち各国・地域から直接来る割合。",
  },
  range: { en: "only bounds known", ja: "上下限のみ判明" },
  home: { en: "home: {names}", ja: "自国側:{names}" },
  plain: {
    en: "Plain land: the table names no supply from there.",
    ja: "白地は表に供給の記載がない国・地域。",
  },
  unknown: {
    en: "Plain as well, for their share is not known: {names}.",
    ja: "割合が不明のため、同じく白地で示す国・地域:{names}。",
  },
  land: {
    en: "Small places are circles. Borders and names are those of the atlas and of ISO 3166-1 and say nothing about status.",
    ja: "小さな国・地域は円で示す。境界と名称は地図データとISO 3166-1によるもので、地位に関する見解を示さない。",
  },
  off: { en: "Not on the map: {names}.", ja: "地図にない供給:{names}。" },
  none: {
    en: "The table names no place that supplies this stage.",
    ja: "この工程を供給する国・地域は表に記載がない。",
  },
  comma: { en: ", ", ja: "、" },
} as const;
