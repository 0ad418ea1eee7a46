import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, crosses, touches } from "../../src/pictures/labelGeometry.ts";
import { type LabelledDot, placedLabels } from "../../src/pictures/placedLabels.ts";

const AREA: Box = { left: 0, top: 0, width: 400, height: 300 };
const numberSize = (number: number) => ({ width: 8 * String(number).length, height: 14 });
const dot = (x: number, y: number, width = 60): LabelledDot => ({
  ...{ x, y, radius: 5, width, height: 16 },
});

const DOTS = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    radius: fc.integer({ min: 2, max: 8 }),
    width: fc.integer({ min: 10, max: 500 }),
    height: fc.constantFrom(14, 30, 46),
  }),
  { maxLength: 60 },
);

/** Distance of a dot from a box, by the four sides and corners. */
function apart({ left, top, width, height }: Box, { x, y }: LabelledDot): number {
  const [right, bottom] = [left + width, top + height];
  const [across, down] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return Math.hypot(across, down);
}

describe("placedLabels(dots, question)", () => {
  it("gives every dot a label or a number, once", () => {
    fc.assert(
      fc.property(DOTS, (dots) => {
        const placed = placedLabels(dots, { area: AREA, numberSize });
        const seen = placed.flatMap((label) => label.dots).sort((a, b) => a - b);
        expect(seen).toEqual(dots.map((_, i) => i));
        const numbers = placed.flatMap(({ number }) => (number === null ? [] : [number]));
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        const names = placed.filter(({ number }) => number === null);
        expect(names.every((label) => label.dots.length === 1)).toBe(true);
        expect(names.every(({ box }) => box !== null)).toBe(true);
      }),
    );
  });

  it("lets nothing touch: no label another, a dot, what is blocked, or a line that leads to another", () => {
    const blocked = [{ left: 150, top: 100, width: 90, height: 20 }];
    fc.assert(
      fc.property(DOTS, (dots) => {
        const placed = placedLabels(dots, { area: AREA, blocked, numberSize });
        const boxes = placed.flatMap(({ box }) => (box === null ? [] : [box]));
        for (const [i, box] of boxes.entries()) {
          for (const other of [...boxes.slice(i + 1), ...blocked])
            expect(touches(box, other)).toBe(false);
          for (const one of dots) expect(apart(box, one)).toBeGreaterThan(one.radius);
          expect(box.left >= 0 && box.left + box.width <= 400).toBe(true);
          expect(box.top >= 0 && box.top + box.height <= 300).toBe(true);
        }
        for (const { leader, box } of placed)
          for (const other of [...boxes, ...blocked])
            if (leader !== null && other !== box) expect(crosses(leader, other)).toBe(false);
      }),
    );
  });

  it("stands right of a dot that is alone, without a line", () => {
    const [label] = placedLabels([dot(100, 100)], { area: AREA, numberSize });
    expect(label).toEqual({
      ...{ dots: [0], number: null, leader: null },
      box: { left: 109, top: 92, width: 60, height: 16 },
    });
  });

  it("goes to the left at the right side of the area", () => {
    const [label] = placedLabels([dot(390, 100)], { area: AREA, numberSize });
    expect(label?.box).toEqual({ left: 321, top: 92, width: 60, height: 16 });
  });

  it("keeps clear of lines where another side is free", () => {
    const lines = [{ from: { x: 100, y: 100 }, to: { x: 300, y: 100 } }];
    const [label] = placedLabels([dot(100, 100)], { area: AREA, lines, numberSize });
    expect(label?.box?.left).toBe(31);
  });

  it("draws a line to a label that stands off", () => {
    const ring = [80, 90, 100, 110, 120].flatMap((x) => [dot(x, 84, 900), dot(x, 116, 900)]);
    const sides = [dot(82, 100, 900), dot(118, 100, 900)];
    const [label] = placedLabels([dot(100, 100, 20), ...ring, ...sides], {
      ...{ area: AREA, numberSize },
    });
    expect(label?.number).toBeNull();
    expect(label?.leader?.from).toEqual({ x: 100, y: 100 });
  });

  it("numbers what is too wide for its place, in order, and lets dots on one spot share a number", () => {
    const placed = placedLabels([dot(100, 100, 500), dot(300, 100, 500)], {
      ...{ area: AREA, numberSize },
    });
    expect(placed.map(({ dots, number }) => [dots, number])).toEqual([
      [[0], 1],
      [[1], 2],
    ]);
    const tight: Box = { left: 90, top: 90, width: 30, height: 20 };
    const same = placedLabels([dot(100, 100), dot(101, 100), dot(100, 101)], {
      ...{ area: tight, numberSize },
    });
    expect(same.map(({ dots, number }) => [dots, number])).toEqual([[[0, 1, 2], 1]]);
  });

  it("says which have no room at all, and still numbers them", () => {
    const none: Box = { left: 100, top: 100, width: 0, height: 0 };
    const placed = placedLabels([dot(100, 100)], { area: none, numberSize });
    expect(placed).toEqual([{ dots: [0], number: 1, box: null, leader: null }]);
  });
});

describe("crosses(segment, box)", () => {
  const box: Box = { left: 10, top: 10, width: 20, height: 10 };

  it("tells a line through the box from one that passes it by, and agrees with points on the line", () => {
    const at = fc.record({
      x: fc.integer({ min: 0, max: 40 }),
      y: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(at, at, (from, to) => {
        const isIn = Array.from({ length: 401 }, (_, i) => i / 400).some((t) => {
          const [x, y] = [from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)];
          return x > 10 + 1e-9 && x < 30 - 1e-9 && y > 10 + 1e-9 && y < 20 - 1e-9;
        });
        if (isIn) expect(crosses({ from, to }, box)).toBe(true);
      }),
    );
    expect(crosses({ from: { x: 0, y: 0 }, to: { x: 40, y: 9 } }, box)).toBe(false);
    expect(crosses({ from: { x: 0, y: 15 }, to: { x: 5, y: 15 } }, box)).toBe(false);
    expect(crosses({ from: { x: 15, y: 15 }, to: { x: 16, y: 16 } }, box)).toBe(true);
  });
});
