import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn } from "./cells.ts";
import { figureClauses, sentenceOf } from "./clause.ts";
import { atStage, homeOf, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest, widestGap } from "./surest.ts";
import { worldMix } from "./worldMix.ts";

function exposureTo(home: Label, who: Label): Label {
  return {
    en: `the exposure (look-through) of ${home.en} to ${who.en}`,
    ja: `${who.ja}に対する${home.ja}の遡及依存度`,
  };
}

const DIRECT: Label = { en: "that at first hand (face value)", ja: "直接（見た目）の依存度" };

/** On whom most surely depends, looked through and at first hand. */
export const exposuresFinding: Finding = (result) => {
  const row = surelyHighest(result.rows, ["lookThrough", "hidden"]);
  const who = row && whoIn(row, "who");
  if (row === null || who === null) return nobodyUpstream(homeOf(result));
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [exposureTo(homeOf(result), who), figureIn(row, "lookThrough")],
        [DIRECT, figureIn(row, "faceValue")],
      ],
      "share",
    ),
    worldMix(result),
  );
};

/** Where first hand surely hides most, else on whom most surely depends; with what is made at home. */
export const traceSummaryFinding: Finding = (result) => {
  const row =
    widestGap(result.rows, "lookThrough", "direct") ?? surelyHighest(result.rows, ["lookThrough"]);
  const who = row && whoIn(row, "who", "place");
  if (row === null || who === null) return nobodyUpstream(homeOf(result));
  // The table leaves bounds empty that say nothing.
  const traced = figureIn(row, "traced") ?? { value: null, lo: 0, hi: 1 };
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [exposureTo(homeOf(result), who), figureIn(row, "lookThrough")],
        [DIRECT, figureIn(row, "direct")],
        [{ en: "self-sufficiency (traced)", ja: "自給率（遡及）" }, traced],
      ],
      "share",
    ),
    worldMix(result),
  );
};

const nobodyUpstream = (home: Label): Label => ({
  en: `Nobody is certain to stand upstream of ${home.en} at any stage, which does not mean that nobody does.`,
  ja: `どの工程についても、${home.ja}の上流に確実にいる者は判明していないが、いないという意味ではない。`,
});

/** Where most surely goes of what leaves the home's market. */
export const demandExposuresFinding: Finding = (result) => {
  const named = result.rows.filter((row) => idIn(row, "placeId") !== null);
  const row = surelyHighest(named, ["lookThrough", "hidden"]);
  const who = row && whoIn(row, "place", "place");
  const home = homeOf(result);
  if (row === null || who === null)
    return {
      en: `No other place is certain to stand downstream of ${home.en} at any stage, which does not mean that none does.`,
      ja: `どの工程についても、${home.ja}の下流に確実にある他の国・地域は判明していないが、ないという意味ではない。`,
    };
  const goes = {
    en: `the share of what leaves the market of ${home.en} that goes to or through ${who.en} anywhere downstream`,
    ja: `${home.ja}の市場から出るもののうち、下流で${who.ja}に向かうか経由する割合`,
  };
  const direct = { en: "the share at first hand (exports)", ja: "直接（輸出）の割合" };
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [goes, figureIn(row, "lookThrough")],
        [direct, figureIn(row, "faceValue")],
      ],
      "share",
    ),
    worldMix(result),
  );
};
