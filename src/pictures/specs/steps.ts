import { PALETTES } from "../palette.ts";
import type { Datum, Part } from "./chart.ts";
import type { Figure } from "./figureOf.ts";
import { isKnown, layerWhere } from "./layerWhere.ts";

/** A figure that holds from a day until another; the last one has no end. */
export type Held = Datum &
  Figure & { readonly day: number; readonly until: number | null; readonly isLast: boolean };

/** Layers of figures that hold from one point to the next: a line each, and a band between bounds. */
export function steps(
  figures: readonly Held[],
  { x, y, colour }: { readonly x: Part; readonly y: Part; readonly colour: string },
): Part[] {
  const layer = layerWhere(figures);
  const goesOn = ["isLast", [false]] as const;
  const across = { x, x2: { field: "until" } };
  const at = { ...y, field: "value" };
  const upright = { y: { ...y, field: "lo" }, y2: { field: "hi" } };
  const dash = { stroke: PALETTES.light.unknown, strokeDash: [3, 2] };
  return [
    ...layer([isKnown("bounds"), goesOn], {
      mark: { type: "rect", color: colour, opacity: 0.25 },
      encoding: { ...across, ...upright },
    }),
    ...layer([isKnown("range"), goesOn], {
      mark: { type: "rect", color: colour, fillOpacity: 0.15, ...dash },
      encoding: { ...across, ...upright },
    }),
    ...layer([isKnown("range", "bounds")], {
      mark: { type: "rule", color: colour },
      encoding: { x, ...upright },
    }),
    ...layer([isKnown("point", "bounds"), goesOn], {
      mark: { type: "rule", color: colour, strokeWidth: 2.5 },
      encoding: { ...across, y: at },
    }),
    ...layer([isKnown("point", "bounds")], {
      mark: { type: "point", filled: true, size: 30, opacity: 1, color: colour },
      encoding: { x, y: at },
    }),
  ];
}
