import { textWidth } from "../textWidth.ts";
import type { Datum } from "./chart.ts";
import type { Figure } from "./figureOf.ts";

export type MapPoint = Datum &
  Figure & {
    readonly panel: string;
    readonly series: string;
    readonly who: string;
    readonly frequency: number | null;
  };

const SIZE = 10;

/** Points with the side on which their name stands, or none where it would lie on another name; earlier points go first. */
export function withNamed(
  points: readonly MapPoint[],
  { width, height }: { readonly width: number; readonly height: number },
): Datum[] {
  const most = Math.max(1e-12, ...points.map(({ frequency }) => frequency ?? 0));
  const taken: { left: number; right: number; y: number }[] = [];
  return points.map((point) => {
    const { lo, frequency, who } = point;
    if (lo === null || frequency === null || who === "") return { ...point, named: "none" };
    const [x, y] = [lo * width, (frequency / most) * height];
    const wide = textWidth(who, SIZE) + 7;
    const isLeft = x + wide > width;
    const [left, right] = isLeft ? [x - wide, x] : [x, x + wide];
    const isFree = taken.every(
      (one) => right < one.left || left > one.right || Math.abs(one.y - y) > SIZE * 1.3,
    );
    if (!isFree) return { ...point, named: "none" };
    taken.push({ left, right, y });
    return { ...point, named: isLeft ? "left" : "right" };
  });
}
