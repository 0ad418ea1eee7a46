import type { Label } from "../../indices/shareIndex.ts";
import { exact } from "../../numeric/interval.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { claim } from "./claim.ts";
import { forProduct, homeOf, oneOf, quoted } from "./naming.ts";
import { roundedDown } from "./roundedDown.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest } from "./surest.ts";
import { worldMix } from "./worldMix.ts";

const NOBODY = ["other", "unknown", "rest"];

/** The named place from which most of what is needed of any stage surely comes. */
export const chainFlowsFinding: Finding = (result) => {
  const use = result.rows.find((row) => idIn(row, "linkId") === "use");
  const homeId = use === undefined ? null : idIn(use, "toPlaceId");
  const abroad = result.rows.filter((row) => {
    const from = idIn(row, "fromPlaceId");
    return from !== null && from !== homeId && !NOBODY.includes(from);
  });
  const row = surelyHighest(abroad, ["placeShare", "share"]);
  const place = row && wordsIn(row, "fromPlace");
  const share = row && figureIn(row, "placeShare");
  const home = use === undefined ? homeOf(result) : homeOf(result, wordsIn(use, "toPlace"));
  if (row === null || place === null || share === null || !(share.lo > 0))
    return {
      en: `From which named place abroad the needs of ${home.en} come is not known at any stage.`,
      ja: `${home.ja}の必要量が名前の分かる国外のどこから来るかは、どの工程についても分からない。`,
    };
  const [product, stage, from] = [forProduct(row), quoted(row, "fromStage"), oneOf("place", place)];
  const [known, mix] = [claim(share, "share"), worldMix(result)];
  return {
    en: `${product.en}as far as is known, ${known.en} of what ${home.en} needs of the stage ${stage.en} comes from ${from.en} or by way of it${mix.en}.`,
    ja: `${product.ja}判明している限り、${home.ja}が必要とする${stage.ja}の${known.ja}が${from.ja}から、またはそこを経て来る${mix.ja}。`,
  };
};

/** Where more surely leaves than enters, by the largest part of what leaves. */
export const massBalanceFinding: Finding = ({ rows }) => {
  const part = (row: Row) => {
    const out = ["sentOut", "used", "demand"].reduce(
      (sum, key) => sum + (figureIn(row, key)?.lo ?? 0),
      0,
    );
    return (figureIn(row, "shortfall")?.lo ?? 0) / (out || 1);
  };
  const short = rows.filter((row) => (figureIn(row, "shortfall")?.lo ?? 0) > 0);
  const [first] = short;
  if (first === undefined) return NOWHERE_SHORT;
  const row = short.reduce((most, one) => (part(one) > part(most) + 1e-9 ? one : most), first);
  const [stage, unit] = [quoted(row, "stage"), idIn(row, "unit")];
  const place = wordsIn(row, "place") ?? { en: "unknown", ja: "不明" };
  const one = oneOf("place", place);
  const shortfall = figureIn(row, "shortfall");
  if (shortfall === null) return NOWHERE_SHORT;
  const more = claim(exact(roundedDown(shortfall.lo, unit)), unit);
  return {
    en: `By the amounts given at the stage ${stage.en}, more certainly leaves ${one.en} than enters it, by at least ${more.en}.`,
    ja: `${stage.ja}の工程の数量では、${one.ja}からの流出が流入を確実に上回り、その差は少なくとも${more.ja}である。`,
  };
};

const NOWHERE_SHORT: Label = {
  en: "At no place does more certainly leave than enter by the amounts given, as far as these are known.",
  ja: "数量が判明している限りでは、流出が流入を確実に上回る国・地域はない。",
};
