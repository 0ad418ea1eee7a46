import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { changeOf } from "./decomposition.ts";
import { groupClass } from "./swapClass.ts";
import type { SwapEntry, SwapGroup } from "./swapGroup.ts";
import { unitOf } from "./swapWords.ts";

/** Named at most on either side; the others are counted. */
const MOST_NAMED = 2;

/** Who certainly falls and who rises, and what the same change does to concentration and at chokepoints. */
export function swapFinding(group: SwapGroup, groups: readonly SwapGroup[]): Label {
  const { standing } = group;
  if (standing !== "both") return STANDINGS[standing];
  const kind = groupClass(group);
  if (kind === "unchanged") return { en: "nothing changes", ja: "変化なし" };
  const movers = [...moversOf(group, -1), ...moversOf(group, 1)];
  if (movers.length === 0)
    return {
      en: "the bounds do not settle whether anything falls or rises",
      ja: "不明分のため、増減の有無を判定できない",
    };
  const besides = sideEffects(group, groups);
  const [en, ja] = [sentence(movers, "en"), sentence(movers, "ja")];
  if (besides.length === 0) return { en, ja };
  return {
    en: `${en}: ${besides.map((one) => one.en).join(", ")}`,
    ja: `${ja}:${besides.map((one) => one.ja).join("、")}`,
  };
}

const STANDINGS = {
  onlyBefore: { en: "this stage is only in the first model", ja: "変更前のモデルにのみある工程" },
  onlyAfter: { en: "this stage is only in the second model", ja: "変更後のモデルにのみある工程" },
  noAnswer: { en: "no answer: see the notes", ja: "回答なし(注を参照)" },
} as const;

function sentence(parts: readonly Label[], lang: "en" | "ja"): string {
  return parts.map((part) => part[lang]).join(lang === "en" ? ", " : "、");
}

interface Mover {
  readonly who: Label;
  readonly size: Interval;
}

/** Those that surely fall (−1) or rise (1), the largest first. */
function sureMovers(entries: readonly SwapEntry[], way: -1 | 1): Mover[] {
  return entries
    .flatMap((entry) => {
      const { value, lo, hi } = changeOf(entry);
      if (!(way === 1 ? lo > 0 : hi < 0)) return [];
      const size = way === 1 ? { value, lo, hi } : negative({ value, lo, hi });
      return [{ who: entry.who, size }];
    })
    .sort((a, b) => b.size.lo - a.size.lo);
}

function negative({ value, lo, hi }: Interval): Interval {
  return { value: value === null ? null : -value, lo: -hi, hi: -lo };
}

function moversOf(group: SwapGroup, way: -1 | 1): Label[] {
  const all = sureMovers(group.entries, way);
  const isIndex = unitOf(group.measureId) === "1";
  const named = all.slice(0, MOST_NAMED).map(({ who, size }) => {
    const by = isIndex ? formatQuantity(size, "1") : points(size);
    const [unitEn, unitJa] = isIndex ? ["", ""] : [" points", "ポイント"];
    return way === 1
      ? { en: `${who.en} rises by ${by}${unitEn}`, ja: `${who.ja}が${by}${unitJa}上昇` }
      : { en: `${who.en} falls by ${by}${unitEn}`, ja: `${who.ja}が${by}${unitJa}低下` };
  });
  const more = all.length - named.length;
  if (more === 0) return named;
  const unit = group.keyId === "stage" ? "工程" : "者";
  return [
    ...named,
    way === 1
      ? { en: `${more} more ${more === 1 ? "rises" : "rise"}`, ja: `ほか${more}${unit}が上昇` }
      : { en: `${more} more ${more === 1 ? "falls" : "fall"}`, ja: `ほか${more}${unit}が低下` },
  ];
}

/** Hundredths of the whole, without a percent sign, which would read as a relative change. */
function points({ value, lo, hi }: Interval): string {
  const scaled = { value: value === null ? null : value * 100, lo: lo * 100, hi: hi * 100 };
  return formatQuantity(scaled, null);
}

/** What else the change of a stage does: to its concentration by the same key, and, of places, at chokepoints. */
function sideEffects(
  { measureId, stageId, keyId }: SwapGroup,
  groups: readonly SwapGroup[],
): Label[] {
  if (stageId === null || measureId === "concentration") return [];
  const here = groups.filter((group) => group.stageId === stageId);
  const hhi = here.find((one) => one.measureId === "concentration" && one.keyId === keyId);
  const chokepoints =
    keyId === "place"
      ? here.filter((one) => one.measureId === measureId && one.keyId === "chokepoint")
      : [];
  return [...hhiTurn(hhi), ...chokepoints.flatMap(throughput)];
}

/** What the home makes is in neither figure by place or owner, and in that of operators. */
const FOREIGN_PART: Label = { en: "foreign part of the HHI", ja: "HHIの海外分" };
const OF_OPERATORS: Label = { en: "HHI of operators", ja: "操業企業のHHI" };

function hhiTurn(group: SwapGroup | undefined): Label[] {
  if (!group?.total || group.before === null || group.after === null) return [];
  const { net } = group.total;
  if (!(net.lo > 0) && !(net.hi < 0)) return [];
  const [was, is] = [group.before, group.after].map((hhi) => formatQuantity(hhi, "1"));
  const { en, ja } = group.keyId === "operator" ? OF_OPERATORS : FOREIGN_PART;
  return net.hi < 0
    ? [{ en: `better ${en} (${was} to ${is})`, ja: `${ja}は改善(${was}から${is})` }]
    : [{ en: `worse ${en} (${was} to ${is})`, ja: `${ja}は悪化(${was}から${is})` }];
}

function throughput({ entries }: SwapGroup): Label[] {
  const more = sureMovers(entries, 1).map(({ who, size }) => ({
    en: `more through ${who.en} (by ${points(size)} points)`,
    ja: `${who.ja}の経由は増加(${points(size)}ポイント)`,
  }));
  const less = sureMovers(entries, -1).map(({ who, size }) => ({
    en: `less through ${who.en} (by ${points(size)} points)`,
    ja: `${who.ja}の経由は減少(${points(size)}ポイント)`,
  }));
  return [...more, ...less];
}
