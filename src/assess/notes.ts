import type { Label } from "../indices/shareIndex.ts";
import { type Language, placeName } from "../model/places/places.ts";

/** Up to five names. */
function few(names: readonly Label[], lang: Language): string {
  const shown = names.slice(0, 5).map((name) => name[lang]);
  const more = names.length - shown.length;
  if (lang === "ja") return shown.join("、") + (more > 0 ? `ほか${more}件` : "");
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Name of a place. */
export function whoLabel(code: string): Label {
  return { en: placeName(code, "en"), ja: placeName(code, "ja") };
}

/** The sentences that an assessment says about what is missing and what it rests on. */
export const note = {
  productionUnknown: (names: readonly Label[]): Label => {
    if (names.length === 0) {
      return { en: "who produces how much is not known", ja: "誰がどれだけ生産しているか不明" };
    }
    return {
      en: `production of ${few(names, "en")} is not known, and no world total is stated`,
      ja: `${few(names, "ja")}の生産量が不明で、世界合計の記載もない`,
    };
  },
  importsUnreported: (places: readonly string[]): Label => ({
    en: `imports into ${few(places.map(whoLabel), "en")} are not reported`,
    ja: `${few(places.map(whoLabel), "ja")}の輸入が報告されていない`,
  }),
  flowUnknown: (from: string): Label => ({
    en: `the amount imported from ${whoLabel(from).en} is not known`,
    ja: `${whoLabel(from).ja}からの輸入量が不明`,
  }),
  sharesOfSeveral: {
    en: "imports are given in shares for several places, which cannot be added without amounts",
    ja: "複数の国・地域の輸入が割合で示され、数量がないため合算できない",
  },
  nothingSupplied: { en: "nothing is supplied", ja: "供給がない" },
  amountsNeeded: {
    en: "production or imports are given in shares; amounts are needed",
    ja: "生産または輸入が割合でのみ示され、数量が必要",
  },
  homeProductionUnknown: {
    en: "home production is not known",
    ja: "自国側の生産量が不明",
  },
  exportUnknown: { en: "an exported amount is not known", ja: "輸出量の一部が不明" },
  consumptionUnknown: {
    en: "neither all imports nor the home's use of the product is known",
    ja: "輸入量・使用量のいずれも十分に把握されていない",
  },
  nobodyKnown: {
    en: "no supplier is known by this key (place, owner, operator or bloc)",
    ja: "この区分(所在地・所有者・企業・グループ)では供給者が不明",
  },
  stockUnknown: { en: "no stock is given", ja: "備蓄量の記載がない" },
  noPeriod: {
    en: "the stage's unit has no time, such as '/year', so a stock lasts no number of days",
    ja: "工程の単位に「/year」などの期間がなく、備蓄の日数を計算できない",
  },
  perhapsUndefined: (label: Label): Label => ({
    en: `within the bounds of the data it may be undefined: ${label.en}`,
    ja: `データの上下限の範囲内で定義されない場合がある:${label.ja}`,
  }),
  answered: (known: number, all: number): Label => ({
    en: `apparent self-sufficiency can be given for ${known} of ${all} stages; the notes of the others say what is missing`,
    ja: `見かけの自給率を示せるのは${all}工程中${known}工程。その他の工程は、不足する情報を注に示す`,
  }),
  recyclingUnknown: {
    en: "recycled or primary supply is not fully known",
    ja: "再生または一次供給量が十分に把握されていない",
  },
  listedAreAll: {
    en: "no world total is stated; the listed suppliers are taken to be all there are, and who is not listed to make none",
    ja: "世界合計の記載がないため、記載された供給者がすべてであり、記載のない者は生産していないとみなす",
  },
  worldMix: (home: Label): Label => ({
    en: `imports into ${home.en} are not reported; they are taken to come in proportion to production elsewhere, as the model says for this stage`,
    ja: `${home.ja}の輸入は報告されていない。この工程ではモデルの指定により、世界(自国側を除く)の生産比率で供給されると仮定`,
  }),
  listedFlows: {
    en: "the flows listed are all there are, as the model says for this stage",
    ja: "この工程では、モデルに記載された流れがすべてであるとモデルが指定",
  },
  listedExports: {
    en: "only exports that the model lists are counted; with more, consumption would be smaller: self-sufficiency, the import dependency ratio and days of cover would be higher and net import reliance lower",
    ja: "モデルに記載された輸出のみを計上。実際の輸出がより多ければ消費量は減り、自給率・輸入依存度(総輸入)・備蓄日数は上がり、純輸入依存度は下がる",
  },
  useSide: {
    en: "imports are not known; consumption is the use that the model states",
    ja: "輸入量が不明なため、消費量はモデルに示された使用量による",
  },
  makesNone: (home: Label): Label => ({
    en: `no production in ${home.en} is listed (it is given as 0, or the listed suppliers make up the whole), so whatever it uses is imported`,
    ja: `${home.ja}での生産は記載されておらず(0と記載、または記載された供給者で全体を占める)、使用分はすべて輸入とみなす`,
  }),
  largestKnown: {
    en: "the largest of those known; what is not attributed could hold a larger one",
    ja: "判明している中で最大。特定されていない部分により大きな者がいる可能性がある",
  },
  mixing: {
    en: "inside a pool (a product in a place) home production and imports are taken to mix, so exports leave in the same mix; the flows that the model lists into a place are taken to be all its imports",
    ja: "同じ国・地域の中では国産品と輸入品が均一に混合し、輸出も同じ比率とみなす(比例配分の仮定)。モデルに記載された流入をその国・地域の輸入のすべてとみなす",
  },
  wholeUnknown: (percent: string): Label => ({
    en: `${percent} of world production is not attributed to a place; it could be anybody's and widens the bounds`,
    ja: `世界生産の${percent}は国・地域が特定されておらず、誰のものでもありうるとして上下限に反映`,
  }),
  undefinedIndex: (label: Label): Label => ({
    en: `undefined: ${label.en}`,
    ja: `定義されない:${label.ja}`,
  }),
  stockInDaysToo: {
    en: "stock is given partly in days and partly in amounts, which cannot be added",
    ja: "備蓄が一部は日数、一部は数量で示され、合算できない",
  },
  unbounded: {
    en: "part of the whole is unknown, and this index has no guaranteed bounds then",
    ja: "一部が不明であり、この指標には保証された上下限がない",
  },
  modelNote: (text: { readonly en: string; readonly ja?: string | undefined }): Label => ({
    en: text.en,
    ja: text.ja ?? text.en,
  }),
};
