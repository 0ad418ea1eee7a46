import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { claim } from "./claim.ts";
import { type Clause, figureClauses, figureOrWords, sentenceOf } from "./clause.ts";
import { forProduct, homeOf, quoted } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyLowest } from "./surest.ts";

/** Days until a floor breaks: a number, or words where it never does or may never. */
function daysUntilFloor(row: Row): Clause[] {
  const subject = {
    en: "the number of days until supply falls below the floor",
    ja: "供給が下限を割るまでの日数",
  };
  const words = wordsIn(row, "remark");
  return figureOrWords(subject, figureIn(row, "days"), { unit: "days", words });
}

/** All products together, or the only one. */
export const operationalFinding: Finding = (result) => {
  const all = result.rows.find((row) => idIn(row, "stageId") === "");
  const row = all ?? surelyLowest(result.rows, ["even"]);
  const home = homeOf(result);
  if (!row || figureIn(row, "even") === null)
    return {
      en: `The operational self-sufficiency of ${home.en} is not known, since the model does not give all that it needs.`,
      ja: `必要なデータがモデルにそろっていないため、${home.ja}の実働自給率は分からない。`,
    };
  const even = {
    en: `the operational self-sufficiency, served evenly (max–min), of ${home.en}`,
    ja: `${home.ja}の実働自給率（均等配分）`,
  };
  const product = quoted(row, "product");
  const lead = all ? { en: `For ${product.en}, `, ja: `${product.ja}では、` } : forProduct(row);
  const figures = figureClauses([[even, figureIn(row, "even")]], "share");
  return sentenceOf(lead, [...figures, ...daysUntilFloor(row)]);
};

/** What can be served for ever, and for how long a floor holds. */
export const survivalFinding: Finding = (result) => {
  const point = (id: string) => result.rows.find((row) => idIn(row, "whatId") === id);
  const [end, floor] = [point("forEver"), point("floor")];
  const home = homeOf(result);
  if (end === undefined || figureIn(end, "share") === null)
    return {
      en: `For how long the supply of ${home.en} lasts is not known, since the model does not give all that it needs.`,
      ja: `必要なデータがモデルにそろっていないため、${home.ja}の供給がいつまで続くかは分からない。`,
    };
  const share = {
    en: `the share of what ${home.en} wants that can be served for ever`,
    ja: `${home.ja}の需要のうち長期に満たせる割合`,
  };
  return sentenceOf({ en: "At best, after the cut, ", ja: "途絶後、最善の場合でも、" }, [
    ...figureClauses([[share, figureIn(end, "share")]], "share"),
    ...(floor ? daysUntilFloor(floor) : []),
  ]);
};

/** The product that is surely served least with the home first, under each rule. */
export const servedUnderFinding: Finding = (result) => {
  const row =
    surelyLowest(result.rows, ["first"]) ??
    surelyLowest(result.rows, ["fair"]) ??
    surelyLowest(result.rows, ["last"]);
  const home = homeOf(result);
  if (row === null)
    return {
      en: `What rerouting can still serve ${home.en} is not known, since the model does not give all that it needs.`,
      ja: `必要なデータがモデルにそろっていないため、組替えにより${home.ja}の需要をどこまで満たせるかは分からない。`,
    };
  const rule = (en: string, ja: string): Label => ({
    en: `the share of what ${home.en} wants that rerouting can serve with ${en}`,
    ja: `組替えによる${home.ja}の充足率（${ja}）`,
  });
  const short = (en: string, ja: string): Label => ({
    en: `that with ${en}`,
    ja: `充足率（${ja}）`,
  });
  const rules = [
    ["first", "the home first", "自国側が最初"],
    ["fair", "all served evenly", "均等配分"],
    ["last", "the home last", "自国側が最後"],
  ] as const;
  const known = rules.filter(([key]) => figureIn(row, key) !== null);
  const figures = known.map(
    ([key, en, ja], i) => [i === 0 ? rule(en, ja) : short(en, ja), figureIn(row, key)] as const,
  );
  return sentenceOf(forProduct(row), figureClauses(figures, "share"));
};

/** What is served in the first span and in the last. */
export const untilEmptyFinding: Finding = (result) => {
  const [first] = result.rows;
  const last = result.rows.at(-1);
  const home = homeOf(result);
  if (first === undefined || last === undefined)
    return {
      en: `What is served in ${home.en} until stocks are empty is not known, since the model does not give all that it needs.`,
      ja: `必要なデータがモデルにそろっていないため、在庫が尽きるまで${home.ja}で何が満たされるかは分からない。`,
    };
  const shares = (first === last ? [first] : [first, last]).map(
    (row) => [servedIn(row), figureIn(row, "share")] as const,
  );
  const lead = {
    en: `If all is served in ${home.en} as fully as goes until stocks are empty, by the middle of the data, `,
    ja: `在庫が尽きるまで${home.ja}の需要をできるだけ満たすと、データの中央値では、`,
  };
  return sentenceOf(lead, figureClauses(shares, "share"));
};

function servedIn(row: Row): Label {
  const [from, to] = [figureIn(row, "from"), figureIn(row, "to")];
  const start = from && claim(from, null);
  if (to === null)
    return {
      en: `the share served from day ${start?.en} on for ever`,
      ja: `${start?.ja}日目以降の充足率`,
    };
  const end = claim(to, null);
  return {
    en: `the share served from day ${start?.en} to day ${end.en}`,
    ja: `${start?.ja}日目から${end.ja}日目までの充足率`,
  };
}
