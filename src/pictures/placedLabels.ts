import {
  type Box,
  crosses,
  distanceTo,
  inside,
  nearestIn,
  type Segment,
  touches,
} from "./labelGeometry.ts";

/** A dot and the room that its label needs. */
export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Where labels may stand. */
export interface LabelQuestion {
  readonly area: Box;
  /** What no label may cover. */
  readonly blocked?: readonly Box[];
  /** What labels cover only where there is no better place, such as whiskers. */
  readonly lines?: readonly Segment[];
  /** Room for a number, which stands for a label that has no place. */
  readonly numberSize: (number: number) => { readonly width: number; readonly height: number };
}

/** A label, or a number, in its place. */
export interface PlacedLabel {
  /** Positions in the list of dots; several only where dots so close share a number. */
  readonly dots: readonly number[];
  /** Null for a label; numbers count from 1. */
  readonly number: number | null;
  /** Null where there is no room even for a number. */
  readonly box: Box | null;
  /** From the dot to the box, where they do not stand side by side. */
  readonly leader: Segment | null;
}

/** What is placed already. */
interface Plane {
  readonly dots: readonly LabelledDot[];
  readonly question: LabelQuestion;
  readonly boxes: Box[];
  readonly leaders: Segment[];
}

/**
 * Labels beside their dots so that none touches another label, a dot or what is blocked; earlier dots choose first. What has
 * no place gets a number in its stead, so that nobody goes without: dots too close for two numbers share one.
 */
export function placedLabels(
  dots: readonly LabelledDot[],
  question: LabelQuestion,
): readonly PlacedLabel[] {
  const plane: Plane = { dots, question, boxes: [...(question.blocked ?? [])], leaders: [] };
  const placed: PlacedLabel[] = [];
  const nameless: number[] = [];
  for (const [i, dot] of dots.entries()) {
    const spot = best(plane, i, spotsBeside(dot, dot, NAME_DISTANCES));
    if (spot === null) nameless.push(i);
    else placed.push(kept(plane, { dots: [i], number: null, ...spot }));
  }
  return [...placed, ...numbered(plane, nameless)];
}

const NAME_DISTANCES = [4, 14, 26, 40];
const NUMBER_DISTANCES = [3, 10, 18, 28, 40, 56, 74];

/** Up to here a label needs no line to its dot. */
const SIDE_BY_SIDE = 6;

/** Dots that are no farther apart may share a number. */
const CLOSE = 24;

/** The best directions first: right, left, above, below, and between them. */
const DIRECTIONS: readonly (readonly [right: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -0.5],
  [-1, -0.5],
  [1, 0.5],
  [-1, 0.5],
  [0.5, -1],
  [-0.5, -1],
  [0.5, 1],
  [-0.5, 1],
];

interface Spot {
  readonly box: Box;
  readonly leader: Segment | null;
  readonly cost: number;
}

function spotsBeside(
  { x, y, radius }: LabelledDot,
  { width, height }: { readonly width: number; readonly height: number },
  distances: readonly number[],
): Spot[] {
  return distances.flatMap((distance) =>
    DIRECTIONS.map(([right, down], i): Spot => {
      const gap = radius + distance;
      const left = x + right * (gap + width / 2) - width / 2;
      const top = y + down * (gap + height / 2) - height / 2;
      const box = { left, top, width, height };
      const leader = distance <= SIDE_BY_SIDE ? null : { from: { x, y }, to: nearestIn(box, x, y) };
      return { box, leader, cost: distance + i * 0.5 };
    }),
  );
}

/** The cheapest spot that is free, null where none is. */
function best(plane: Plane, dot: number, spots: readonly Spot[]): Spot | null {
  let found: Spot | null = null;
  for (const spot of spots) {
    if (found !== null && spot.cost >= found.cost) continue;
    if (!isFree(plane, spot)) continue;
    const cost = spot.cost + hidden(plane, dot, spot);
    if (found === null || cost < found.cost) found = { ...spot, cost };
  }
  return found;
}

function isFree({ dots, question, boxes, leaders }: Plane, spot: Spot): boolean {
  const { box, leader } = spot;
  return (
    inside(box, question.area) &&
    boxes.every((other) => !touches(box, other)) &&
    leaders.every((other) => !crosses(other, box)) &&
    dots.every((other) => distanceTo(box, other) > other.radius + 1) &&
    (leader === null || boxes.every((other) => !crosses(leader, other)))
  );
}

/** What a spot lies on and should not. */
function hidden({ dots, question }: Plane, dot: number, { box, leader }: Spot): number {
  const covered = (question.lines ?? []).filter((line) => crosses(line, box)).length;
  const passed = dots.filter(({ x, y, radius }, i) => {
    const own = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
    return i !== dot && leader !== null && crosses(leader, own);
  }).length;
  return 12 * covered + 8 * passed;
}

function kept({ boxes, leaders }: Plane, label: PlacedLabel): PlacedLabel {
  if (label.box !== null) boxes.push(label.box);
  if (label.leader !== null) leaders.push(label.leader);
  const { dots, number, box, leader } = label;
  return { dots, number, box, leader };
}

/** Numbers for the dots that have no label: beside them, shared with a close one, or farther off. */
function numbered(plane: Plane, nameless: readonly number[]): PlacedLabel[] {
  const found: { dots: number[]; label: PlacedLabel }[] = [];
  for (const i of nameless) {
    const dot = plane.dots[i] as LabelledDot;
    const number = found.length + 1;
    const size = plane.question.numberSize(number);
    const apart = (other: number) => between(dot, plane.dots[other] as LabelledDot);
    const near = found
      .map((one) => ({ one, far: Math.min(...one.dots.map(apart)) }))
      .sort((a, b) => a.far - b.far)[0];
    const spot =
      best(plane, i, spotsBeside(dot, size, NUMBER_DISTANCES)) ??
      (near !== undefined && near.far <= CLOSE
        ? null
        : best(plane, i, spotsAnywhere(plane, dot, size)));
    if (spot === null && near !== undefined) near.one.dots.push(i);
    else {
      const label = { dots: [i], number, box: spot?.box ?? null, leader: spot?.leader ?? null };
      found.push({ dots: [i], label: kept(plane, label) });
    }
  }
  return found.map(({ dots, label }) => ({ ...label, dots }));
}

function between(a: LabelledDot, b: LabelledDot): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Spots all over the area; those near the dot are the cheapest. */
function spotsAnywhere(
  { question: { area } }: Plane,
  { x, y }: LabelledDot,
  { width, height }: { readonly width: number; readonly height: number },
): Spot[] {
  const spots: Spot[] = [];
  for (let top = area.top; top + height <= area.top + area.height; top += height)
    for (let left = area.left; left + width <= area.left + area.width; left += width) {
      const box = { left, top, width, height };
      const to = nearestIn(box, x, y);
      const cost = Math.sqrt((to.x - x) ** 2 + (to.y - y) ** 2);
      spots.push({ box, leader: { from: { x, y }, to }, cost });
    }
  return spots;
}
