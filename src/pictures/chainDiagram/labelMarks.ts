import { formatQuantity } from "../../display/formatQuantity.ts";
import { fittedLines } from "../fittedLines.ts";
import { linesOfText } from "../linesOfText.ts";
import type { Mark, TextMark } from "../picture.ts";
import type { Sizes } from "../sizes.ts";
import { textWidth } from "../textWidth.ts";
import type { PlacedBar, PlacedChain, PlacedStage } from "./placedChain.ts";
import type { Bar, Stage } from "./readChain.ts";

const HEAD_LINES = 4;

/** Lines that a stage's heading takes; where columns are near, a number stands for it. */
export function headLines(stage: Stage, width: number, sizes: Sizes): number {
  if (sizes.isCompact) return 1;
  return fittedLines(stage.label, fitOf(width, sizes)).length;
}

function fitOf(width: number, { small }: Sizes) {
  return { width, size: small, most: HEAD_LINES, isBold: true };
}

/** Headings of the stages and of the final use. */
export function headMarks(placed: PlacedChain, sizes: Sizes): Mark[] {
  const { stages, use, barWidth, pitch, chain } = placed;
  const marks = stages.flatMap((stage, i): TextMark[] => {
    const text = sizes.isCompact ? String(i + 1) : stage.label;
    const at = { x: stage.x, y: stage.top, role: "label" as const, hasRim: true };
    return linesOfText(text, fitOf(pitch - 8, sizes), at).marks.map((mark) => ({
      ...mark,
      tip: stage.label,
    }));
  });
  const fit = { width: use.room - 5, size: sizes.small, most: 3 };
  const at = { x: use.x + barWidth + 5, role: "label" as const, hasRim: true };
  const name = linesOfText(chain.use, { ...fit, isBold: true }, { ...at, y: use.y });
  const home = linesOfText(chain.home, fit, { ...at, y: name.bottom, tip: chain.home });
  return [...marks, ...name.marks, ...home.marks];
}

/** A place's name with its share, at the right of its bar, the largest first as far as there is room. */
export function barLabels(placed: PlacedChain, sizes: Sizes): TextMark[] {
  const { barWidth, pitch, stages } = placed;
  const room = pitch - barWidth - (sizes.isCompact ? 6 : 9);
  return stages.flatMap((stage) => stageLabels(stage, { x: stage.x + barWidth + 4, room }, sizes));
}

function stageLabels(
  { placed }: PlacedStage,
  { x, room }: { readonly x: number; readonly room: number },
  sizes: Sizes,
): TextMark[] {
  const size = sizes.isCompact ? 11 : sizes.small;
  const line = size * 1.12;
  const top = (placed[0] as PlacedBar).y - size * 0.25;
  const last = placed.at(-1) as PlacedBar;
  // A block of one thin bar has its label beside it all the same.
  const bottom = Math.max(last.y + last.height + size * 0.4, top + line * 1.15);
  const taken: { from: number; to: number }[] = [];
  const marks: TextMark[] = [];
  for (const bar of [...placed].sort((a, b) => b.height - a.height || a.y - b.y)) {
    const lines = labelLines(bar, { room, size, isCompact: sizes.isCompact });
    const height = lines.length * line;
    const from = Math.max(top, bar.y + bar.height / 2 - height / 2);
    const to = from + height;
    const isFree = taken.every((other) => to <= other.from || from >= other.to);
    if (lines.length === 0 || !isFree || to > bottom) continue;
    taken.push({ from, to });
    for (const [i, text] of lines.entries()) {
      const y = from + i * line + size * 0.9;
      const isFigure = i > 0 || /^[\d<]/.test(text);
      marks.push({
        ...{ type: "text", x, y, text, size, role: isFigure ? "value" : "label" },
        ...{ hasRim: true, tip: fullLabel(bar) },
      });
    }
  }
  return marks.sort((a, b) => a.y - b.y);
}

interface Room {
  readonly room: number;
  readonly size: number;
  readonly isCompact: boolean;
}

/**
 * The name with its share in one line, in two where there is no room for that, or with the code for the name; where columns
 * are near, the code with the share or alone, and nothing where that does not fit either.
 */
function labelLines(bar: PlacedBar, { room, size, isCompact }: Room): string[] {
  const isCode = /^[A-Z]{3}$/.test(bar.placeId);
  const fits = (text: string) => textWidth(text, size) <= room;
  const share = figureOf(bar);
  if (isCompact) {
    const name = isCode ? bar.placeId : bar.label;
    const best = [`${name} ${share ?? ""}`.trimEnd(), name].find(fits);
    return best === undefined ? [] : [best];
  }
  const [name = ""] = fittedLines(bar.label, { width: room, size, most: 1 });
  if (share === null) return [name];
  const [one, short] = [`${bar.label} ${share}`, `${bar.placeId} ${share}`];
  if (fits(one)) return [one];
  if (bar.height >= size * 2.3) return [name, share];
  return isCode && fits(short) ? [short] : [name];
}

function figureOf({ share }: Pick<Bar, "share">): string | null {
  return share !== null && share > 0 ? formatQuantity(share, "share") : null;
}

export function fullLabel(bar: Pick<Bar, "label" | "share">): string {
  const share = figureOf(bar);
  return share === null ? bar.label : `${bar.label} ${share}`;
}
