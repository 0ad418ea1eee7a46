import type { Label } from "../../indices/shareIndex.ts";
import { countIn, figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { claim } from "./claim.ts";
import { type Clause, figureClauses, sentenceOf } from "./clause.ts";
import { atStage, forProduct, homeOf, oneOf, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest } from "./surest.ts";

/** Who surely loses most without the home. */
export const indispensabilityFinding: Finding = (result) => {
  const home = homeOf(result);
  const places = result.rows.filter((row) => countIn(row, "placeIds") !== null);
  const row = surelyHighest(places, ["loss"]);
  const who = row && losersIn(row);
  if (row === null || who === null || !((figureIn(row, "loss")?.lo ?? 0) > 0))
    return {
      en: `At no stage is it certain that another place would lose any supply without ${home.en}.`,
      ja: `${home.ja}からの供給が途絶した場合に他の国・地域が供給を失うことが確実な工程はない。`,
    };
  const loss = {
    en: `the share of its supply that ${who.en} would lose without ${home.en}, if nobody reroutes (kyusho's proxy),`,
    ja: `${home.ja}からの供給が途絶し、誰も調達先を切り替えない場合に${who.ja}が失う供給の割合（kyusho独自の代理指標）`,
  };
  return sentenceOf(atStage(row), figureClauses([[loss, figureIn(row, "loss")]], "share"));
};

function losersIn(row: Row): Label | null {
  const who = wordsIn(row, "place");
  if (who === null) return null;
  if (countIn(row, "placeIds") === 1) return oneOf("place", who);
  return { en: `each of several places (${who.en})`, ja: `${who.ja}（所在地）の各々` };
}

/** The common upstream on which most supply surely rests although it is bought elsewhere. */
export const commonUpstreamFinding: Finding = (result) => {
  const row = surelyHighest(result.rows, ["resting", "sources"]);
  const who = row && whoIn(row, "who");
  const [home, names] = [homeOf(result), row && wordsIn(row, "names")];
  const [some, all] = ["sources", "others"].map((key) => row && figureIn(row, key));
  if (row === null || who === null || !names || !some || !all)
    return {
      en: `No hidden common upstream of ${home.en} is known, which does not mean that there is none.`,
      ja: `${home.ja}の隠れた共通の上流は判明していないが、ないという意味ではない。`,
    };
  const [part, whole] = [claim(some, "1").en, claim(all, "1").en];
  const rests: Clause = {
    en: `${part} of ${whole} known first-hand sources of ${home.en} (${names.en}) certainly rest on ${who.en}`,
    ja: `${home.ja}の判明している直接の供給元${whole}のうち${part}（${names.ja}）が${who.ja}に確実に依存している`,
    jaBefore: `${home.ja}の判明している直接の供給元${whole}のうち${part}（${names.ja}）が${who.ja}に確実に依存しており`,
  };
  const resting = {
    en: "the share of supply that rests on it, bought elsewhere,",
    ja: "他から買いながらそれに依存する供給の割合",
  };
  return sentenceOf(atStage(row), [
    rests,
    ...figureClauses([[resting, figureIn(row, "resting")]], "share"),
  ]);
};

/** Where sources that look independent surely fall together most. */
export const independentSourcesFinding: Finding = (result) => {
  const drop = (row: Row) =>
    (figureIn(row, "faceValue")?.lo ?? 0) - (figureIn(row, "asOne")?.hi ?? Infinity);
  const known = result.rows.filter((row) => figureIn(row, "asOne") !== null);
  const [first] = known;
  const home = homeOf(result);
  if (first === undefined)
    return {
      en: `How many independent sources ${home.en} has is not known at any stage.`,
      ja: `${home.ja}の実質的な供給元数は、どの工程についても分からない。`,
    };
  const row = known.reduce((most, one) => (drop(one) > drop(most) + 1e-9 ? one : most), first);
  const face = {
    en: `the effective number of first-hand sources of ${home.en} (face value)`,
    ja: `${home.ja}の実効供給元数（見た目）`,
  };
  const asOne = {
    en: "that number with common upstream counted as one",
    ja: "共通の上流を統合した実効供給元数",
  };
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [face, figureIn(row, "faceValue")],
        [asOne, figureIn(row, "asOne")],
      ],
      "1",
    ),
  );
};

/** The first certain single point of failure, else the first possible one. */
export const singlePointsFinding: Finding = (result) => {
  const [row] = result.rows;
  const who = row && whoIn(row, "who");
  const home = homeOf(result);
  if (row === undefined || !who) return noSinglePoint(result.notes, home);
  const lead = forProduct(row);
  if (idIn(row, "certaintyId") === "certain")
    return {
      en: `${lead.en}${who.en} is a certain single point of failure of ${home.en}: without it, nothing is left of the supply as sourcing stands.`,
      ja: `${lead.ja}${who.ja}が${home.ja}の確実な単一障害点であり、現在の調達関係のままでは、それなしに供給は残らない。`,
    };
  const known = { en: "the exposure to it", ja: "それへの遡及依存度" };
  const possible: Clause = {
    en: `${who.en} is a single point of failure of ${home.en} if what is not known comes from it too`,
    ja: `不明分もその者によるなら、${who.ja}は${home.ja}の単一障害点である`,
    jaBefore: `不明分もその者によるなら、${who.ja}は${home.ja}の単一障害点であり`,
  };
  return sentenceOf(lead, [
    possible,
    ...figureClauses([[known, figureIn(row, "exposure")]], "share"),
  ]);
};

/** Without rows, the notes say whether there is none, or too little is known. */
function noSinglePoint(notes: Readonly<Record<string, unknown>>, home: Label): Label {
  if (Object.hasOwn(notes, "open"))
    return {
      en: `No single point of failure of ${home.en} is known, but too little is known of who supplies it to rule one out.`,
      ja: `${home.ja}の単一障害点は判明していないが、供給者の情報が不足しており、ないとはいえない。`,
    };
  if (Object.hasOwn(notes, "none"))
    return {
      en: `No single point of failure of ${home.en} was found: whatever the unknown is, something is left of its supply without any one place.`,
      ja: `${home.ja}の単一障害点は見つからず、不明分がどうであれ、どの一つの国・地域を欠いても供給は残る。`,
    };
  if (Object.hasOwn(notes, "nothing"))
    return {
      en: `Nothing reaches ${home.en} from any origin, so that nobody can be a single point of failure.`,
      ja: `どの起点からも${home.ja}に供給が届かないため、単一障害点となる者はいない。`,
    };
  return {
    en: `No single point of failure of ${home.en} is known, which does not mean that there is none.`,
    ja: `${home.ja}の単一障害点は判明していないが、ないという意味ではない。`,
  };
}
