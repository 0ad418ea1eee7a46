import { type Box, crosses, distanceTo, inside, type Segment, touches } from "./labelGeometry.ts";
import { type Spot, spotsAnywhere, spotsBeside } from "./labelSpots.ts";

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
    const spots = spotsBeside(dot, dot, NAME_DISTANCES);
    const spot = best(
      plane,
      i,
      spots.filter(({ box }) => covered(plane, box) <= MOST_COVERED),
    );
    if (spot === null) nameless.push(i);
    else placed.push(kept(plane, { dots: [i], number: null, ...spot }));
  }
  return [...placed, ...numbered(plane, nameless)];
}

const NAME_DISTANCES = [4, 14, 26, 40, 56];
const NUMBER_DISTANCES = [3, 10, 18, 28, 40, 56, 74];

/** A name over more lines than this is not easily read: a number stands there instead. */
const MOST_COVERED = 1;

/** Dots that are no farther apart may share a number. */
const CLOSE = 24;

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
function hidden(plane: Plane, dot: number, { box, leader }: Spot): number {
  const passed = plane.dots.filter(({ x, y, radius }, i) => {
    const own = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
    return i !== dot && leader !== null && crosses(leader, own);
  }).length;
  return 12 * covered(plane, box) + 8 * passed;
}

/** Lines under a box. */
function covered({ question }: Plane, box: Box): number {
  return (question.lines ?? []).filter((line) => crosses(line, box)).length;
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
      .map((one) => ({ one, far: apart(one.dots[0] ?? 0) }))
      .sort((a, b) => a.far - b.far)[0];
    const spot =
      best(plane, i, spotsBeside(dot, size, NUMBER_DISTANCES)) ??
      (near !== undefined && near.far <= CLOSE
        ? null
        : best(plane, i, spotsAnywhere(plane.question.area, dot, size)));
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
