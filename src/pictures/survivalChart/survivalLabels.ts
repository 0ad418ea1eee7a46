import { unitWord } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TextMark } from "../picture.ts";
import type { Plane } from "../plane.ts";
import { textWidth } from "../textWidth.ts";
import type { Survival } from "./survivalReading.ts";

export interface Lettering {
  readonly plane: Plane;
  readonly size: number;
  readonly lang: Lang;
}

export function daysInWords(days: number | Interval, lang: Lang): string {
  return `${formatQuantity(days, "days")} ${unitWord("days", lang)}`;
}

/** The time to survive in words and figure, above its line; nothing where it is no number. */
export function floorLabel({ floor }: Survival, { plane, size, lang }: Lettering): TextMark[] {
  const { days, what } = floor;
  if (days === null) return [];
  const { left, width } = plane.area;
  const text = [what, daysInWords(days, lang)].join(COLON[lang]);
  const room = textWidth(text, size, true);
  const middle = plane.across(days.value ?? (days.lo + days.hi) / 2);
  const x = Math.max(room / 2, Math.min(middle, left + width - room / 2));
  const at = { type: "text", x, y: size, size, anchor: "middle" } as const;
  return [{ ...at, text, role: "value", isBold: true }];
}

export const COLON = { en: ": ", ja: ":" } as const;

/** The share for ever, by its line at the right. */
export function forEverLabel({ forEver }: Survival, { plane, size, lang }: Lettering): TextMark[] {
  const { share, what } = forEver;
  if (share === null) return [];
  const { left, top, width, height } = plane.area;
  const level = plane.up(share.value ?? share.lo);
  const below = level + size * 1.25;
  const y = below < top + height - 2 ? below : level - size * 0.5;
  const text = [what, formatQuantity(share, "share")].join(COLON[lang]);
  const at = { type: "text", x: left + width - 8, y, size, anchor: "end" } as const;
  return [{ ...at, text, role: "value", isBold: true, hasRim: true }];
}
