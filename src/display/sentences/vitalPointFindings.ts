import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { figureClauses, sentenceOf } from "./clause.ts";
import { forProduct, homeOf, quoted, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest } from "./surest.ts";
import { worldMix } from "./worldMix.ts";

/** The vital point that surely most passes. */
export const vitalPointsFinding: Finding = (result) => {
  const vital = result.rows.filter((row) => idIn(row, "classId") === "vitalPoint");
  const row = surelyHighest(vital, ["volume", "frequency"]);
  const who = row && whoIn(row, "who");
  const home = homeOf(result);
  if (row === null || who === null)
    return {
      en: `Nobody is certain to be a vital point of ${home.en}, which does not mean that nobody is.`,
      ja: `${home.ja}の急所であることが確実な者は判明していないが、急所がないという意味ではない。`,
    };
  const [lead, stage] = [forProduct(row), quoted(row, "stage")];
  const at = {
    en: `${lead.en}${who.en} is a vital point of ${home.en} at its supply of ${stage.en}: `,
    ja: `${lead.ja}${home.ja}への${stage.ja}の供給において${who.ja}が急所で、`,
  };
  const volume = { en: "the share that passes it (volume)", ja: "そこを通過する割合（量）" };
  const frequency = { en: "the frequency, as known,", ja: "判明分の通過頻度" };
  const clauses = [
    ...figureClauses([[volume, figureIn(row, "volume")]], "share"),
    ...figureClauses([[frequency, figureIn(row, "frequency")]], "1"),
  ];
  return sentenceOf(at, clauses, worldMix(result));
};

/** The stage that is marked as the peak, else that with the highest certain concentration. */
export const profileFinding: Finding = (result) => {
  const column = result.columns.find(({ key }) => key === "lookThrough");
  const marked = result.rows.filter((row) => wordsIn(row, "peak") !== null);
  const row = surelyHighest(marked.length > 0 ? marked : result.rows, ["lookThrough"]);
  const home = homeOf(result);
  if (row === null || column === undefined)
    return {
      en: `How concentrated the stages behind the supply of ${home.en} are, looked through, is not known.`,
      ja: `${home.ja}の供給の上流にある工程の遡及した集中度は分からない。`,
    };
  const [product, stage] = [quoted(row, "product"), quoted(row, "stage")];
  const lead = {
    en: `Behind the product ${product.en}, at the stage ${stage.en}, `,
    ja: `製品${product.ja}の上流にある${stage.ja}の工程では、`,
  };
  const index = { en: `the ${column.label.en},`, ja: column.label.ja };
  const clauses = [
    ...figureClauses([[index, figureIn(row, "lookThrough")]], "1"),
    ...largestClauses(row),
  ];
  return sentenceOf(lead, clauses, worldMix(result));
};

function largestClauses(row: Row) {
  const who = wordsIn(row, "largest");
  if (who === null) return [];
  const subject = {
    en: `the share of the largest looked through (${who.en})`,
    ja: `遡及で最大の者（${who.ja}）の割合`,
  };
  return figureClauses([[subject, figureIn(row, "largestShare")]], "share");
}
