import type { Ink } from "../palette.ts";
import type { Mark } from "../picture.ts";

interface Look {
  readonly ink: Ink;
  /** Path around (0, 0) in radii; null for a circle. */
  readonly outline: readonly (readonly [number, number])[] | null;
}

const SQUARE: Look["outline"] = [
  [-0.85, -0.85],
  [0.85, -0.85],
  [0.85, 0.85],
  [-0.85, 0.85],
];
const TRIANGLE: Look["outline"] = [
  [0, -1.1],
  [1.05, 0.8],
  [-1.05, 0.8],
];
const DIAMOND: Look["outline"] = [
  [0, -1.1],
  [1.1, 0],
  [0, 1.1],
  [-1.1, 0],
];
const FLAT: Look["outline"] = [
  [-1.1, -0.5],
  [1.1, -0.5],
  [1.1, 0.5],
  [-1.1, 0.5],
];
const CROSS: Look["outline"] = [
  [-0.35, -1.1],
  [0.35, -1.1],
  [0.35, -0.35],
  [1.1, -0.35],
  [1.1, 0.35],
  [0.35, 0.35],
  [0.35, 1.1],
  [-0.35, 1.1],
  [-0.35, 0.35],
  [-1.1, 0.35],
  [-1.1, -0.35],
  [-0.35, -0.35],
];

const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>([
  ["vitalPoint", { ink: "first", outline: null }],
  ["highVolume", { ink: "second", outline: SQUARE }],
  ["highFrequency", { ink: "third", outline: TRIANGLE }],
  ["neither", { ink: "soft", outline: DIAMOND }],
  ["notVital", { ink: "soft", outline: FLAT }],
]);

/** Whose class depends on what is not known. */
const OPEN: Look = { ink: "unknown", outline: CROSS };

export function pointInk(classId: string): Ink {
  return (LOOKS.get(classId) ?? OPEN).ink;
}

/** The dot of a class: a shape and a colour of its own, hollow where only bounds of the volume are known. */
export function pointShape(
  classId: string,
  at: { readonly x: number; readonly y: number; readonly radius: number },
  { isHollow = false, tip }: { readonly isHollow?: boolean; readonly tip?: string } = {},
): Mark {
  const { ink, outline } = LOOKS.get(classId) ?? OPEN;
  const { x, y, radius } = at;
  const inks = isHollow
    ? { fill: "paper" as const, stroke: ink }
    : { fill: ink, stroke: "paper" as const };
  if (outline === null) return { type: "circle", x, y, radius, ...inks, tip };
  const points = outline.map(([right, down]) => `${two(right * radius)},${two(down * radius)}`);
  const thickness = isHollow ? 1.6 : 1;
  return { type: "path", d: `M${points.join("L")}Z`, x, y, ...inks, thickness, tip };
}

function two(x: number): number {
  return Math.round(x * 100) / 100;
}
