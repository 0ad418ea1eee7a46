import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn } from "./cells.ts";
import { figureClauses, sentenceOf } from "./clause.ts";
import { homeOf } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";

/** All layers together, traced by owner and by place, and the weakest link by owner. */
export const digitalFinding: Finding = (result) => {
  const totals = result.rows.filter((row) => idIn(row, "level") === "total");
  const mean = totals.find((row) => idIn(row, "figure") === "mean");
  const weakest = totals.find((row) => idIn(row, "figure") === "weakest");
  const home = homeOf(result);
  if (mean === undefined || weakest === undefined)
    return {
      en: `The digital self-sufficiency (kyusho's own definition) of ${home.en} cannot be told.`,
      ja: `${home.ja}のデジタル自給率（kyusho独自の定義）は分からない。`,
    };
  const whole: Label = {
    en: `the digital self-sufficiency of ${home.en} by owner, traced,`,
    ja: `${home.ja}の自国資本によるデジタル自給率（遡及）`,
  };
  const link: Label = { en: "that of its weakest link", ja: "そのうち最も低い工程の値" };
  const soil: Label = {
    en: "that by place, traced,",
    ja: "国内生産によるデジタル自給率（遡及）",
  };
  return sentenceOf(
    { en: "By kyusho's own definition, ", ja: "公式ではない独自の定義（kyusho）では、" },
    figureClauses(
      [
        [whole, figureIn(mean, "ownerTraced")],
        [link, figureIn(weakest, "ownerTraced")],
        [soil, figureIn(mean, "placeTraced")],
      ],
      "share",
    ),
  );
};
