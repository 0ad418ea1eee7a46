import type { Ink } from "../palette.ts";
import type { Mark } from "../picture.ts";

/** How the dot of a prediction looks by its verdict: the meaning stands in its shape and in words too. */
const SHAPES: Readonly<Record<string, { readonly ink: Ink; readonly shape: Shape }>> = {
  within: { ink: "third", shape: "disc" },
  tooSmall: { ink: "second", shape: "up" },
  tooLarge: { ink: "first", shape: "down" },
  noRise: { ink: "first", shape: "down" },
  cannotTell: { ink: "unknown", shape: "ring" },
  noAnswer: { ink: "unknown", shape: "ring" },
};

type Shape = "disc" | "ring" | "up" | "down";

/** The shape of a verdict about a point. */
export function verdictShape(
  verdictId: string,
  [x, y]: readonly [number, number],
  radius: number,
): Mark {
  const { ink, shape } = SHAPES[verdictId] ?? { ink: "unknown", shape: "ring" };
  if (shape === "disc") return { type: "circle", x, y, radius, fill: ink, stroke: "paper" };
  if (shape === "ring") return { type: "circle", x, y, radius, fill: "paper", stroke: ink };
  const tip = shape === "up" ? -radius : radius;
  const d = `M0 ${tip}L${radius} ${-tip}H${-radius}Z`;
  return { type: "path", x, y, d, fill: ink, stroke: "paper", thickness: 1 };
}
