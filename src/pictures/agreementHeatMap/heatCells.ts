import { textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";

type Row = Result["rows"][number];

/** A method's word on a stage. */
export interface HeatCell {
  /** Null where there is no score. */
  readonly ranks: {
    readonly rank: number | null;
    readonly best: number;
    readonly worst: number;
    readonly among: number;
  } | null;
  /** The rank, or the ranks possible where the data do not settle it; "–" without a score. */
  readonly text: string;
  /** The ranks possible, where they are more than one and stand beside a rank. */
  readonly under: string;
  readonly tip: string;
}

/** One stage with its cells, in the order of the methods. */
export interface HeatRow {
  readonly label: string;
  readonly cells: readonly HeatCell[];
}

/** The stages that a method can score, the riskiest by the mean of all first, and how many others there are. */
export interface HeatTable {
  readonly methods: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly unscored: number;
}

export function heatTable({ rows }: Result, lang: Lang): HeatTable {
  const methods = new Map(rows.map((row) => [row.methodId, textOf(row.method ?? "", lang)]));
  const byStage = new Map<unknown, Row[]>();
  for (const row of rows) byStage.set(row.stageId, [...(byStage.get(row.stageId) ?? []), row]);
  const all = [...byStage.values()].map((ofStage) => heatRow(ofStage, [...methods.keys()], lang));
  const scored = all.filter(({ cells }) => cells.some(({ ranks }) => ranks !== null));
  return {
    methods: [...methods.values()],
    rows: scored.sort((a, b) => meanDepth(a) - meanDepth(b)),
    unscored: all.length - scored.length,
  };
}

function heatRow(ofStage: readonly Row[], methodIds: readonly unknown[], lang: Lang): HeatRow {
  const label = textOf(ofStage[0]?.stage ?? "", lang);
  const cells = methodIds.map((id) =>
    heatCell(
      ofStage.find(({ methodId }) => methodId === id),
      label,
      lang,
    ),
  );
  return { label, cells };
}

function heatCell(row: Row | undefined, stage: string, lang: Lang): HeatCell {
  const { rank = null, bestRank: best = null, worstRank: worst = null, among = null } = row ?? {};
  const about = `${stage}, ${textOf(row?.method ?? "", lang)}`;
  if (typeof best !== "number" || typeof worst !== "number" || typeof among !== "number") {
    const reason = textOf(row?.reason ?? "", lang);
    return { ranks: null, text: "–", under: "", tip: `${about}: ${reason || "–"}` };
  }
  const written = (of: number) => formatQuantity(of, null);
  const range = `${written(best)}–${written(worst)}`;
  const known = typeof rank === "number" ? rank : null;
  const under = known !== null && best < worst ? range : "";
  const text = known === null ? range : written(known);
  return {
    ranks: { rank: known, best, worst, among },
    text,
    under,
    tip: `${about}: ${text}${under === "" ? "" : ` (${under})`} / ${among}`,
  };
}

/** How far down a rank stands among those of its method: 0 for the first, 1 for the last. */
export function depthOf(rank: number, among: number): number {
  return among > 1 ? (rank - 1) / (among - 1) : 0;
}

function meanDepth({ cells }: HeatRow): number {
  const depths = cells.flatMap(({ ranks }) => {
    if (ranks === null) return [];
    const { rank, best, worst, among } = ranks;
    return [depthOf(rank ?? (best + worst) / 2, among)];
  });
  return depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
}
