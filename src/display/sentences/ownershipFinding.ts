import type { Label } from "../../indices/shareIndex.ts";
import { formatQuantity } from "../formatQuantity.ts";
import { figureIn, type Row } from "./cells.ts";
import { type Clause, figureClauses, sentenceOf } from "./clause.ts";
import { atStage, homeOf } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";

const KNOWN = "foreignInHomeAtLeast";

/** The stage of which most is known to stand in the home and to belong to others, and its concentration on both. */
export const ownershipFinding: Finding = (result) => {
  const least = (row: Row) => figureIn(row, KNOWN)?.value ?? 0;
  const most = result.rows.reduce((top, row) => Math.max(top, least(row)), 0);
  const row = result.rows.find((one) => most > 0 && least(one) === most);
  const home = homeOf(result);
  if (row === undefined) return noneKnown(result.rows, home);
  const clauses = figureClauses(
    [
      [{ en: "the HHI by place", ja: "所在地別のHHI" }, figureIn(row, "hhiByPlace")],
      [{ en: "that by owner", ja: "所有者別のHHI" }, figureIn(row, "hhiByOwner")],
    ],
    "1",
  );
  return sentenceOf(atStage(row), [foreignClause(most, home), ...clauses]);
};

function foreignClause(least: number, home: Label): Clause {
  const share = formatQuantity(least, "share");
  const ja = `${home.ja}に所在する外国所有の供給者は、世界生産の少なくとも${share}を占め`;
  return {
    en: `foreign-owned suppliers that stand in ${home.en} make at least ${share} of world production`,
    ja: `${ja}る`,
    jaBefore: ja,
  };
}

function noneKnown(rows: readonly Row[], home: Label): Label {
  const isNone = rows.length > 0 && rows.every((row) => figureIn(row, "foreignInHome")?.hi === 0);
  if (isNone)
    return {
      en: `At none of the stages asked about is anything made in ${home.en} by foreign-owned suppliers.`,
      ja: `対象としたどの工程でも、${home.ja}に所在する外国所有の供給者による生産はない。`,
    };
  return {
    en: `How much foreign-owned suppliers make in ${home.en} is not known to be more than nothing, and what is not known may hide some.`,
    ja: `${home.ja}に所在する外国所有の供給者の生産量は確認できず、不明分に含まれる可能性がある。`,
  };
}
