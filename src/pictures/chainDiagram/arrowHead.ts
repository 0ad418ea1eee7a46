import type { Ink } from "../palette.ts";
import type { Mark } from "../picture.ts";
import { round } from "./bandMarks.ts";

interface Head {
  /** Of the band that it ends. */
  readonly width: number;
  readonly ink: Ink;
  readonly tip: string;
}

/** A triangle that points to the right, with its point at the place given. */
export function arrowHead(
  { x, y }: { readonly x: number; readonly y: number },
  { width, ink, tip }: Head,
): Mark {
  const half = Math.max(3.5, width * 0.7);
  const back = x - Math.max(6, Math.min(14, width * 0.9));
  const d = `M${round(x)},${round(y)}L${round(back)},${round(y - half)}L${round(back)},${round(y + half)}Z`;
  return { type: "path", d, x: 0, y: 0, fill: ink === "hatch" ? "unknown" : ink, tip };
}
