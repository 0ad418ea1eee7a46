import { DOMParser } from "@xmldom/xmldom";
import { footnotes } from "../../src/display/footnotes.ts";
import { formatCell } from "../../src/display/formatCell.ts";
import { formatQuantity } from "../../src/display/formatQuantity.ts";
import type { Lang } from "../../src/display/labels.ts";
import type { Result } from "../../src/model/result.ts";
import type { Picture, TextMark } from "../../src/pictures/picture.ts";
import { svg } from "../../src/pictures/svg.ts";
import { outside, overlaps } from "./overlaps.ts";

/** Widths and languages in which every picture must be right. */
export const VIEWS = [960, 640, 400, 320].flatMap((width) =>
  (["en", "ja"] as const).map((lang) => ({ width, lang })),
);

export function textsOf({ marks }: Picture): TextMark[] {
  return marks.filter((mark): mark is TextMark => mark.type === "text");
}

/** Texts that touch or leave the picture, notes that are cut short, and what keeps its SVG from being XML. */
export function faultsOf(picture: Picture): string[] {
  const errors: string[] = [];
  const errorHandler = (_: string, message: string) => errors.push(message);
  for (const theme of ["light", "dark", "auto"] as const)
    new DOMParser({ errorHandler }).parseFromString(svg(picture, { theme }), "text/xml");
  const cut = textsOf(picture).filter(({ role, text }) => role === "note" && text.endsWith("…"));
  return [
    ...overlaps(picture),
    ...outside(picture),
    ...cut.map(({ text }) => `"${text}" is cut short`),
    ...errors,
  ];
}

/** Texts of figures in which a digit stands that no cell of the tables has, as it is printed. */
export function strangeFigures(picture: Picture): string[] {
  const said = picture.tables.flatMap((table) => printed(table, picture.lang));
  const known = [...new Set(said)].sort((a, b) => b.length - a.length);
  return textsOf(picture)
    .filter(({ role }) => role === "value")
    .map(({ text }) => text)
    .filter((text) => {
      const rest = known.reduce((left, figure) => left.replaceAll(figure, ""), text);
      return /\d/.test(rest);
    });
}

function printed(table: Result, lang: Lang): string[] {
  const notes = footnotes([table], lang);
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const { text, number } = formatCell(row, column, [lang, notes]);
      return number === null ? [text] : [text, formatQuantity(number, column.unit)];
    }),
  );
}

/** Names that break files into which they are written as they are. */
export const HOSTILE = '<script>alert("1")</script>\u202e&\u0007';

/** Signs of hostile names that must not stand in a file. */
export function harm(text: string): string[] {
  return ["<script", "\u0007", "\u202e"].filter((sign) => text.includes(sign));
}
