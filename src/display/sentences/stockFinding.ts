import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn, wordsIn } from "./cells.ts";
import { type Clause, figureClause, sentenceOf } from "./clause.ts";
import { atStage, homeOf } from "./naming.ts";
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
  const home = homeOf(result);
  if (row === undefined)
    return {
      en: `The model names no stock in ${home.en}.`,
      ja: `${home.ja}の在庫はモデルに記載がない。`,
    };
  const place = wordsIn(row, "place") ?? { en: "unknown", ja: "不明" };
  const lasts = {
    en: `the use for which the stock (${place.en}) lasts`,
    ja: `${place.ja}の在庫の使用日数`,
  };
  const days = figureIn(row, "days");
  return sentenceOf(atStage(row), [
    days === null ? NO_DAYS : figureClause(lasts, days, "days"),
    reaching(idIn(row, "countsId"), home),
  ]);
};

const NO_DAYS: Clause = {
  en: "for how many days of use the stock lasts is not known",
  ja: "在庫が何日分の使用量にあたるかは分からない",
  jaBefore: "在庫が何日分の使用量にあたるかは分からず",
};

/** Whether a stock serves anybody when all abroad is cut off. */
function reaching(countsId: string | null, home: Label): Clause {
  const cut = {
    en: `once everything outside ${home.en} is switched off`,
    ja: `${home.ja}の外がすべて使えなくなった場合に`,
  };
  const clause = (en: string, ja: string, jaBefore: string): Clause => ({
    en: `${en} ${cut.en}`,
    ja: `${cut.ja}自国側で使う製品に${ja}`,
    jaBefore: `${cut.ja}自国側で使う製品に${jaBefore}`,
  });
  if (countsId === "yes")
    return clause("it still reaches a product that the home uses", "届く", "届き");
  if (countsId === "no")
    return clause("it reaches no product that the home uses", "届かない", "届かず");
  return {
    ...clause("", "届くかどうかは分からない", "届くかどうかは分からず"),
    en: `whether it reaches a product that the home uses ${cut.en} is not known`,
  };
}
