import { intervalIn, textOf } from "../../display/formatCell.ts";
import type { Lang } from "../../display/labels.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";

/** The start or a bend of the curve. */
export interface Bend {
  readonly days: number;
  readonly what: string;
  /** Null where the table has no share. */
  readonly share: Interval | null;
  /** Served within those days, in days of demand, and what is served of each further day. */
  readonly amount: number | null;
  readonly slope: number | null;
}

/** What a survival curve's rows say. */
export interface Survival {
  readonly bends: readonly Bend[];
  readonly floor: {
    readonly days: Interval | null;
    readonly what: string;
    readonly remark: string;
  };
  readonly forEver: { readonly share: Interval | null; readonly what: string };
}

export function survivalReading(curve: Result, lang: Lang): Survival {
  const cell = (row: Result["rows"][number], key: string): Cell => row[key] ?? null;
  const find = (whatId: string) => curve.rows.find((row) => row.whatId === whatId) ?? {};
  const bends = curve.rows.flatMap((row): Bend[] => {
    const days = intervalIn(cell(row, "days"))?.value ?? null;
    if (days === null || (row.whatId !== "start" && row.whatId !== "bend")) return [];
    return [
      {
        days,
        what: textOf(cell(row, "what"), lang),
        share: intervalIn(cell(row, "share")),
        amount: intervalIn(cell(row, "amount"))?.value ?? null,
        slope: intervalIn(cell(row, "slope"))?.value ?? null,
      },
    ];
  });
  const [floor, end] = [find("floor"), find("forEver")];
  return {
    bends: bends.sort((a, b) => a.days - b.days),
    floor: {
      days: intervalIn(cell(floor, "days")),
      what: textOf(cell(floor, "what"), lang),
      remark: textOf(cell(floor, "remark"), lang),
    },
    forEver: { share: intervalIn(cell(end, "share")), what: textOf(cell(end, "what"), lang) },
  };
}
