import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { stageNotes } from "../../trace/reading/traceNotes.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { ProductRisk } from "./productRisk.ts";
import type { FigureId } from "./riskFigures.ts";

/** Rows and columns of the figures of each product. */
export function figuresTable(
  network: Network,
  risks: readonly ProductRisk[],
): Pick<Result, "columns" | "rows"> {
  const rows = risks.flatMap((risk): Readonly<Record<string, Cell>>[] => {
    const { stage, figures, isWide, uncovered } = risk;
    const base = {
      stageId: network.stages[stage]?.id as string,
      product: stageLabel(network, stage),
    };
    const told = figures.map(({ id, at, estimate, bounds }) => {
      const isOpen = isWide && bounds.value === null;
      const notes = estimate === null ? ["sure"] : isOpen ? ["wide"] : [];
      return {
        ...base,
        figureId: id,
        at,
        figure: FIGURES[id](at ?? 0),
        estimate: isOpen ? null : estimate,
        bounds,
        notes: [...notes, ...stageNotes(network, stage)],
      };
    });
    const { least: lo, most: hi } = uncovered;
    const rest = {
      ...base,
      figureId: "uncovered",
      at: null,
      figure: UNCOVERED,
      estimate: null,
      bounds: { value: lo === hi ? lo : null, lo, hi },
      notes: ["uncovered", ...stageNotes(network, stage)],
    };
    return hi > 0 ? [...told, rest] : told;
  });
  return { columns: COLUMNS, rows };
}

const percent = (x: number) => `${Number((100 * x).toPrecision(10))} %`;

const FIGURES: Readonly<Record<FigureId, (at: number) => Label>> = {
  expectedLoss: () => ({ en: "expected loss", ja: "期待損失" }),
  sureExpectedLoss: () => ({
    en: "expected loss, bounds without sampling",
    ja: "期待損失(標本によらない範囲)",
  }),
  valueAtRisk: (at) => ({
    en: `loss not exceeded with probability ${percent(at)} (value at risk)`,
    ja: `確率${percent(at)}で超えない損失(バリュー・アット・リスク)`,
  }),
  conditionalValueAtRisk: (at) => ({
    en: `mean of the worst ${percent(1 - at)} (conditional value at risk)`,
    ja: `最悪${percent(1 - at)}の平均損失(条件付きバリュー・アット・リスク)`,
  }),
  exceedance: (at) => ({
    en: `probability of a loss above ${percent(at)}`,
    ja: `損失が${percent(at)}を超える確率`,
  }),
  belowFloor: (at) => ({
    en: `probability that less than ${percent(at)} of supply remains`,
    ja: `残る供給が${percent(at)}を下回る確率`,
  }),
};

const UNCOVERED: Label = {
  en: "loss if all places without a probability failed",
  ja: "確率の指定がない国・地域がすべて途絶した場合の損失",
};

const COLUMNS: readonly Column[] = [
  {
    key: "product",
    label: { en: "product", ja: "製品の工程" },
    type: "text",
    unit: null,
    risk: null,
  },
  { key: "figure", label: { en: "figure", ja: "指標" }, type: "text", unit: null, risk: null },
  {
    key: "estimate",
    label: { en: "estimate (interval of sampling)", ja: "推定値(標本誤差の範囲)" },
    type: "quantity",
    unit: "share",
    risk: "high",
  },
  {
    key: "bounds",
    label: { en: "bounds (unknown supply against and for)", ja: "範囲(不明分を含む)" },
    type: "quantity",
    unit: "share",
    risk: "high",
  },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];
