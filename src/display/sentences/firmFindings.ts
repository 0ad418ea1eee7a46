import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, type Row, wordsIn } from "./cells.ts";
import { figureClause, figureOrWords, sentenceOf } from "./clause.ts";
import type { Finding } from "./sentenceRow.ts";

/** The first shock of the table, which is sorted by what it costs. */
export const riskExposureFinding: Finding = ({ rows, columns }) => {
  const [row] = rows;
  const sites = row && wordsIn(row, "sites");
  if (row === undefined || !sites)
    return { en: "No shock was asked about.", ja: "対象としたショックがない。" };
  const unit = columns.find(({ key }) => key === "lostMargin")?.unit ?? null;
  const figures = [
    ["timeToSurvive", "days", { en: "the time to survive", ja: "耐久日数" }],
    ["timeToRecover", "days", { en: "the time to recover", ja: "回復日数" }],
    ["lostMargin", unit, { en: "the margin lost", ja: "粗利の損失" }],
  ] as const;
  const clauses = figures.flatMap(([key, unitOf, subject]) => {
    const figure = figureIn(row, key);
    return figure === null ? [] : [figureClause(subject, figure, unitOf)];
  });
  const lead = {
    en: `After a shock to the sites (${sites.en}), in the best case, `,
    ja: `拠点（${sites.ja}）へのショックの後、最善の場合でも、`,
  };
  return (
    sentenceOf(lead, clauses) ?? {
      en: `Of a shock to the sites (${sites.en}) no time and no loss is known.`,
      ja: `拠点（${sites.ja}）へのショックについては、日数も損失も分からない。`,
    }
  );
};

/** The shock with the highest index, which the table names first. */
export const systemicRiskFinding: Finding = ({ rows }) => {
  const [row] = rows;
  const firms = row && wordsIn(row, "firms");
  const combined = row && figureIn(row, "combined");
  if (row === undefined || !firms || !combined)
    return { en: "No shock to a firm was asked about.", ja: "対象とした企業へのショックがない。" };
  const index = {
    en: `the systemic risk of a shock to the firms (${firms.en}), as a share of the network by size,`,
    ja: `企業（${firms.ja}）へのショックのシステミックリスク（規模による全体比）`,
  };
  const reached = figureIn(row, "reached");
  const lead = { en: "As modelled, ", ja: "モデル上、" };
  const isCut = Array.isArray(row.notes) && row.notes.includes("truncated");
  const firmsReached = { en: "the number of firms reached", ja: "影響が及ぶ企業数" };
  return sentenceOf(
    lead,
    [
      figureClause(index, combined, "share"),
      ...(reached ? [figureClause(firmsReached, reached, "1")] : []),
    ],
    isCut ? TRUNCATED : undefined,
  );
};

const TRUNCATED: Label = {
  en: " (before losses had settled)",
  ja: "（損失が収束する前の値）",
};

/** The firm that loses most through others, else the first. */
export const reasonsFinding: Finding = ({ rows }) => {
  const row = rows.find((one) => wordsIn(one, "through") !== null) ?? rows[0];
  const firm = row && wordsIn(row, "firm");
  const loss = row && figureIn(row, "loss");
  if (row === undefined || !firm || !loss)
    return { en: "The shock reaches no firm.", ja: "ショックの影響が及ぶ企業はない。" };
  const subject = {
    en: `the loss of one firm (${firm.en}) as a share of its activity`,
    ja: `企業（${firm.ja}）の損失（活動に対する割合）`,
  };
  const lead = { en: "After the shock, ", ja: "ショックの後、" };
  return sentenceOf(lead, [figureClause(subject, loss, "share")], reasonIn(row));
};

function reasonIn(row: Row): Label | undefined {
  const [cause, through] = [wordsIn(row, "cause"), wordsIn(row, "through")];
  if (cause === null) return undefined;
  return {
    en: ` (set by: ${cause.en}${through ? `; mostly through: ${through.en}` : ""})`,
    ja: `（損失を決めるもの：${cause.ja}${through ? `、主な経路：${through.ja}` : ""}）`,
  };
}

/** The place with the largest shortage, which the table names first. */
export const tradeCascadeFinding: Finding = ({ rows }) => {
  const [row] = rows;
  const place = row && wordsIn(row, "place");
  const shortage = row && figureIn(row, "shortage");
  if (row === undefined || !place || !shortage)
    return {
      en: "What the shock comes to is not known, since no place has a settled outcome.",
      ja: "結果の定まった国・地域がないため、ショックの影響は分からない。",
    };
  if (!(shortage.hi > 0))
    return {
      en: "No place is short after the shock.",
      ja: "ショックの後に不足する国・地域はない。",
    };
  const unit = wordsIn(row, "unit");
  const lead = { en: "After the shock, ", ja: "ショックの後、" };
  const of = figureIn(row, "ofConsumption");
  const lacks = {
    en: `the shortage of one place (${place.en})`,
    ja: `${place.ja}（所在地）の不足`,
  };
  const part = { en: "its share of consumption before", ja: "ショック前の消費に占める割合" };
  return sentenceOf(lead, [
    figureClause(lacks, shortage, unit?.en ?? null),
    ...(of ? [figureClause(part, of, "share")] : []),
  ]);
};

/** Where output falls lowest. */
export const inventoryFinding: Finding = ({ rows }) => {
  const [first] = rows.filter((row) => figureIn(row, "worstOutput") !== null);
  if (first === undefined)
    return { en: "What output falls to is not known.", ja: "生産がどこまで落ちるかは分からない。" };
  const low = (row: Row) => figureIn(row, "worstOutput")?.lo ?? Infinity;
  const row = rows.reduce((least, one) => (low(one) < low(least) ? one : least), first);
  const names = ["place", "sector"].flatMap((key) => wordsIn(row, key) ?? []);
  const who = {
    en: names.map(({ en }) => en).join(", "),
    ja: names.map(({ ja }) => ja).join("、"),
  };
  const worst = {
    en: `the worst output (${who.en}) as a share of usual output`,
    ja: `最低の生産（${who.ja}）の平常比`,
  };
  const lead = { en: "In this run, ", ja: "この計算では、" };
  const output = figureIn(row, "worstOutput");
  if (output === null) return null;
  const recovers = { en: "the time to recover", ja: "回復日数" };
  const reason = wordsIn(row, "reason");
  return sentenceOf(lead, [
    figureClause(worst, output, "share"),
    ...figureOrWords(recovers, figureIn(row, "timeToRecover"), { unit: "days", words: reason }),
  ]);
};
