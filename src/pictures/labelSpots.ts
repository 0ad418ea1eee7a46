import { type Box, nearestIn, type Point, type Segment } from "./labelGeometry.ts";

/** Up to here a label needs no line to its dot. */
const SIDE_BY_SIDE = 6;

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

/** A place for a label, with a line where it does not stand beside its dot; the cheapest is best. */
export interface Spot {
  readonly box: Box;
  readonly leader: Segment | null;
  readonly cost: number;
}

/** Spots around a dot, at each of the distances in every direction. */
export function spotsBeside(
  { x, y, radius }: Point & { readonly radius: number },
  { width, height }: Pick<Box, "width" | "height">,
  distances: readonly number[],
): Spot[] {
  return distances.flatMap((distance) =>
    DIRECTIONS.map(([right, down], i): Spot => {
      const isAslant = Math.abs(right) + Math.abs(down) === 2;
      const gap = (radius + distance) * (isAslant ? 0.8 : 1);
      const left = x + right * (gap + width / 2) - width / 2;
      const top = y + down * (gap + height / 2) - height / 2;
      const box = { left, top, width, height };
      const leader = distance <= SIDE_BY_SIDE ? null : { from: { x, y }, to: nearestIn(box, x, y) };
      return { box, leader, cost: distance + i * 0.5 };
    }),
  );
}

/** Spots all over the area; those near the dot are the cheapest. */
export function spotsAnywhere(
  area: Box,
  { x, y }: Point,
  { width, height }: Pick<Box, "width" | "height">,
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
