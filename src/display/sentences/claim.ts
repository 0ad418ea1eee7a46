import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { unitWord } from "../formatCell.ts";
import { formatQuantity, knownAs } from "../formatQuantity.ts";

const NOT_TOLD = formatQuantity({ value: null, lo: 0, hi: 1 }, "share");

/** Whether a share is anything from nothing to all. */
export function isOpen(quantity: Interval, unit: string | null): boolean {
  return unit === "share" && formatQuantity(quantity, unit) === NOT_TOLD;
}

/** What is certain of a quantity, in words, with its unit: a number, a number with bounds, or bounds that hold. */
export function claim(quantity: Interval, unit: string | null): Label {
  const text = formatQuantity(quantity, unit);
  if (knownAs(quantity) !== "range" || isOpen(quantity, unit)) return withUnit(text, text, unit);
  const [least, most] = endsOf(text, quantity);
  if (unit === "share") {
    if (most === "100") return { en: `at least ${least} %`, ja: `少なくとも${least} %` };
    if (least === "0") return { en: `at most ${most} %`, ja: `多くとも${most} %` };
    return { en: `between ${least} and ${most} %`, ja: text };
  }
  return withUnit(`between ${least} and ${most}`, text, unit);
}

/** The bounds as printed, rounded outwards, without the percent sign. */
function endsOf(text: string, { lo }: Interval): [least: string, most: string] {
  const [least = "", most = ""] = text.replace(/ %$/, "").split(lo < 0 ? " … " : "–");
  return [least, most];
}

function withUnit(en: string, ja: string, unit: string | null): Label {
  const [enUnit, jaUnit] = [unitWord(unit, "en"), unitWord(unit, "ja")];
  if (enUnit === "") return { en, ja };
  const isOne = en === "1" && enUnit === "days";
  return {
    en: `${en} ${isOne ? "day" : enUnit}`,
    ja: /^[a-z]/i.test(jaUnit) ? `${ja} ${jaUnit}` : `${ja}${jaUnit}`,
  };
}

/** A difference of two shares, in percentage points. */
export function claimInPoints(quantity: Interval): Label {
  const { en, ja } = isOpen(quantity, "share")
    ? { en: "between 0 and 100 %", ja: NOT_TOLD }
    : claim(quantity, "share");
  const bare = { en: en.replaceAll(" %", ""), ja: ja.replaceAll(" %", "") };
  return {
    en: `${bare.en} percentage ${bare.en === "1" ? "point" : "points"}`,
    ja: `${bare.ja}ポイント`,
  };
}
