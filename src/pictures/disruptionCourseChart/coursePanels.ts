import { formatQuantity } from "../../display/formatQuantity.ts";
import { colourKey, type KeyEntry } from "../colourKey.ts";
import type { Drawing } from "../framed.ts";
import { linesOfText } from "../linesOfText.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Mark } from "../picture.ts";
import { plane } from "../plane.ts";
import { sizesOf } from "../sizes.ts";
import { type CourseLane, worstSpell } from "./courseLanes.ts";
import type { Say } from "./courseWords.ts";
import { spellMarks } from "./spellMarks.ts";

export function dayText(day: number): string {
  return formatQuantity(day, "days");
}

/** The largest loss with its first day, and the day from which nothing is lost. */
export function laneInWords(lane: CourseLane, say: Say): string {
  const worst = worstSpell(lane);
  if (worst === undefined || worst.lost === null) return "–";
  const lost = formatQuantity(worst.lost, "share");
  const end = lane.spells.at(-1);
  const isBack = end?.lost?.hi === 0 && end.from > 0;
  return [
    say("worst", { lost, day: dayText(worst.from) }),
    ...(isBack ? [say("back", { day: dayText(end.from) })] : []),
  ].join("");
}

interface Canvas {
  readonly inner: number;
  readonly width: number;
  readonly last: number;
  readonly say: Say;
}

const GAP = 24;

/** Panels on the same scales, in as many columns as are wide enough. */
export function coursePanels(lanes: readonly CourseLane[], canvas: Canvas): Drawing {
  const { inner, width, say } = canvas;
  const { small } = sizesOf(width);
  const head = colourKey(keyOf(lanes, say), inner, small);
  const columns = Math.max(1, Math.min(lanes.length, Math.floor((inner + GAP) / 280)));
  const panelWidth = (inner - (columns - 1) * GAP) / columns;
  const marks: Mark[] = [...head.marks];
  let y = head.height;
  for (let first = 0; first < lanes.length; first += columns) {
    const row = lanes.slice(first, first + columns);
    const heads = row.map((lane) => headOf(lane, panelWidth, canvas));
    const below = Math.max(...heads.map(({ height }) => height));
    const fields = row.map((lane) => fieldOf(lane, panelWidth, canvas));
    for (const [i, field] of fields.entries()) {
      const x = i * (panelWidth + GAP);
      marks.push(...movedMarks(heads[i]?.marks ?? [], x, y));
      marks.push(...movedMarks(field.marks, x, y + below));
    }
    y += below + Math.max(...fields.map(({ height }) => height)) + 8;
  }
  return { marks, height: y };
}

function headOf(lane: CourseLane, width: number, { width: whole, say }: Canvas): Drawing {
  const { label, small } = sizesOf(whole);
  const at = { x: 0, ink: "ink" } as const;
  const name = linesOfText(
    lane.name,
    { width, size: label, most: 2, isBold: true },
    { ...at, y: 4, role: "label" },
  );
  const figure = linesOfText(
    laneInWords(lane, say),
    { width, size: small, most: 3 },
    { ...at, y: name.bottom, role: "value" },
  );
  return { marks: [...name.marks, ...figure.marks], height: figure.bottom + 2 };
}

function fieldOf(
  { spells }: CourseLane,
  width: number,
  { width: whole, last, say }: Canvas,
): Drawing {
  const field = plane({
    across: { domain: [0, last], format: dayText, title: say("axis") },
    up: { domain: [0, 1], format: (tick) => formatQuantity(tick, "share") },
    ...{ width, height: 96, size: sizesOf(whole).small },
  });
  const seen = spells.filter(({ from }) => from < last);
  const kept = seen.map((spell) => ({
    ...spell,
    to: spell.to === null ? null : Math.min(spell.to, last),
  }));
  return { marks: [...field.marks, ...spellMarks(kept, field, last)], height: field.height };
}

function keyOf(lanes: readonly CourseLane[], say: Say): KeyEntry[] {
  const known = lanes.flatMap(({ spells }) => spells.flatMap(({ lost }) => lost ?? []));
  const hasLine = known.some(({ value }) => value !== null);
  const hasBand = known.some(({ value, lo, hi }) => value !== null && lo < hi);
  const hasRange = known.some(({ value }) => value === null);
  return [
    ...(hasLine ? [{ label: say("lost"), ink: "home", shape: "line" } as const] : []),
    ...(hasBand ? [{ label: say("band"), ink: "ramp2" } as const] : []),
    ...(hasRange ? [{ label: say("range"), ink: "hatch" } as const] : []),
  ];
}
