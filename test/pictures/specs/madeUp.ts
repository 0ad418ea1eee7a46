import { expect } from "vitest";
import type { Cell, Column, Result } from "../../../src/model/result.ts";
import type { VegaLiteSpec } from "../../../src/pictures/specs/framedSpec.ts";
import { vegaLite } from "../../../src/pictures/specs/vegaLite.ts";
import { dataOf, rendered, schemaErrors } from "./checkedSpec.ts";

/** A column of figures, with its key as its name; "t" beside it in Japanese. */
export function quantity(key: string, unit: string | null = "share"): Column {
  return { key, label: { en: key, ja: `${key}(日)` }, type: "quantity", unit, risk: null };
}

/** A made-up answer; its figures describe nothing. */
export function madeUp(
  kind: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, Cell>>[],
): Result {
  const title = { en: `Made-up ${kind}`, ja: `架空の${kind}` };
  return { kind, title, columns, rows, notes: {}, citations: {}, methods: [] };
}

/** A name in both languages. */
export const named = (en: string, ja = `${en}(日)`) => ({ en, ja });

export const between = (lo: number, hi: number) => ({ value: null, lo, hi });

/** The chart of a result that has one. */
export function chartOf(result: Result, lang: "en" | "ja" = "en"): VegaLiteSpec {
  const spec = vegaLite(result, { lang });
  if (spec === null) throw new Error(`no chart of ${result.kind}`);
  return spec;
}

/** Some fields of all rows of a chart's data. */
export function fields(spec: VegaLiteSpec, ...keys: string[]): unknown[][] {
  return dataOf(spec).map((row) => keys.map((key) => row[key]));
}

/** The lines under a chart's title. */
export function subtitle({ title }: VegaLiteSpec): string {
  return (title as { subtitle: string[] }).subtitle.join(" ");
}

/** Names of the panels of a chart. */
export function panelNames(spec: Readonly<Record<string, unknown>>): string[] {
  const views = (spec.concat ?? []) as { title: { text: string[] } }[];
  return views.map(({ title }) => title.text.join(" "));
}

/** Fails where a result's chart is not valid or drawn with a warning. */
export async function isClean(result: Result): Promise<void> {
  const spec = chartOf(result);
  expect(schemaErrors(spec)).toEqual([]);
  expect((await rendered(spec)).warnings).toEqual([]);
}
