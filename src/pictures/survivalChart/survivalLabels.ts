import { unitWord } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Box, Segment } from "../labelGeometry.ts";
import type { Mark, TextMark } from "../picture.ts";
import { placedLabels } from "../placedLabels.ts";
import type { Plane } from "../plane.ts";
import { textWidth } from "../textWidth.ts";
import type { Stretch } from "./survivalBounds.ts";
import type { Survival } from "./survivalReading.ts";

interface Lettering {
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

const COLON = { en: ": ", ja: ":" } as const;

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

/** Dots at the bends, with days and share where there is room; how many have no label. */
export function bendLabels(
  { bends, floor }: Survival,
  stretches: readonly Stretch[],
  { plane, size, lang, taken }: Lettering & { readonly taken: readonly TextMark[] },
): { readonly marks: Mark[]; readonly unlabelled: number } {
  const { across, up, area } = plane;
  const seen = bends.flatMap((bend) => {
    const { share, days } = bend;
    if (share === null || share.value === null) return [];
    // Where nothing is lost until the first bend, that is all there is to say of the start.
    const isSame =
      days === 0 && bends.find((other) => other.days > 0)?.share?.value === share.value;
    if (isSame) return [];
    const text = [daysInWords(days, lang), formatQuantity(share, "share")].join(COLON[lang]);
    return [{ x: across(days), y: up(share.value), text, share }];
  });
  const dots = seen.map(({ x, y, text }) => ({
    ...{ x, y, radius: 5 },
    ...{ width: textWidth(text, size) + 6, height: size * 1.3 },
  }));
  const placed = placedLabels(dots, {
    area: { ...area, left: area.left + 2, width: area.width - 4 },
    blocked: taken.map((text) => boxOf(text)),
    lines: [
      ...stretches.flatMap((stretch) => segments(stretch, plane)),
      ...standing(floor.days, plane),
    ],
    numberSize: () => ({ width: 1, height: 1 }),
  });
  const labels = placed.flatMap(({ number, dots: [i = 0], box, leader }): Mark[] => {
    if (number !== null || box === null) return [];
    const { left, top, width } = box;
    const at = { x: left + width / 2, y: top + size * 1.02, anchor: "middle" } as const;
    const line: Mark[] = leader
      ? [{ ...ends(leader), type: "line", stroke: "soft", thickness: 1 }]
      : [];
    return [
      ...line,
      { type: "text", ...at, text: seen[i]?.text ?? "", size, role: "value", hasRim: true },
    ];
  });
  const marks = seen.flatMap(({ x, y, text, share: { lo, hi } }): Mark[] => [
    ...(lo < hi
      ? [
          {
            type: "line",
            x1: x,
            x2: x,
            y1: up(hi),
            y2: up(lo),
            stroke: "ink",
            thickness: 1.5,
          } as const,
        ]
      : []),
    { type: "circle", x, y, radius: 5, fill: "home", stroke: "paper", tip: text },
  ]);
  const named = placed.filter(({ number }) => number === null).length;
  return { marks: [...marks, ...labels], unlabelled: seen.length - named };
}

function ends({ from, to }: Segment) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

function boxOf({ x, y, text, size, anchor, isBold = false }: TextMark): Box {
  const width = textWidth(text, size, isBold) + 6;
  const left = anchor === "end" ? x - width + 3 : x - 3;
  return { left, top: y - size, width, height: size * 1.4 };
}

/** The curve as a few straight pieces, for labels to keep clear of. */
function segments({ from, to, middle }: Stretch, { across, up, area }: Plane): Segment[] {
  if (middle === null) return [];
  const end = Number.isFinite(to) ? to : from * 2;
  const right = area.left + area.width;
  const points = Array.from({ length: 7 }, (_, i) => from + ((end - from) * i) / 6).map((day) => ({
    x: Math.min(across(day), right),
    y: up(middle(day)),
  }));
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return from === undefined ? [] : [{ from, to }];
  });
}

function standing(days: Interval | null, { across, area: { top, height } }: Plane): Segment[] {
  if (days === null) return [];
  return [days.lo, days.hi].map((day) => ({
    from: { x: across(day), y: top },
    to: { x: across(day), y: top + height },
  }));
}
