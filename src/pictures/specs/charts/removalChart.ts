import type { Label } from "../../../indices/shareIndex.ts";
import { PALETTES } from "../../palette.ts";
import type { ChartOf, Datum, Panel, Part } from "../chart.ts";
import { chartWords, hasFigure } from "../chartWords.ts";
import { columnOf, type Figure, figureOf, headOf, namesBy, textAt } from "../figureOf.ts";
import { isKnown, layerWhere } from "../layerWhere.ts";
import { byPanel } from "../panels.ts";
import { quantityChannel } from "../quantityChannel.ts";
import { tooltip } from "../tooltip.ts";

const SAYS: Label = {
  en: "One panel for each product: what is left as one after the other is removed.",
  ja: "製品ごとに1枠:一者ずつ停止させたときに残る供給。",
};

const MEAN: Label = {
  en: "Dashed line or grey band: mean over all removals (robustness R).",
  ja: "破線または灰色の帯:全停止の平均(頑健性R)。",
};

type Removal = Datum & Figure & { readonly panel: string; readonly row: string };

/** What is left of supply as actors are removed. */
export const removalChart: ChartOf = (result, asked) => {
  const { lang, width } = asked;
  const [left, loss] = [columnOf(result, "left"), columnOf(result, "loss")];
  if (left === null || loss === null) return null;
  const product = namesBy(result, ["stageId", "product"], lang);
  const data = result.rows.map((row): Removal => {
    const who = textAt(row, "who", lang);
    const isMean = row.part === "mean";
    return {
      panel: product(row),
      row: isMean ? "" : `${textAt(row, "removed", lang)}. ${who}`,
      part: isMean ? "mean" : "removal",
      who,
      ...figureOf(row, left, lang),
      lost: figureOf(row, loss, lang).shown,
    };
  });
  if (!hasFigure(data.filter(isRemoval))) return null;
  const found = byPanel(data).filter((one) => hasFigure(one.data.filter(isRemoval)));
  const most = Math.max(...found.map((one) => one.data.length));
  const least = Math.max(300, 60 + LABEL_STEP * most);
  const columns = Math.max(1, Math.min(found.length, Math.floor(width / least)));
  const plot = Math.floor(width / columns) - 60;
  const y = quantityChannel(data, { title: headOf(left, lang), unit: left.unit, length: 160 });
  const tips = tooltip([
    ["panel", { en: "product", ja: "製品" }[lang]],
    ["who", { en: "removed last", ja: "最後に停止した者" }[lang]],
    ["shown", headOf(left, lang)],
    ["lost", headOf(loss, lang)],
  ]);
  const panels = found.map(({ name, data }): Panel => {
    const layer = layers(data, y);
    return { name, data, drawn: { width: plot, height: 160, encoding: { tooltip: tips }, layer } };
  });
  return { says: [SAYS[lang], MEAN[lang], ...chartWords(data, lang)], panels, columns };
};

function isRemoval({ part }: Removal): boolean {
  return part === "removal";
}

/** Pixels between names that stand aslant. */
const LABEL_STEP = 16;

function layers(data: readonly Removal[], y: Part): Part[] {
  const { home, rest, unknown } = PALETTES.light;
  const layer = layerWhere(data);
  const [isMean, isOne] = [["part", ["mean"]] as const, ["part", ["removal"]] as const];
  const domain = data.flatMap(({ part, row }) => (part === "mean" ? [] : [row]));
  const axis = { labelAngle: -40, labelLimit: 140 };
  const x = { field: "row", type: "nominal", scale: { domain }, title: null, axis };
  const at = { ...y, field: "value" };
  const span = { y: { ...y, field: "lo" }, y2: { field: "hi" } };
  return [
    ...layer([isMean, isKnown("bounds", "range")], {
      mark: { type: "rect", color: rest, opacity: 0.3 },
      encoding: span,
    }),
    ...layer([isMean, isKnown("point", "bounds")], {
      mark: { type: "rule", color: unknown, strokeDash: [4, 3] },
      encoding: { y: at },
    }),
    ...layer([isOne, isKnown("range")], {
      mark: { type: "bar", color: home, fillOpacity: 0.25, stroke: unknown, strokeDash: [3, 2] },
      encoding: { x, ...span },
    }),
    ...layer([isOne, isKnown("bounds")], {
      mark: { type: "rule", color: home, strokeWidth: 1.5 },
      encoding: { x, ...span },
    }),
    ...(data.some(({ part, value }) => part === "removal" && value !== null)
      ? layer([isOne, isKnown("point", "bounds", "range")], {
          mark: { type: "line", color: home, point: { filled: true, size: 40, color: home } },
          encoding: { x, y: at },
        })
      : []),
  ];
}
