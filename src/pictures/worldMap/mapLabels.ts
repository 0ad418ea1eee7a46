import type { Lang } from "../../display/labels.ts";
import { placeName } from "../../model/places/places.ts";
import type { Mark } from "../picture.ts";
import { placedLabels } from "../placedLabels.ts";
import { textWidth } from "../textWidth.ts";
import type { MapDrawing } from "./mapMarks.ts";
import type { Supply } from "./supplyRows.ts";

interface Labelling {
  readonly supplies: readonly Supply[];
  readonly home: readonly string[];
  readonly width: number;
  readonly size: number;
  readonly lang: Lang;
  /** Labels at most, the home's apart. */
  readonly most: number;
}

/** Names and figures of the largest suppliers, and the home's name, none on another; who has no room is in the table. */
export function mapLabels({ height, pointOf }: MapDrawing, asked: Labelling): Mark[] {
  const { width, size } = asked;
  const named = wanted(asked).flatMap((label) => {
    const point = pointOf(label.place);
    return point === null ? [] : [{ ...label, x: point[0], y: point[1] }];
  });
  const dots = named.map(({ x, y, text, isBold }) => ({
    ...{ x, y, radius: 3 },
    ...{ width: textWidth(text, size, isBold) + 4, height: size * 1.25 },
  }));
  const placed = placedLabels(dots, {
    area: { left: 0, top: 0, width, height },
    numberSize: () => ({ width: 1, height: 1 }),
  });
  return placed.flatMap(({ number, dots: [i = 0], box, leader }): Mark[] => {
    const label = named[i];
    if (number !== null || box === null || label === undefined) return [];
    const { x, y, text, role, isBold } = label;
    const middle = box.left + box.width / 2;
    const at = { x: middle, y: box.top + size * 0.98, anchor: "middle" } as const;
    const dot: Mark = { type: "circle", x, y, radius: 2.5, fill: "ink", stroke: "paper" };
    const line: Mark[] = leader
      ? [
          {
            type: "line",
            x1: x,
            y1: y,
            x2: leader.to.x,
            y2: leader.to.y,
            stroke: "ink",
            thickness: 1,
          },
        ]
      : [];
    return [...line, dot, { type: "text", ...at, text, size, role, isBold, hasRim: true }];
  });
}

function wanted({ supplies, home, lang, most }: Labelling) {
  const others = supplies.filter(({ id, share }) => share !== null && !home.includes(id));
  return [
    ...home.map((place) => {
      const own = supplies.find(({ id }) => id === place);
      const text = own === undefined ? placeName(place, lang) : `${own.name} ${own.figure}`;
      const role = own === undefined ? ("label" as const) : ("value" as const);
      return { place, text, role, isBold: true };
    }),
    ...others.slice(0, most).map(({ id, name, figure }) => ({
      ...{ place: id, text: `${name} ${figure}`, role: "value" as const, isBold: false },
    })),
  ];
}
