import { PALETTES } from "../palette.ts";
import type { Datum, Part } from "./chart.ts";
import { isKnown, layerWhere } from "./layerWhere.ts";

const { ink, paper, soft, unknown } = PALETTES.light;

interface Channels {
  readonly x: Part;
  readonly colour: Part;
  readonly shape: Part;
}

/** Layers of figures lying in rows, each only where it has something to show. */
export function rowMarks(
  figures: readonly Datum[],
  mark: "bar" | "point",
  { x, colour, shape }: Channels,
): Part[] {
  const layer = layerWhere(figures);
  const span = { x: { ...x, field: "lo" }, x2: { field: "hi" } };
  const value = { ...x, field: "value" };
  const drawn = [isKnown("point", "bounds")];
  const bars = layer(drawn, {
    mark: { type: "bar", stroke: ink, strokeWidth: 0.5 },
    encoding: { x: { ...value, stack: null }, ...colour },
  });
  const points = layer(drawn, {
    mark: { type: "point", filled: true, size: 70, opacity: 1, stroke: paper },
    encoding: { x: value, ...colour, ...shape },
  });
  const ranges = layer([isKnown("range")], {
    mark: { type: "bar", fillOpacity: 0.25, stroke: unknown, strokeDash: [3, 2] },
    encoding: { ...span, ...colour },
  });
  const isBar = mark === "bar";
  return [
    ...(isBar ? bars : []),
    ...ranges,
    ...whiskers(figures, x, isBar ? ["bounds", "range"] : ["bounds"]),
    ...(isBar ? [] : points),
    ...layer([isKnown("unknown")], {
      mark: { type: "text", align: "left", color: soft },
      encoding: { x: { value: 3 }, text: { field: "shown", type: "nominal" } },
    }),
  ];
}

/** From the least to the most, with a cap at each end. */
function whiskers(figures: readonly Datum[], x: Part, known: ("bounds" | "range")[]): Part[] {
  const layer = layerWhere(figures);
  const ends = ["lo", "hi"].flatMap((field) =>
    layer([isKnown(...known)], {
      mark: { type: "tick", color: ink, thickness: 1.2, size: 6 },
      encoding: { x: { ...x, field } },
    }),
  );
  const line = layer([isKnown(...known)], {
    mark: { type: "rule", color: ink, strokeWidth: 1.2 },
    encoding: { x: { ...x, field: "lo" }, x2: { field: "hi" } },
  });
  return [...line, ...ends];
}
