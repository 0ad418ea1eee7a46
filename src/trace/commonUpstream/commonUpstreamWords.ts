import type { Column, Note } from "../../model/result.ts";

const SOURCES: Note = {
  kind: "assumed",
  text: {
    en: "a first-hand source is a supplier of the home's own by operator, a market abroad from which it imports, or, where the home draws on the world's mix, each of its producers; only those are counted that certainly supply the home",
    ja: "直接の供給元とは、自国側の供給者(企業別)、輸入元の国・地域の市場、または世界の構成比による場合は各生産者をいう。確実に供給しているものだけを数える",
  },
};

export const COMMON_UPSTREAM_NOTES: Readonly<Record<string, Note>> = {
  sources: SOURCES,
  elsewhere: {
    kind: "assumed",
    text: {
      en: "bought elsewhere means: of places, from another place; of owners and operators, from another supplier, or in a market abroad, which does not tell whose product it sells; of chokepoints, from anybody",
      ja: "他から買うとは、所在地については他の国・地域から、所有者と操業企業については他の供給者または(誰の製品かを示さない)国外の市場から、要衝についてはすべての供給元から買うことをいう",
    },
  },
  listed: {
    kind: "unknown",
    text: {
      en: "those are listed on whom at least two sources certainly rest that are not themselves; a stage without rows has fewer than two such sources, or its upstream is not known, which does not mean that its sources are independent",
      ja: "本人以外の供給元が確実に2つ以上依存している者を示す。行のない工程は、そのような供給元が2つ未満か上流が不明であり、供給元が独立しているという意味ではない",
    },
  },
};

export const INDEPENDENT_SOURCES_NOTES: Readonly<Record<string, Note>> = {
  sources: SOURCES,
  asOne: {
    kind: "assumed",
    text: {
      en: "sources count as one where half or more of what each brings rests on the same foreign place, beginning with the place on which most rests so (kyusho's own definition); which are, as far as is certain, is named",
      ja: "各供給元の半分以上が同じ国外の国・地域に依存する場合、それらを1つと数える。依存する割合の最も大きい国・地域から順に束ねる(kyusho独自の定義)。確実なものだけを列挙する",
    },
  },
};

const text = { type: "text", unit: null, risk: null } as const;
const share = { type: "quantity", unit: "share" } as const;
const number = { type: "quantity", unit: "1" } as const;

export const COMMON_UPSTREAM_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  { key: "key", label: { en: "by", ja: "区分" }, ...text },
  { key: "who", label: { en: "common upstream", ja: "共通の上流" }, ...text },
  {
    key: "sources",
    label: { en: "sources that rest on it", ja: "依存する供給元数" },
    ...number,
    risk: "high",
  },
  { key: "others", label: { en: "of", ja: "全供給元数" }, ...number, risk: null },
  { key: "names", label: { en: "which", ja: "供給元" }, ...text },
  {
    key: "brought",
    label: { en: "share of supply that these bring", ja: "それらの供給割合" },
    ...share,
    risk: null,
  },
  {
    key: "resting",
    label: {
      en: "share of supply that rests on it, bought elsewhere",
      ja: "他から買いながら依存する割合",
    },
    ...share,
    risk: "high",
  },
  { key: "stages", label: { en: "first met upstream at", ja: "上流で最初に現れる工程" }, ...text },
];

export const INDEPENDENT_SOURCES_COLUMNS: readonly Column[] = [
  { key: "stage", label: { en: "stage", ja: "工程" }, ...text },
  {
    key: "sources",
    label: { en: "first-hand sources", ja: "直接の供給元数" },
    ...number,
    risk: "low",
  },
  {
    key: "unnamed",
    label: { en: "share without a named source", ja: "供給元名のない割合" },
    ...share,
    risk: null,
  },
  {
    key: "faceValue",
    label: { en: "effective sources (face value)", ja: "実効供給元数(見た目)" },
    ...number,
    risk: "low",
  },
  {
    key: "asOne",
    label: {
      en: "effective sources, common upstream as one",
      ja: "実効供給元数(共通の上流を統合)",
    },
    ...number,
    risk: "low",
  },
  { key: "merged", label: { en: "counted as one", ja: "1つと数えたもの" }, ...text },
  { key: "reason", label: { en: "why not known", ja: "不明の理由" }, ...text },
];
