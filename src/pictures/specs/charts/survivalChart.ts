import type { Label } from "../../../indices/shareIndex.ts";
import type { Column, Result } from "../../../model/result.ts";
import type { ChartOf, ChartQuestion, Datum, Part } from "../chart.ts";
import { chartWords, hasFigure } from "../chartWords.ts";
import { cellAt, columnOf, type Figure, figureOf, headOf, textAt } from "../figureOf.ts";
import { quantityChannel } from "../quantityChannel.ts";
import { survivalLayers } from "../survivalLayers.ts";
import { tooltip } from "../tooltip.ts";

const SAYS: Label = {
  en: "Each point is the best plan for that duration; between them the curve is what is served within T, a straight line, divided by T; it is drawn on to twice the last bend.",
  ja: "各点はその期間に最適な計画による。点の間の曲線は「T日間の供給(直線)÷T」で、最後の折れ目の2倍の日数まで延長する。",
};

const BAND: Label = {
  en: "Band: between bounds, for the share never rises with T.",
  ja: "帯:上下限(充足率はTとともに上がらない)。",
};

/** A row of a survival curve; `until` is the days of the next bend and `laterLo` the least share there. */
export type SurvivalPoint = Datum &
  Figure & {
    readonly whatId: string;
    readonly what: string;
    readonly days: number | null;
    readonly until: number | null;
    readonly hasLine: boolean;
    readonly hasBand: boolean;
  };

/** The share served by duration. */
export const survivalChart: ChartOf = (result, asked) => {
  const { lang } = asked;
  const [days, share] = [columnOf(result, "days"), columnOf(result, "share")];
  if (days === null || share === null) return null;
  const points = pointsOf(result, asked);
  const shares = points.filter(({ whatId }) => whatId !== "floor");
  if (!hasFigure(shares)) return null;
  const remarks = points.flatMap(({ what, remark }) => (remark ? [`${what}: ${remark}`] : []));
  return {
    columns: 1,
    says: [
      SAYS[lang],
      ...(points.some(({ hasBand }) => hasBand) ? [BAND[lang]] : []),
      ...remarks,
      ...chartWords(shares, lang),
    ],
    panels: [{ name: "", data: points, drawn: drawnCurve(points, { days, share, asked }) }],
  };
};

interface Drawn {
  readonly days: Column;
  readonly share: Column;
  readonly asked: ChartQuestion;
}

function drawnCurve(points: readonly SurvivalPoint[], { days, share, asked }: Drawn): Part {
  const { lang } = asked;
  const width = asked.width - 70;
  const shares = points.filter(({ whatId }) => whatId !== "floor");
  const y = quantityChannel(shares, {
    ...{ title: headOf(share, lang), unit: share.unit, length: 300 },
  });
  return {
    width,
    height: Math.round(width * 0.5),
    encoding: {
      tooltip: tooltip([
        ["what", { en: "point", ja: "時点" }[lang]],
        ["daysShown", headOf({ ...days, unit: null }, lang)],
        ["shown", headOf({ ...share, unit: null }, lang)],
      ]),
    },
    layer: survivalLayers(points, {
      x: { type: "quantitative", title: headOf(days, lang), scale: { zero: true } },
      y,
    }),
  };
}

function pointsOf(result: Result, { lang }: ChartQuestion): SurvivalPoint[] {
  const [days, share] = ["days", "share"].map((key) => columnOf(result, key));
  if (!days || !share) return [];
  const rows = result.rows.map((row) => {
    const at = figureOf(row, days, lang);
    return {
      whatId: textAt(row, "whatId", lang),
      what: textAt(row, "what", lang),
      remark: textAt(row, "remark", lang),
      days: at.value,
      isPlaced: at.value !== null,
      daysLo: at.lo,
      daysHi: at.hi,
      daysKnown: at.known,
      daysShown: at.shown,
      ...figureOf(row, share, lang),
      // A plain share is that of one reading of the chain; only all of it cannot be exceeded.
      isBounded: isInterval(cellAt(row, "share")) || cellAt(row, "share") === 1,
      amount: numberAt(cellAt(row, "amount")),
      slope: numberAt(cellAt(row, "slope")),
    };
  });
  const curve = rows.filter(
    ({ whatId, isPlaced }) => isPlaced && (whatId === "start" || whatId === "bend"),
  );
  return rows.map((row) => {
    const place = curve.indexOf(row);
    const next = place < 0 ? undefined : curve[place + 1];
    const isSure = row.known === "point" && next?.known === "point";
    const hasFormula = row.value !== null && row.amount !== null && row.slope !== null;
    const goesOn = next ? next.value !== null : place >= 0 && (row.days ?? 0) > 0;
    return {
      ...row,
      until: next?.days ?? null,
      laterLo: next?.lo ?? null,
      hasLine: hasFormula && goesOn,
      hasBand: next !== undefined && !isSure && row.isBounded && next.lo !== null,
    };
  });
}

function isInterval(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null;
}

function numberAt(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}
