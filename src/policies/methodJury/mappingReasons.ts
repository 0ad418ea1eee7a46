/** Why a model does not hold what a method reads. */
export const why = {
  notInModels: {
    en: "a model does not hold it: give it by `inputs`",
    ja: "モデルには含まれない。inputsで与える",
  },
  partUnattributed: {
    en: "a part is not attributed to a place",
    ja: "国・地域が特定されない部分がある",
  },
  partnerUnknown: {
    en: "a part comes from a partner who is not known",
    ja: "相手国が不明な部分がある",
  },
  exportsUnknown: {
    en: "the model does not say that it lists every flow",
    ja: "モデルがすべての流れを記載しているとは限らない",
  },
  noRecycling: {
    en: "no recycled product serves the same need as this stage's",
    ja: "この工程の製品と同じ投入をまかなう再生品がない",
  },
  unlikeRecycling: {
    en: "recycling differs between the needs that the product serves, or is not known",
    ja: "再生品の割合が投入ごとに異なるか、不明",
  },
  noUse: {
    en: "what the home uses may be nothing",
    ja: "自国側の使用がゼロの可能性がある",
  },
  inShares: { en: "production is given in shares", ja: "生産が割合で示されている" },
  totalUnknown: {
    en: "not every supplier's production is known",
    ja: "一部の供給者の生産量が不明",
  },
  placesMissing: (places: readonly string[]) => ({
    en: `not given for ${places.slice(0, 5).join(", ")}${places.length > 5 ? ` and ${places.length - 5} more` : ""}`,
    ja: `${places.slice(0, 5).join("、")}${places.length > 5 ? `ほか${places.length - 5}件` : ""}の値がない`,
  }),
} as const;
