import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { claim } from "./claim.ts";
import { type Clause, figureClause, figureClauses, figureOrWords, sentenceOf } from "./clause.ts";
import { atStage, quoted } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { rowsTelling, surelyHighest } from "./surest.ts";

/** What surely lacks most once stocks are used up, with how long it lasts. */
export const disruptionFinding: Finding = ({ rows, notes }) => {
  const row = surelyHighest(rows, ["lost", "worst"]);
  const lost = row && figureIn(row, "lost");
  if (row === null || lost === null) return NOTHING_LOST;
  const isLost = lost.hi > 0 || !((figureIn(row, "worst")?.hi ?? 0) > 0);
  const [place, what] = [wordsIn(row, "place"), wordsIn(row, "what")];
  if (place === null || what === null) return null;
  const lacks = {
    en: `the shortfall of ${what.en} (${place.en}) against what is wanted, ${isLost ? "once stocks are used up" : "on the worst day"},`,
    ja: `${place.ja}の${what.ja}が必要量に対して不足する割合（${isLost ? "在庫枯渇後" : "最悪の日"}）`,
  };
  const figure = isLost ? lost : figureIn(row, "worst");
  const gained = lost.hi === 0 && isLost ? surelyHighest(rows, ["added"]) : null;
  if (gained !== null) return gainIn(gained);
  const isStocked = !Object.hasOwn(notes, "stocks");
  return sentenceOf(atStage(row), [
    ...figureClauses([[lacks, figure]], "share"),
    ...timesIn(row, isStocked),
  ]);
};

/** Where nothing is lacking, what new capacity adds. */
function gainIn(row: Row): Label | null {
  const added = figureIn(row, "added");
  if (added === null) return null;
  const subject = {
    en: "nothing of what was asked about is lacking, and what new capacity adds",
    ja: "不足するものはなく、新規能力による追加",
  };
  return sentenceOf(atStage(row), [figureClause(subject, added, idIn(row, "unit"))]);
}

const NOTHING_LOST: Label = {
  en: "Nothing of what was asked about is known to be lacking in this scenario.",
  ja: "このシナリオで不足すると分かっているものはない。",
};

/** Times to survive and to recover, in days or in words. "At least 0 days" says nothing. */
function timesIn(row: Row, isStocked: boolean): Clause[] {
  const time = (subject: Label, key: string) =>
    figureOrWords(subject, figureIn(row, key), { unit: "days", words: wordsIn(row, key) });
  const isOpen = wordsIn(row, "survives") !== null && figureIn(row, "survivesAtLeast")?.value === 0;
  return [
    ...(isOpen
      ? [survivalNotKnown(isStocked)]
      : time({ en: "the time to survive", ja: "耐久日数" }, "survives")),
    ...time({ en: "the time to recover", ja: "回復日数" }, "recovers"),
  ];
}

function survivalNotKnown(isStocked: boolean): Clause {
  const because = isStocked
    ? { en: "", ja: "" }
    : { en: " (not every stock is given)", ja: "（記載のない在庫がある）" };
  return {
    en: `the time to survive is not known${because.en}`,
    ja: `耐久日数は分からない${because.ja}`,
    jaBefore: `耐久日数は分からず${because.ja}`,
  };
}

const NOTHING_TOLD: Label = {
  en: "Whether anything of what was asked about is lost on any day cannot be told from the data.",
  ja: "失われるものがあるかどうかは、どの日についてもデータからは分からない。",
};

/** The day on which surely most is lost; a day on which anything from nothing to all may be lost tells nothing. */
export const courseFinding: Finding = ({ rows }) => {
  const row = surelyHighest(rowsTelling(rows, "lost"), ["lost"]);
  if (rows.some((one) => figureIn(one, "lost")?.hi) && !((row && figureIn(row, "lost"))?.lo ?? 0))
    return NOTHING_TOLD;
  const day = row && figureIn(row, "day");
  const place = row && wordsIn(row, "place");
  if (row === null || day === null || place === null) return NOTHING_LOST;
  const stage = quoted(row, "stage");
  const on = claim(day, null);
  const lead = { en: `On day ${on.en}, `, ja: `${on.ja}日目には、` };
  const lost = {
    en: `the part of the supply of ${stage.en} (${place.en}) that is lost`,
    ja: `${place.ja}の${stage.ja}の供給のうち失われる割合`,
  };
  return sentenceOf(lead, figureClauses([[lost, figureIn(row, "lost")]], "share"));
};

/** How many measurements the predictions hold. */
export const backTestFinding: Finding = ({ rows }) => {
  const count = (...ids: string[]) =>
    rows.filter((row) => ids.includes(idIn(row, "verdictId") ?? "")).length;
  const all = rows.length;
  if (all === 0)
    return {
      en: "The scenario holds no measurement with which a prediction could be compared.",
      ja: "シナリオに、予測と比べられる実測値がない。",
    };
  const [only] = rows;
  const verdict = only && quoted(only, "verdict");
  if (all === 1 && verdict)
    return {
      en: `The only measurement has the verdict ${verdict.en}.`,
      ja: `唯一の実測値の判定は${verdict.ja}である。`,
    };
  const [within, small] = [count("within"), count("tooSmall")];
  const [large, open] = [count("tooLarge", "noRise"), count("cannotTell", "noAnswer")];
  return {
    en: `Of ${all} measurements, ${within} ${within === 1 ? "lies" : "lie"} within the bounds predicted, too small a fall was predicted for ${small} and too large a one for ${large}, and nothing can be told of ${open}.`,
    ja: `実測${all}件のうち、予測の範囲内が${within}件、減少の過小な予測が${small}件、過大な予測が${large}件であり、${open}件については何もいえない。`,
  };
};
