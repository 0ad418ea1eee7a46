import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { figureClauses, sentenceOf } from "./clause.ts";
import { atStage, homeOf, keyWords, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { rowsTelling, surelyHighest } from "./surest.ts";

/** Keys by which world production is told apart, the first that is known for any stage. */
const KEYS = ["place", "owner", "operator"];

/** Where world production is surely most concentrated, and who has most of it there. */
export const assessmentFinding: Finding = ({ rows }) => {
  const world = rows.filter((row) => idIn(row, "wholeId") === "worldProduction");
  const of = (method: string) => world.filter((row) => idIn(row, "method") === method);
  for (const key of KEYS) {
    const isKey = (row: Row) => idIn(row, "keyId") === key;
    const row = surelyHighest(of("hhi").filter(isKey), ["value"]);
    if (row === null || !((figureIn(row, "value")?.lo ?? 0) > 0)) continue;
    const isHere = (one: Row) => idIn(one, "stageId") === idIn(row, "stageId");
    const [largest] = of("largestSupplier").filter((one) => isKey(one) && isHere(one));
    const { one, ja } = keyWords(key);
    const index = { en: `the HHI of world production by ${one}`, ja: `世界生産のHHI（${ja}別）` };
    return sentenceOf(atStage(row), [
      ...figureClauses([[index, figureIn(row, "value")]], "1"),
      ...(largest === undefined ? [] : largestClauses(largest)),
    ]);
  }
  return {
    en: "How concentrated world production is cannot be told at any stage.",
    ja: "世界生産の集中度は、どの工程についても分からない。",
  };
};

function largestClauses(row: Row) {
  const who = whoIn(row, "who");
  if (who === null) return [];
  const subject = {
    en: `the share of the largest known supplier, ${who.en},`,
    ja: `判明している最大供給者である${who.ja}の割合`,
  };
  return figureClauses([[subject, figureIn(row, "value")]], "share");
}

/** Where the largest producer surely makes most of world production, and how self-sufficient the home is there. */
export const overviewFinding: Finding = (result) => {
  const known = rowsTelling(result.rows, "worldLargestShare");
  const both = rowsTelling(known, "selfSufficiency");
  const row = surelyHighest(both.length > 0 ? both : known, ["worldLargestShare"]);
  const who = row && wordsIn(row, "worldLargest");
  if (row === null || who === null) return NO_PRODUCER;
  const home = homeOf(result);
  const largest = {
    en: `the share of the largest known producer (${who.en}) in world production`,
    ja: `判明している最大生産者（${who.ja}）が世界生産に占める割合`,
  };
  const own: Label = {
    en: `the self-sufficiency (apparent) of ${home.en}`,
    ja: `${home.ja}の自給率（見かけ）`,
  };
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [largest, figureIn(row, "worldLargestShare")],
        [own, figureIn(row, "selfSufficiency")],
      ],
      "share",
    ),
  );
};

const NO_PRODUCER: Label = {
  en: "Who makes most of world production is not known at any stage.",
  ja: "世界生産の最大の担い手は、どの工程についても分からない。",
};
