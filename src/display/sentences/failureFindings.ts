import type { Label } from "../../indices/shareIndex.ts";
import type { Result } from "../../model/result.ts";
import { formatQuantity } from "../formatQuantity.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { type Clause, figureClause, figureClauses, sentenceOf } from "./clause.ts";
import { forProduct, homeOf, keyWords, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { rowsTelling, surelyHighest, surelyLowest } from "./surest.ts";

/** Who fails: one by name, or several at once. */
function failing(row: Row, count: number): Label {
  const who = wordsIn(row, "who") ?? { en: "not named", ja: "名前なし" };
  const keys = row.keyIds;
  const ids = Array.isArray(keys) ? new Set(keys) : new Set();
  const { one, many, ja } = keyWords(ids.size === 1 ? ([...ids][0] as string) : null);
  if (count === 1)
    return { en: `the failure of one ${one} (${who.en})`, ja: `${who.ja}（${ja}）の停止` };
  const number = formatQuantity(count, "1");
  return {
    en: `the failure of ${number} ${many} at once (${who.en})`,
    ja: `${who.ja}（${ja}）の${number}者の同時停止`,
  };
}

function nobodyFails({ notes }: Result, known: Label): Label {
  if (!Object.hasOwn(notes, "noActors")) return known;
  return {
    en: "The model names nobody of the kind asked about, which does not mean that there is nobody.",
    ja: "問われた区分の者はモデルに記載がないが、存在しないという意味ではない。",
  };
}

/** Of single failures that which surely takes most away; where none does, of the fewest at once. */
export const contingenciesFinding: Finding = (result) => {
  const sizes = result.rows.flatMap((row) => figureIn(row, "atOnce")?.value ?? []);
  const size = Math.min(...sizes);
  const fewest = result.rows.filter((row) => figureIn(row, "atOnce")?.value === size);
  const row = surelyHighest(fewest, ["loss"]);
  const home = homeOf(result);
  if (row === null)
    return nobodyFails(result, {
      en: `Nobody asked about surely takes away supply of ${home.en} by failing, which does not mean that nothing can be lost.`,
      ja: `停止により${home.ja}の供給を確実に減らす者は判明していないが、損失がないという意味ではない。`,
    });
  const who = failing(row, size);
  const loss = {
    en: `the share of the supply of ${home.en} lost through ${who.en}`,
    ja: `${who.ja}によって失われる${home.ja}の供給の割合`,
  };
  return sentenceOf(forProduct(row), figureClauses([[loss, figureIn(row, "loss")]], "share"));
};

function breaking(row: Row, home: Label): Clause {
  const size = figureIn(row, "size")?.value ?? 1;
  const who = failing(row, size);
  if (idIn(row, "certaintyId") === "certain")
    return {
      en: `${who.en} surely leaves ${home.en} with less than the floor`,
      ja: `${who.ja}により${home.ja}の供給は確実に下限を割る`,
      jaBefore: `${who.ja}により${home.ja}の供給は確実に下限を割り`,
    };
  return {
    en: `${who.en} leaves ${home.en} with less than the floor if what is not known comes from ${size === 1 ? "it" : "them"} too`,
    ja: `不明分もその者によるなら、${who.ja}により${home.ja}の供給は下限を割る`,
    jaBefore: `不明分もその者によるなら、${who.ja}により${home.ja}の供給は下限を割り`,
  };
}

const LEFT: Label = { en: "the share of supply left", ja: "残る供給の割合" };

function leftClauses(row: Row): Clause[] {
  const left = figureIn(row, "left");
  return left === null ? [] : [figureClause(LEFT, left, "share")];
}

/** The first set that surely breaks the floor, else the first that may. */
export const chokeSetsFinding: Finding = (result) => {
  const certain = result.rows.filter((row) => idIn(row, "certaintyId") === "certain");
  const named = result.rows.filter((row) => Array.isArray(row.keyIds));
  const row = surelyLowest(certain, ["size", "left"]) ?? surelyLowest(named, ["size", "left"]);
  const home = homeOf(result);
  if (row !== null) return sentenceOf(forProduct(row), [breaking(row, home), ...leftClauses(row)]);
  if (result.rows.length > 0) return onlyOpen(home);
  return nobodyFails(result, {
    en: `No set of the size asked about leaves ${home.en} with less than the floor, be it surely or perhaps.`,
    ja: `問われた大きさの組で、${home.ja}の供給が下限を割る組は、可能性のあるものも含めてない。`,
  });
};

const onlyOpen = (home: Label): Label => ({
  en: `Nobody is known whose failure surely leaves ${home.en} with less than the floor, but too little is known to rule anybody out.`,
  ja: `停止により${home.ja}の供給が確実に下限を割る者は判明していないが、情報が不足しており、誰についてもないとはいえない。`,
});

/** The fewest that surely break the floor; where none do, the fewest that may. */
export const reverseStressFinding: Finding = (result) => {
  const sets = result.rows.filter((row) => Array.isArray(row.keyIds));
  const certain = sets.filter((row) => idIn(row, "certaintyId") === "certain");
  const row = surelyLowest(certain, ["size", "left"]) ?? surelyLowest(sets, ["size", "left"]);
  const home = homeOf(result);
  if (row !== null) {
    const isHeuristic = idIn(row, "methodId") === "heuristic";
    const clauses = [breaking(row, home), ...leftClauses(row)];
    return sentenceOf(forProduct(row), clauses, isHeuristic ? PERHAPS_FEWER : undefined);
  }
  const isOpen = result.rows.some((one) => figureIn(one, "size") !== null);
  if (isOpen) return onlyOpen(home);
  return nobodyFails(result, {
    en: `Not even all asked about together are certain to leave ${home.en} with less than the floor.`,
    ja: `調べた全員が停止しても、${home.ja}の供給が下限を割ることは確実ではない。`,
  });
};

const PERHAPS_FEWER: Label = {
  en: " (found by a heuristic: fewer may do)",
  ja: "（発見的に求めたもので、より少ない者で足りることもある）",
};

/** The product of which surely least is left on average, and what the first removal takes. */
export const removalFinding: Finding = (result) => {
  const means = result.rows.filter((row) => idIn(row, "part") === "mean");
  const home = homeOf(result);
  const mean = surelyLowest(means, ["left"]);
  if (mean === null)
    return nobodyFails(result, {
      en: `Nobody asked about stands upstream of ${home.en} or may do so.`,
      ja: `${home.ja}の上流にいる、またはその可能性のある該当者はいない。`,
    });
  const removals = result.rows.filter(
    (row) => idIn(row, "part") === "removal" && idIn(row, "stageId") === idIn(mean, "stageId"),
  );
  const first = surelyHighest(rowsTelling(removals, "exposure"), ["exposure"]);
  const who = first && whoIn(first, "who");
  const left = {
    en: `the share of the supply of ${home.en} left on average over all removals (robustness R)`,
    ja: `全停止を平均した${home.ja}の残る供給の割合（頑健性R）`,
  };
  const lost = who && {
    en: `the share lost through ${who.en} alone`,
    ja: `${who.ja}単独で失われる割合`,
  };
  return sentenceOf(
    forProduct(mean),
    figureClauses(
      [
        [left, figureIn(mean, "left")],
        ...(lost && first ? ([[lost, figureIn(first, "exposure")]] as const) : []),
      ],
      "share",
    ),
  );
};
