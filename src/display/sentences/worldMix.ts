import type { Label } from "../../indices/shareIndex.ts";
import type { Result } from "../../model/result.ts";

/** What is added in brackets where a place without reported imports is taken to draw on the mix of the world. */
export function worldMix({ notes }: Result): Label {
  if (!Object.hasOwn(notes, "world")) return { en: "", ja: "" };
  return {
    en: " (the mix of the world assumed where imports are not reported)",
    ja: "（輸入の報告がない場合は世界の構成比と仮定）",
  };
}
