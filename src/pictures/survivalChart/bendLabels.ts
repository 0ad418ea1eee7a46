import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Box, Segment } from "../labelGeometry.ts";
import type { Mark, TextMark } from "../picture.ts";
import { type PlacedLabel, placedLabels } from "../placedLabels.ts";
import type { Plane } from "../plane.ts";
import { textWidth } from "../textWidth.ts";
import type { Stretch } from "./survivalBounds.ts";
import { COLON, daysInWords, type Lettering } from "./survivalLabels.ts";
import type { Survival } from "./survivalReading.ts";

/** A bend where it is drawn, and what its label says. */
interface SeenBend {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly share: Interval;
}

interface Bending extends Lettering {
  readonly stretches: readonly Stretch[];
  /** Labels that stand already. */
  readonly taken: readonly TextMark[];
}

/** Dots at the bends, with days and share where there is room; how many have no label. */
export function bendLabels(
  survival: Survival,
  { plane, size, lang, stretches, taken }: Bending,
): { readonly marks: Mark[]; readonly unlabelled: number } {
  const seen = seenBends(survival, plane, lang);
  const dots = seen.map(({ x, y, text }) => ({
    ...{ x, y, radius: 5 },
    ...{ width: textWidth(text, size) + 6, height: size * 1.3 },
  }));
  const { area } = plane;
  const placed = placedLabels(dots, {
    area: { ...area, left: area.left + 2, width: area.width - 4 },
    blocked: taken.map((text) => boxOf(text)),
    lines: [
      ...stretches.flatMap((stretch) => segments(stretch, plane)),
      ...standing(survival.floor.days, plane),
    ],
    numberSize: () => ({ width: 1, height: 1 }),
  });
  const named = placed.filter(({ number, box }) => number === null && box !== null);
  const labels = named.flatMap((label) => labelMarks(label, seen, size));
  const marks = seen.flatMap((bend) => bendMarks(bend, plane));
  return { marks: [...marks, ...labels], unlabelled: seen.length - named.length };
}

/** Where nothing is lost until the first bend, that is all there is to say of the start. */
function seenBends({ bends }: Survival, { across, up }: Plane, lang: Lang): SeenBend[] {
  const first = bends.find(({ days }) => days > 0)?.share?.value;
  return bends.flatMap(({ share, days }) => {
    if (share === null || share.value === null) return [];
    if (days === 0 && first === share.value) return [];
    const text = [daysInWords(days, lang), formatQuantity(share, "share")].join(COLON[lang]);
    return [{ x: across(days), y: up(share.value), text, share }];
  });
}

function bendMarks({ x, y, text, share: { lo, hi } }: SeenBend, { up }: Plane): Mark[] {
  const line = { type: "line", x1: x, x2: x, stroke: "ink", thickness: 1.5 } as const;
  return [
    ...(lo < hi ? [{ ...line, y1: up(hi), y2: up(lo) }] : []),
    { type: "circle", x, y, radius: 5, fill: "home", stroke: "paper", tip: text },
  ];
}

function labelMarks(
  { dots: [i = 0], box, leader }: PlacedLabel,
  seen: readonly SeenBend[],
  size: number,
): Mark[] {
  if (box === null) return [];
  const { left, top, width } = box;
  const at = { x: left + width / 2, y: top + size * 1.02, anchor: "middle", size } as const;
  const line: Mark[] = leader
    ? [{ ...ends(leader), type: "line", stroke: "soft", thickness: 1 }]
    : [];
  return [...line, { type: "text", ...at, text: seen[i]?.text ?? "", role: "value", hasRim: true }];
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
