import { intervalIn, textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";

/** One figure of a sampled loss. */
export interface RiskRow {
  readonly name: string;
  /** With the interval of sampling; null where only bounds are told. */
  readonly estimate: Interval | null;
  /** With what is not known of supply counted against and for. */
  readonly bounds: Interval | null;
}

/** The losses of one product, or the probabilities of its losses. */
export interface RiskSection {
  readonly stageId: string;
  readonly product: string;
  readonly what: "loss" | "probability";
  readonly rows: readonly RiskRow[];
}

const PROBABILITIES = ["exceedance", "belowFloor"];

/** The figures of each product: shares lost apart from probabilities, for they have scales of their own. */
export function riskSections({ rows }: Result, lang: Lang): RiskSection[] {
  const products = [...new Set(rows.map(({ stageId }) => stageId))];
  return products.flatMap((stageId) => {
    const own = rows.filter((row) => row.stageId === stageId);
    const product = textOf(own[0]?.product ?? null, lang);
    return (["loss", "probability"] as const).flatMap((what): RiskSection[] => {
      const found = own.filter((row) => isProbability(row) === (what === "probability"));
      const read = found.map((row) => readRow(row, lang));
      return read.length === 0 ? [] : [{ stageId: `${stageId}`, product, what, rows: read }];
    });
  });
}

function isProbability({ figureId }: Result["rows"][number]): boolean {
  return PROBABILITIES.includes(textOf(figureId ?? null, "en"));
}

function readRow(row: Result["rows"][number], lang: Lang): RiskRow {
  return {
    name: textOf(row.figure ?? null, lang),
    estimate: intervalIn(row.estimate ?? null),
    bounds: intervalIn(row.bounds ?? null),
  };
}

/** Whether the bounds say no more than the interval of the estimate. */
function isSame({ estimate, bounds }: RiskRow): boolean {
  return bounds === null || (bounds.lo === estimate?.lo && bounds.hi === estimate.hi);
}

/** The bounds, where they say more than the interval of the estimate. */
export function widerBounds(row: RiskRow): Interval | null {
  return isSame(row) ? null : row.bounds;
}

/** The estimate with its interval, and the bounds where they say more. */
export function figureOf(row: RiskRow, boundsWord: string): string {
  const told = [row.estimate, widerBounds(row)].flatMap((one) =>
    one === null ? [] : [formatQuantity(one, "share")],
  );
  return told.length === 0 ? "–" : told.join(boundsWord);
}
