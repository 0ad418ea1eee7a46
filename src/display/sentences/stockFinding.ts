import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn, wordsIn } from "./cells.ts";
import { type Clause, figureClause, sentenceOf } from "./clause.ts";
import { atStage } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest, surelyLowest } from "./surest.ts";

/** The largest stock that is stranded, else the one that surely lasts shortest. */
export const stockFinding: Finding = (result) => {
  const stranded = result.rows.filter((row) => idIn(row, "countsId") === "no");
  const row =
    surelyHighest(stranded, ["days"]) ??
    stranded[0] ??
    surelyLowest(result.rows, ["days"]) ??
    result.rows[0];
  if (row === undefined)
    return {
      en: "The model names no stock in the home.",
      ja: "自国側の在庫はモデルに記載がない。",
    };
  const place = wordsIn(row, "place") ?? { en: "unknown", ja: "不明" };
  const lasts = {
    en: `the use for which the stock (${place.en}) lasts`,
    ja: `${place.ja}の在庫の使用日数`,
  };
  const days = figureIn(row, "days");
  return sentenceOf(atStage(row), [
    days === null ? NO_DAYS : figureClause(lasts, days, "days"),
    REACHES[idIn(row, "countsId") ?? ""] ?? PERHAPS,
  ]);
};

const NO_DAYS: Clause = {
  en: "for how many days of use the stock lasts is not known",
  ja: "在庫が何日分の使用量にあたるかは分からない",
  jaBefore: "在庫が何日分の使用量にあたるかは分からず",
};
const CUT: Label = {
  en: "once everything outside the home is switched off",
  ja: "自国側の外がすべて使えなくなった場合に",
};
const REACHES: Readonly<Record<string, Clause>> = {
  yes: {
    en: `it still reaches a product that the home uses ${CUT.en}`,
    ja: `${CUT.ja}自国側で使う製品に届く`,
    jaBefore: `${CUT.ja}自国側で使う製品に届き`,
  },
  no: {
    en: `it reaches no product that the home uses ${CUT.en}`,
    ja: `${CUT.ja}自国側で使う製品に届かない`,
    jaBefore: `${CUT.ja}自国側で使う製品に届かず`,
  },
};
const PERHAPS: Clause = {
  en: `whether it reaches a product that the home uses ${CUT.en} is not known`,
  ja: `${CUT.ja}自国側で使う製品に届くかどうかは分からない`,
  jaBefore: `${CUT.ja}自国側で使う製品に届くかどうかは分からず`,
};
