import type { Ink } from "../palette.ts";
import type { Sizes } from "../sizes.ts";
import type { BarInks } from "./barInks.ts";
import type { Bar, Chain, Stage } from "./readChain.ts";
import { stageColumns } from "./stageColumns.ts";

export interface PlacedBar extends Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly ink: Ink;
  /** Pixels of one unit per unit of the final use, where it leaves and where inputs enter. */
  readonly scale: number;
  readonly inputScale: number;
}

export interface PlacedStage extends Stage {
  readonly x: number;
  /** Upper end of its heading. */
  readonly top: number;
  readonly headLines: number;
  readonly column: number;
  readonly placed: readonly PlacedBar[];
}

export interface PlacedChain {
  readonly chain: Chain;
  readonly stages: readonly PlacedStage[];
  /** The final use, as a bar at the right. */
  readonly use: {
    readonly x: number;
    readonly y: number;
    readonly height: number;
    /** At its right, for its name. */
    readonly room: number;
  };
  readonly bars: ReadonlyMap<string, PlacedBar>;
  readonly barWidth: number;
  /** Room at the left of the first column. */
  readonly left: number;
  /** From column to column. */
  readonly pitch: number;
  readonly height: number;
}

export interface PlacingQuestion {
  readonly width: number;
  readonly sizes: Sizes;
  readonly inks: BarInks;
  /** Lines of a stage's heading, by the width there is. */
  readonly headLines: (stage: Stage, width: number) => number;
}

const BAR_GAP = 3;
const HEAD_GAP = 5;

/** From column to column, below which names do not fit beside the bars. */
const LEAST_PITCH = 110;

/** Whether the columns of the chain stand too near to each other for names in full. */
export function isTight(chain: Chain, width: number): boolean {
  return columnsOf(chain, width, false).pitch < LEAST_PITCH;
}

/** Where the columns stand, by the room there is. */
function columnsOf(chain: Chain, width: number, isCompact: boolean) {
  const barWidth = isCompact ? 9 : 12;
  const unit = unitHeight(chain, isCompact);
  const left = leftRoom(chain, unit, width);
  const useRoom = isCompact ? 46 : 78;
  const heights = [...chain.stages, null].map(() => 100);
  const { columns } = stageColumns(chain, heights);
  const pitch = (width - left - barWidth - useRoom) / Math.max(1, columns - 1);
  return { barWidth, unit, left, useRoom, pitch };
}

/** Where every stage and place stands. A stage of which the home needs one unit is as high as the final use; none is higher. */
export function placedChain(chain: Chain, question: PlacingQuestion): PlacedChain {
  const { width, sizes } = question;
  const { barWidth, unit, left, useRoom, pitch } = columnsOf(chain, width, sizes.isCompact);
  const scales = chain.stages.map(({ need }) => unit * Math.min(1, 1 / need));
  const lines = chain.stages.map((stage) => question.headLines(stage, pitch - 8));
  const line = sizes.small * 1.3;
  const bodies = chain.stages.map(({ bars }, i) =>
    bars.reduce((sum, bar) => sum + barHeight(bar, scales[i] as number) + BAR_GAP, -BAR_GAP),
  );
  const heads = lines.map((count) => count * line + HEAD_GAP);
  const found = stageColumns(chain, [
    ...bodies.map((body, i) => body + (heads[i] as number)),
    unit,
  ]);
  const stages = chain.stages.map((stage, i): PlacedStage => {
    const { column, top } = found.stages[i] as (typeof found.stages)[number];
    const at = { x: left + column * pitch, y: top + (heads[i] as number) };
    const placed = placedBars(stage, at, { scale: scales[i] as number, inks: question.inks });
    return { ...stage, x: at.x, top, headLines: lines[i] as number, column, placed };
  });
  const last = found.stages.at(-1) as (typeof found.stages)[number];
  return {
    ...{ chain, stages, barWidth, left, pitch, height: found.height },
    use: { x: left + last.column * pitch, y: last.top, height: unit, room: useRoom },
    bars: new Map(stages.flatMap(({ placed }) => placed.map((bar) => [bar.id, bar] as const))),
  };
}

/** Pixels for one unit: less where many stages stand one above the other. */
function unitHeight(chain: Chain, isCompact: boolean): number {
  const { stages, columns } = stageColumns(
    chain,
    [...chain.stages, null].map(() => 100),
  );
  const fullness = Array.from({ length: columns }, (_, column) =>
    chain.stages.reduce(
      (sum, { need }, i) => sum + (stages[i]?.column === column ? Math.min(1, need) : 0),
      0,
    ),
  );
  const [least, most] = isCompact ? [56, 130] : [70, 240];
  return Math.max(least, Math.min(most, 440 / Math.max(...fullness)));
}

/** Room for arcs of trade, and for the bands that run back. */
function leftRoom({ bands }: Chain, unit: number, width: number): number {
  const loops = bands.filter(({ kind, isLoop }) => kind === "input" && isLoop);
  const wide = loops.reduce((sum, { times }) => sum + times * unit + 6, 0);
  const room = loops.length === 0 ? 4 : Math.min(wide + 14, width * 0.09);
  return bands.some(({ kind }) => kind === "trade") ? Math.max(26, room) : room;
}

function barHeight({ out }: Bar, scale: number): number {
  return Math.max(2, out * scale);
}

function placedBars(
  { bars }: Stage,
  at: { readonly x: number; readonly y: number },
  { scale, inks }: { readonly scale: number; readonly inks: BarInks },
): PlacedBar[] {
  let y = at.y;
  return bars.map((bar) => {
    const height = barHeight(bar, scale);
    const made = Math.max(0, bar.out - bar.bought);
    const inputScale = bar.inputs > 0 ? (scale * made) / bar.inputs : 0;
    const placed = { ...bar, x: at.x, y, height, ink: inks(bar.placeId), scale, inputScale };
    y += height + BAR_GAP;
    return placed;
  });
}
