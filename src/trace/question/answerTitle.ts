import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";

/** Title of an answer: the model, its year, what is answered, and whose it is. */
export function answerTitle(
  { model: { title, year } }: Network,
  home: ResolvedHome,
  what: Label,
): Label {
  // 年 only behind a year or a span of years; a period in words stands as it is.
  const yearJa = /^\d{4}([–-]\d{4})?$/.test(`${year}`) ? `${year}年` : `${year}`;
  return {
    en: `${title.en} (${year}): ${what.en} ${home.label.en}`,
    ja: `${title.ja ?? title.en}(${yearJa}):${home.label.ja}の${what.ja}`,
  };
}
