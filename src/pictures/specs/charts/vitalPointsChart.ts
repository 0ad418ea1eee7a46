import type { Label } from "../../../indices/shareIndex.ts";
import type { Result } from "../../../model/result.ts";
import { PALETTES } from "../../palette.ts";
import { type MapCuts, mapCuts } from "../../vitalPointMap/mapCuts.ts";
import type { ChartOf, ChartQuestion, Datum, Panel, Part } from "../chart.ts";
import { chartWords, hasFigure } from "../chartWords.ts";
import { columnOf, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { isKnown, layerWhere } from "../layerWhere.ts";
import { type MapPoint, withNamed } from "../mapLabels.ts";
import { byPanel, distinct } from "../panels.ts";
import { quantityChannel } from "../quantityChannel.ts";
import { type Series, seriesChannels } from "../rowPlot.ts";
import { tooltip } from "../tooltip.ts";

const SAYS: Label = {
  en: "To the right: much of the supply passes them; upwards: it passes them often. Vital points are beyond both dashed lines; names where they do not overlap.",
  ja: "右ほど多くの供給が通過し、上ほど頻繁に通過する。急所は両方の破線を超えるもの。名前は重ならない範囲で示す。",
};

const LOOKS: ReadonlyMap<string, Omit<Series, "name">> = new Map(
  Object.entries({
    vitalPoint: { ink: "first", shape: "circle" },
    highVolume: { ink: "second", shape: "square" },
    highFrequency: { ink: "third", shape: "triangle-up" },
    neither: { ink: "home", shape: "diamond" },
    notVital: { ink: "rest", shape: "diamond" },
  }),
);

const OPEN: Omit<Series, "name"> = { ink: "unknown", shape: "cross" };

const LEAST_PANEL = 360;

/** The map of volume and frequency. */
export const vitalPointsChart: ChartOf = (result, asked) => {
  const { lang, width } = asked;
  const [volume, frequency] = [columnOf(result, "volume"), columnOf(result, "frequency")];
  if (volume === null || frequency === null) return null;
  const points = pointsOf(result, asked);
  if (!hasFigure(points)) return null;
  const found = byPanel(points);
  const columns = Math.max(1, Math.min(found.length, Math.floor(width / LEAST_PANEL)));
  const plot = Math.floor(width / columns) - 60;
  const size = { width: plot, height: Math.round(plot * 0.7) };
  const title = headOf(frequency, lang);
  const often = points.map(({ frequency: at }) => ({ lo: at, hi: at }));
  const y = quantityChannel(often, { title, unit: frequency.unit, length: size.height });
  const x = quantityChannel(points, {
    ...{ title: headOf(volume, lang), unit: volume.unit, length: plot },
  });
  const tips = tooltip([
    ["who", { en: "who", ja: "該当者" }[lang]],
    ["supply", { en: "supply looked at", ja: "対象とした供給" }[lang]],
    ["shown", headOf(volume, lang)],
    ["frequencyShown", title],
    ["series", { en: "class", ja: "分類" }[lang]],
  ]);
  const { colour, shape } = seriesChannels(looksOf(points));
  const channels = { x, y: { ...y, field: "frequency" }, colour, shape };
  const cuts = mapCuts(result);
  const panels = found.map(({ name, data }): Panel => {
    const named = withNamed(data, size);
    const drawn = pointLayers(named, channels);
    const layer = drawn.length === 0 ? [] : [...cutLayers(cuts, channels), ...drawn];
    return { name, data: named, drawn: { ...size, encoding: { tooltip: tips }, layer } };
  });
  return { says: [SAYS[lang], ...chartWords(points, lang)], panels, columns };
};

function pointsOf(result: Result, { lang }: ChartQuestion): MapPoint[] {
  const [volume, frequency] = ["volume", "frequency"].map((key) => columnOf(result, key));
  if (!volume || !frequency) return [];
  const product = namesBy(result, ["productId", "product"], lang);
  return result.rows.map((row) => {
    const often = figureOf(row, frequency, lang);
    return {
      panel: product(row),
      who: textAt(row, "who", lang),
      supply: textAt(row, "stage", lang),
      series: textAt(row, "class", lang),
      classId: textAt(row, "classId", lang),
      frequency: often.value,
      isPlaced: often.value !== null,
      frequencyShown: often.shown,
      ...figureOf(row, volume, lang),
    };
  });
}

function looksOf(points: readonly MapPoint[]): Series[] {
  return distinct(points.map(({ series }) => series)).map((name) => {
    const id = points.find(({ series }) => series === name)?.classId;
    return { name, ...(LOOKS.get(String(id)) ?? OPEN) };
  });
}

type Channels = Readonly<Record<"x" | "y" | "colour" | "shape", Part>>;

function pointLayers(points: readonly Datum[], { x, y, colour, shape }: Channels): Part[] {
  const { ink, paper } = PALETTES.light;
  const layer = layerWhere(points);
  const span = { x: { ...x, field: "lo" }, x2: { field: "hi" }, y };
  const label = { type: "text", dy: -6, fontSize: 10, color: ink } as const;
  const name = { x: { ...x, field: "lo" }, y, text: { field: "who", type: "nominal" } };
  return [
    ...layer([isKnown("bounds"), PLACED], { mark: "rule", encoding: { ...span, ...colour } }),
    ...layer([isKnown("range"), PLACED], {
      mark: { type: "rule", strokeDash: [3, 2], strokeWidth: 3, opacity: 0.6 },
      encoding: { ...span, ...colour },
    }),
    ...layer([isKnown("point", "bounds"), PLACED], {
      mark: { type: "point", filled: true, size: 90, opacity: 0.9, stroke: paper },
      encoding: { x: { ...x, field: "value" }, y, ...colour, ...shape },
    }),
    ...layer([["named", ["right"]]], { mark: { ...label, align: "left", dx: 7 }, encoding: name }),
    ...layer([["named", ["left"]]], { mark: { ...label, align: "right", dx: -7 }, encoding: name }),
  ];
}

const PLACED = ["isPlaced", [true]] as const;

function cutLayers(cuts: MapCuts | null, channels: Channels): Part[] {
  if (cuts === null) return [];
  const lines = [["x", cuts.volume] as const, ["y", cuts.frequency] as const];
  return lines.map(([axis, cut]) => ({
    data: { values: [{ cut }] },
    mark: { type: "rule", strokeDash: [5, 4], color: PALETTES.light.soft },
    encoding: { [axis]: { ...channels[axis], field: "cut" }, tooltip: null },
  }));
}
