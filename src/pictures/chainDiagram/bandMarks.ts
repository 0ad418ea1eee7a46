import type { Ink } from "../palette.ts";
import type { Mark } from "../picture.ts";
import type { Band } from "./band.ts";
import type { PlacedBar, PlacedChain } from "./placedChain.ts";

interface End {
  readonly y: number;
  readonly width: number;
}

/** The bands of inputs and final use, from the right of one bar to the left of another, as wide as the part they are of either. */
export function bandMarks(placed: PlacedChain): Mark[] {
  const { bars, use, barWidth } = placed;
  const bands = placed.chain.bands.filter(({ kind, isLoop }) => kind !== "trade" && !isLoop);
  const [starts, ends] = [leaving(placed, bands), entering(placed, bands)];
  const marks = bands.map((band, i) => {
    const from = bars.get(band.from) as PlacedBar;
    const x1 = from.x + barWidth;
    const x2 = band.to === null ? use.x : (bars.get(band.to) as PlacedBar).x;
    const isUnknown = from.ink === "hatch";
    return {
      type: "path" as const,
      ...{ d: ribbon([x1, starts[i] as End], [x2, ends[i] as End]), x: 0, y: 0, fill: from.ink },
      ...{ opacity: (isUnknown ? 0.45 : 0.4) * (band.isPerhaps ? 0.5 : 1), tip: band.tip },
      ...(band.isPerhaps ? { stroke: strokeOf(from.ink), thickness: 1.2, dash: "4 3" } : {}),
      isUnknown,
    };
  });
  return [true, false].flatMap((unknown) =>
    marks.filter(({ isUnknown }) => isUnknown === unknown).map(({ isUnknown: _, ...mark }) => mark),
  );
}

/** Lines are never hatched. */
export function strokeOf(ink: Ink): Ink {
  return ink === "hatch" ? "unknown" : ink;
}

function ribbon([x1, a]: readonly [number, End], [x2, b]: readonly [number, End]): string {
  const middle = (x1 + x2) / 2;
  const p = (x: number, y: number) => `${round(x)},${round(y)}`;
  return [
    `M${p(x1, a.y)}C${p(middle, a.y)} ${p(middle, b.y)} ${p(x2, b.y)}`,
    `L${p(x2, b.y + b.width)}`,
    `C${p(middle, b.y + b.width)} ${p(middle, a.y + a.width)} ${p(x1, a.y + a.width)}Z`,
  ].join("");
}

export function round(x: number): number {
  return Math.round(x * 100) / 100 || 0;
}

/** Where each band leaves its bar, in the order in which the bands arrive. */
function leaving({ bars, use }: PlacedChain, bands: readonly Band[]): End[] {
  const arrival = ({ to }: Band) => (to === null ? use.y : (bars.get(to) as PlacedBar).y);
  return stacked(bands, {
    key: ({ from }) => from,
    order: arrival,
    top: ({ from }) => (bars.get(from) as PlacedBar).y,
    width: ({ from, times }) => times * (bars.get(from) as PlacedBar).scale,
  });
}

function entering({ bars, use }: PlacedChain, bands: readonly Band[]): End[] {
  return stacked(bands, {
    key: ({ to }) => to ?? "",
    order: ({ from }) => (bars.get(from) as PlacedBar).y,
    top: ({ to }) => (to === null ? use.y : (bars.get(to) as PlacedBar).y),
    width: ({ to, times }) =>
      times * (to === null ? use.height : (bars.get(to) as PlacedBar).inputScale),
  });
}

interface Stacking {
  readonly key: (band: Band) => string;
  readonly order: (band: Band) => number;
  readonly top: (band: Band) => number;
  readonly width: (band: Band) => number;
}

/** Bands at the same bar one below the other. */
function stacked(bands: readonly Band[], { key, order, top, width }: Stacking): End[] {
  const ends: End[] = bands.map((band) => ({ y: top(band), width: width(band) }));
  const next = new Map<string, number>();
  const sorted = bands
    .map((band, i) => ({ band, i }))
    .sort((a, b) => order(a.band) - order(b.band) || a.i - b.i);
  for (const { band, i } of sorted) {
    const y = next.get(key(band)) ?? top(band);
    ends[i] = { y, width: width(band) };
    next.set(key(band), y + width(band));
  }
  return ends;
}
