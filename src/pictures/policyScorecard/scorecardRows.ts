import { textOf, unitWord } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import { printable } from "../../display/printable.ts";
import type { Verdicts } from "../../policies/checkPolicy.ts";
import type { VerdictId } from "../../policies/verdictOf.ts";
import type { VerdictRow } from "../../policies/verdictRow.ts";
import { type Glyph, quantityGlyphs } from "../glyph.ts";
import type { ChartRow } from "../rowChart.ts";

/** A row of the chart and the verdict that stands beside it. */
export interface ScoreRow extends ChartRow {
  readonly verdictId: VerdictId;
}

/** Rows of one unit that follow each other, on one scale. */
export interface Section {
  readonly unit: string;
  readonly domain: readonly [number, number];
  readonly rows: readonly ScoreRow[];
}

/** The rows drawn: the most telling where there are too many, each in its place in the table. */
export function keptRows(rows: readonly VerdictRow[], most: number): VerdictRow[] {
  const whole = rows.filter(({ level }) => level === "rule");
  if (whole.length <= most) return whole;
  const kept = new Set([...whole].sort((a, b) => dullness(a) - dullness(b)).slice(0, most));
  return whole.filter((row) => kept.has(row));
}

/** Missed, then what bounds leave open, then met, then that of which nothing is known. */
function dullness({ verdictId, value, unit }: VerdictRow): number {
  if (verdictId === "missed") return 0;
  if (verdictId === "met") return 2;
  if (value === null) return 4;
  return unit === "share" && value.hi - value.lo >= 1 ? 3 : 1;
}

interface Style {
  readonly lang: Lang;
  readonly isCompact: boolean;
  /** Said behind the name of a soft rule. */
  readonly soft: string;
}

export function sectionsOf({ rows }: Pick<Verdicts, "rows">, style: Style): Section[] {
  const sections: { unit: string; rows: VerdictRow[] }[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    // A row without a value fits any scale.
    if (last !== undefined && (row.value === null || last.unit === row.unit)) last.rows.push(row);
    else sections.push({ unit: row.unit, rows: [row] });
  }
  return sections.map((section) => ({
    unit: section.unit,
    domain: domainOf(section.rows, section.unit),
    rows: section.rows.map((row, i) => scoreRow(row, section.rows[i - 1], style)),
  }));
}

/** Shares on a scale to 100 % at least. */
function domainOf(rows: readonly VerdictRow[], unit: string): readonly [number, number] {
  const shown = rows.flatMap(({ value, threshold, unit: of }) =>
    of === unit ? [threshold ?? 0, value?.lo ?? 0, value?.hi ?? 0] : [],
  );
  const most = Math.max(unit === "share" ? 1 : 0, ...shown);
  return [Math.min(0, ...shown), most > 0 ? most : 1];
}

function scoreRow(row: VerdictRow, before: VerdictRow | undefined, style: Style): ScoreRow {
  const { lang } = style;
  const { actor, stage, reason, verdictId } = row;
  const where = textOf(stage ?? reason ?? "", lang);
  const who = actor === null ? "" : lang === "ja" ? `(${actor.ja})` : ` (${actor.en})`;
  const isNew = before?.ruleId !== row.ruleId || before.threshold !== row.threshold;
  const label = printable(where + who);
  return {
    label,
    value: valueWords(row, style),
    glyphs: glyphsOf(row, [label, textOf(row.verdict, lang), textOf(reason ?? "", lang)]),
    verdictId,
    ...(isNew ? { heading: headingOf(row, style) } : {}),
  };
}

function headingOf({ rule, must, force }: VerdictRow, { lang, soft }: Style): string {
  const demand = must === null ? "" : `${lang === "ja" ? ":" : ": "}${must[lang]}`;
  return printable(`${rule[lang]}${demand}${force === "soft" ? soft : ""}`);
}

/** The figure with its bounds, and the verdict; on narrow pictures the verdict in one word. */
function valueWords({ value, unit, verdict, verdictId }: VerdictRow, style: Style): string {
  const { lang, isCompact } = style;
  const word = isCompact ? WORD[verdictId][lang] : textOf(verdict, lang);
  if (value === null) return word;
  const bounds = { ...value, value: value.lo === value.hi ? value.value : null };
  const figure = [formatQuantity(bounds, unit), unitWord(unit, lang)].join(" ").trim();
  return `${figure}${lang === "ja" ? "、" : ", "}${word}`;
}

export const WORD: Readonly<Record<VerdictId, { readonly en: string; readonly ja: string }>> = {
  met: { en: "met", ja: "適合" },
  missed: { en: "missed", ja: "不適合" },
  unknown: { en: "unknown", ja: "判定不能" },
};

function glyphsOf({ value, threshold }: VerdictRow, tips: readonly string[]): Glyph[] {
  if (value === null) return [];
  const bar = quantityGlyphs(value, "home", printable(tips.filter((tip) => tip !== "").join("; ")));
  return threshold === null
    ? bar
    : [...bar, { type: "line", at: threshold, ink: "ink", dash: "3 2" }];
}
