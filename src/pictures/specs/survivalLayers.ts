import { PALETTES } from "../palette.ts";
import type { Datum, Part } from "./chart.ts";
import { isKnown, layerWhere } from "./layerWhere.ts";

const { home, first, third, unknown, ink } = PALETTES.light;

interface Channels {
  readonly x: Part;
  readonly y: Part;
}

/** The curve with its band, the time to survive and the share for ever. */
export function survivalLayers(points: readonly Datum[], { x, y }: Channels): Part[] {
  const layer = layerWhere(points);
  const days = { ...x, field: "days" };
  const [at, span] = [{ y: { ...y, field: "value" } }, { y: { ...y, field: "lo" }, y2: UP_TO_HI }];
  return [
    ...layer([["hasBand", [true]]], {
      mark: { type: "rect", color: home, opacity: 0.2 },
      encoding: { x: days, x2: { field: "until" }, y: { ...y, field: "laterLo" }, y2: UP_TO_HI },
    }),
    ...lineLayers(points, { x, y }),
    ...layer([["hasLine", [true]]], {
      transform: BETWEEN,
      mark: { type: "line", color: home, strokeWidth: 2.5 },
      encoding: { x: { ...x, field: "at" }, y: { ...y, field: "served" } },
    }),
    ...layer([CURVE, PLACED, isKnown("range")], {
      mark: { type: "rule", strokeWidth: 1.5, color: unknown, strokeDash: [3, 2] },
      encoding: { x: days, ...span },
    }),
    ...layer([CURVE, PLACED, isKnown("bounds")], {
      mark: { type: "rule", strokeWidth: 1.5, color: ink },
      encoding: { x: days, ...span },
    }),
    ...layer([CURVE, PLACED, isKnown("point", "bounds")], {
      mark: { type: "point", filled: true, size: 60, opacity: 1, color: home },
      encoding: { x: days, ...at },
    }),
  ];
}

const CURVE = ["whatId", ["start", "bend"]] as const;
const PLACED = ["isPlaced", [true]] as const;
const UP_TO_HI = { field: "hi" } as const;

/** The share for ever lies, the time to survive stands: a line each, or a band where only bounds are known. */
function lineLayers(points: readonly Datum[], { x, y }: Channels): Part[] {
  const layer = layerWhere(points);
  const named = colourBy(points);
  const isLong = ["whatId", ["forEver"]] as const;
  const isFloor = ["whatId", ["floor"]] as const;
  const band = { type: "rect", opacity: 0.12 } as const;
  const rule = { type: "rule", strokeWidth: 1.5 } as const;
  return [
    ...layer([isLong, isKnown("bounds", "range")], {
      mark: band,
      encoding: { y: { ...y, field: "lo" }, y2: UP_TO_HI, ...named },
    }),
    ...layer([isLong, isKnown("point", "bounds")], {
      mark: { ...rule, strokeDash: [6, 4] },
      encoding: { y: { ...y, field: "value" }, ...named },
    }),
    ...layer([isFloor, ["daysKnown", ["bounds", "range"]]], {
      mark: band,
      encoding: { x: { ...x, field: "daysLo" }, x2: { field: "daysHi" }, ...named },
    }),
    ...layer([isFloor, ["daysKnown", ["point", "bounds"]]], {
      mark: rule,
      encoding: { x: { ...x, field: "days" }, ...named },
    }),
  ];
}

/** Points between two bends, and from the last one to twice its days, by the formula of the curve. */
const BETWEEN: readonly Part[] = [
  { calculate: "sequence(0, 1.0001, 0.05)", as: "part" },
  { flatten: ["part"] },
  { calculate: "datum.until === null ? 2 * datum.days : datum.until", as: "end" },
  { calculate: "datum.days + datum.part * (datum.end - datum.days)", as: "at" },
  {
    calculate:
      "datum.at > 0 ? (datum.amount + datum.slope * (datum.at - datum.days)) / datum.at : datum.value",
    as: "served",
  },
];

function colourBy(points: readonly Datum[]): Part {
  const lines = [
    ["floor", first],
    ["forEver", third],
  ] as const;
  const named = lines.flatMap(([id, colour]) => {
    const point = points.find(({ whatId }) => whatId === id);
    return point === undefined ? [] : [{ name: `${point.what}`, colour }];
  });
  return {
    color: {
      field: "what",
      type: "nominal",
      scale: { domain: named.map(({ name }) => name), range: named.map(({ colour }) => colour) },
      legend: { title: null, orient: "top", symbolType: "stroke", symbolStrokeWidth: 3 },
    },
  };
}
