import type { Drawing } from "../framed.ts";
import type { Mark } from "../picture.ts";
import { arrowHead } from "./arrowHead.ts";
import type { Band } from "./band.ts";
import { round, strokeOf } from "./bandMarks.ts";
import type { PlacedBar, PlacedChain } from "./placedChain.ts";

const LEAST = 1.5;
const PERHAPS = 2.5;
const LANE_GAP = 5;
const NEAREST = 9;

interface Way {
  readonly band: Band;
  readonly from: PlacedBar;
  readonly to: PlacedBar;
  readonly width: number;
}

/**
 * Links that close a loop: bands that leave at the right, run back below the diagram and end in an arrow head at their user.
 * Those that start lowest run innermost.
 */
export function loopMarks(placed: PlacedChain): Drawing {
  const { barWidth, height, pitch, left } = placed;
  const ways = waysBack(placed);
  const total = ways.reduce((sum, { width }) => sum + width + LANE_GAP, 0);
  if (ways.length === 0) return { marks: [], height };
  const [right, space] = [
    Math.min(1, (pitch * 0.5) / total),
    Math.min(1, (left - NEAREST) / total),
  ];
  const [leaving, arriving] = [new Map<string, number>(), new Map<string, number>()];
  let inner = 0;
  const marks = ways.flatMap(({ band, from, to, width }): Mark[] => {
    const out = stacked(leaving, from.id, width);
    const into = stacked(arriving, to.id, Math.min(width, band.times * to.inputScale || width));
    const lane = inner + width / 2;
    inner += width + LANE_GAP;
    const way = {
      start: { x: from.x + barWidth, y: from.y + from.height - out },
      end: { x: to.x, y: to.y + to.height - into },
      right: from.x + barWidth + NEAREST + Math.max(width / 2 + 3, lane * right),
      left: Math.max(1 + width / 2, to.x - NEAREST - Math.max(width / 2 + 3, lane * space)),
      bottom: height + NEAREST + lane,
    };
    const ink = strokeOf(from.ink);
    const dash = band.isPerhaps ? "6 4" : undefined;
    const stroke = { stroke: ink, thickness: width, opacity: 0.6, tip: band.tip, dash };
    return [
      { type: "path", d: wayBack(way), x: 0, y: 0, ...stroke },
      arrowHead(way.end, { width, ink, tip: band.tip }),
    ];
  });
  return { marks, height: height + NEAREST + inner };
}

function waysBack({ bars, chain }: PlacedChain): Way[] {
  const loops = chain.bands.filter(({ kind, isLoop }) => kind === "input" && isLoop);
  const ways = loops.map((band): Way => {
    const from = bars.get(band.from) as PlacedBar;
    const width = band.isPerhaps ? PERHAPS : Math.max(LEAST, band.times * from.scale);
    return { band, from, to: bars.get(band.to as string) as PlacedBar, width };
  });
  return ways.sort((a, b) => b.from.x - a.from.x || b.from.y - a.from.y || b.to.y - a.to.y);
}

/** Distance of a band's middle from the lower end of its bar, above those before it. */
function stacked(used: Map<string, number>, bar: string, width: number): number {
  const before = used.get(bar) ?? 0;
  used.set(bar, before + width);
  return before + width / 2;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface WayBack {
  readonly start: Point;
  readonly end: Point;
  /** Middle of the band where it runs down, back and up. */
  readonly right: number;
  readonly left: number;
  readonly bottom: number;
}

function wayBack({ start, end, right, left, bottom }: WayBack): string {
  const p = (x: number, y: number) => `${round(x)},${round(y)}`;
  const [out, into] = [right - start.x, end.x - left];
  const [down, up] = [Math.min(out, bottom - start.y), Math.min(into, bottom - end.y)];
  return [
    `M${p(start.x, start.y)}`,
    `C${p(right, start.y)} ${p(right, start.y)} ${p(right, start.y + down)}`,
    `L${p(right, bottom - down)}C${p(right, bottom)} ${p(right, bottom)} ${p(right - out, bottom)}`,
    `L${p(left + into, bottom)}C${p(left, bottom)} ${p(left, bottom)} ${p(left, bottom - up)}`,
    `L${p(left, end.y + up)}C${p(left, end.y)} ${p(left, end.y)} ${p(end.x - 4, end.y)}`,
  ].join("");
}
