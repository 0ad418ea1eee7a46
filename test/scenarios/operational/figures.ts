import type { Result } from "../../../src/model/result.ts";
import type { Interval } from "../../../src/numeric/interval.ts";

/** A figure of a table's row, that of the only row unless a product is named; null where there is none. */
export function cell({ rows }: Result, key: string, product?: string): Interval | null {
  const found = rows.filter(({ stageId }) => product === undefined || stageId === product);
  if (found.length !== 1) throw new Error(`${found.length} rows of ${product}`);
  return (found[0]?.[key] ?? null) as Interval | null;
}

/** Its value, NaN where it has none. */
export function figure(result: Result, key: string, product?: string): number {
  return cell(result, key, product)?.value ?? Number.NaN;
}

/** What a survival curve serves within some days: a straight line from each bend to the next. */
export function amountAt({ rows }: Result, days: number): number {
  const bends = rows.filter(({ whatId }) => whatId === "start" || whatId === "bend");
  const from = bends.findLast((row) => (row.days as number) <= days);
  if (from === undefined) throw new Error(`no bend before ${days}`);
  return (from.amount as number) + (from.slope as number) * (days - (from.days as number));
}
