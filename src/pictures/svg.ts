import { digest } from "../display/digest.ts";
import { escapeHtml } from "../display/html.ts";
import { printable } from "../display/printable.ts";
import { type Ink, PALETTES, type Palette, type Theme } from "./palette.ts";
import type { Mark, Picture, TextMark } from "./picture.ts";

/** How a picture is written. */
export interface SvgOptions {
  /** "auto" follows the reader's scheme and falls back to light; "light" where left out. */
  readonly theme?: Theme | undefined;
}

const FONTS =
  "'Noto Sans','Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI','Segoe UI',Helvetica,Arial,sans-serif";

/**
 * A picture as the text of an SVG file: no script, no outside font or image, every name escaped.
 *
 * @param picture - any picture of kyusho
 * @param options - `theme`: "light" (default), "dark", or "auto", which follows the reader's scheme
 * @returns well-formed XML, the same bytes for the same picture; with title, description and role for screen readers; never null
 * @throws RangeError when the theme is not one of these
 * @example
 * svg({ kind: "picture", id: "none", lang: "en", title: "Cobalt", description: "Nothing.", width: 320, height: 40, marks: [], tables: [] }).startsWith("<svg xmlns=") // => true
 */
export function svg(picture: Picture, { theme = "light" }: SvgOptions = {}): string {
  if (theme !== "auto" && !Object.hasOwn(PALETTES, theme)) {
    throw new RangeError(`theme: must be light, dark or auto (got ${JSON.stringify(theme)})`);
  }
  const palette = PALETTES[theme === "dark" ? "dark" : "light"];
  const id = `kyusho-${digest(theme + JSON.stringify(picture))}`;
  const pen: Pen = { palette, id };
  const { width, height, title, description, lang } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="kyusho-picture" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="max-width:100%;height:auto" role="img" aria-labelledby="${id}-title ${id}-text" lang="${lang}" font-family="${FONTS}">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-text">${escaped(description)}</desc>`,
    ...(theme === "auto" ? [darkStyle()] : []),
    `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" ${filled("paper", pen)}/><line x1="3" y1="0" x2="3" y2="6" ${stroked("unknown", pen)} stroke-width="1.6"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" ${filled("paper", pen)}/>`,
    ...picture.marks.map((mark) => markOf(mark, pen)),
    "</svg>",
  ].join("\n");
}

interface Pen {
  readonly palette: Palette;
  readonly id: string;
}

/** Classes, so that the scheme of the reader can change colours that stand in attributes. */
function darkStyle(): string {
  const rules = Object.entries(PALETTES.dark).map(
    ([name, hex]) =>
      `.kyusho-picture .kf-${name}{fill:${hex}}.kyusho-picture .ks-${name}{stroke:${hex}}`,
  );
  return `<style>@media (prefers-color-scheme:dark){${rules.join("")}}</style>`;
}

function colour(ink: Ink, { palette, id }: Pen): string {
  return ink === "hatch" ? `url(#${id}-hatch)` : palette[ink];
}

function filled(ink: Ink | undefined, pen: Pen): string {
  return ink === undefined ? 'fill="none"' : `class="kf-${ink}" fill="${colour(ink, pen)}"`;
}

function stroked(ink: Ink, pen: Pen): string {
  return `class="ks-${ink}" stroke="${colour(ink, pen)}"`;
}

/** Fill and stroke share one class attribute. */
function inks(fill: Ink | undefined, stroke: Ink | undefined, pen: Pen): string {
  const classes = [
    ...(fill === undefined ? [] : [`kf-${fill}`]),
    ...(stroke === undefined ? [] : [`ks-${stroke}`]),
  ].join(" ");
  const named = classes === "" ? "" : `class="${classes}" `;
  const line = stroke === undefined ? "" : ` stroke="${colour(stroke, pen)}"`;
  return `${named}fill="${fill === undefined ? "none" : colour(fill, pen)}"${line}`;
}

function markOf(mark: Mark, pen: Pen): string {
  switch (mark.type) {
    case "rect": {
      const round = mark.radius === undefined ? "" : ` rx="${n(mark.radius)}"`;
      const at = `x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}"`;
      return tagged("rect", `${at}${round} ${inks(mark.fill, mark.stroke, pen)}`, mark);
    }
    case "circle": {
      const at = `cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.radius)}"`;
      return tagged("circle", `${at} ${inks(mark.fill, mark.stroke, pen)}`, mark);
    }
    case "line": {
      const at = `x1="${n(mark.x1)}" y1="${n(mark.y1)}" x2="${n(mark.x2)}" y2="${n(mark.y2)}"`;
      return tagged("line", `${at} ${inks(undefined, mark.stroke, pen)}`, mark);
    }
    case "path": {
      const at = `d="${escaped(mark.d)}" transform="translate(${n(mark.x)} ${n(mark.y)})"`;
      return tagged("path", `${at} ${inks(mark.fill, mark.stroke, pen)}`, mark);
    }
    case "text":
      return textOf(mark, pen);
  }
}

function tagged(
  name: string,
  attributes: string,
  mark: {
    opacity?: number | undefined;
    thickness?: number | undefined;
    dash?: string | undefined;
    tip?: string | undefined;
  },
): string {
  const more = [
    ...(mark.opacity === undefined ? [] : [` opacity="${n(mark.opacity)}"`]),
    ...(mark.thickness === undefined ? [] : [` stroke-width="${n(mark.thickness)}"`]),
    ...(mark.dash === undefined ? [] : [` stroke-dasharray="${escaped(mark.dash)}"`]),
  ].join("");
  const tip = mark.tip === undefined ? "" : `<title>${escaped(mark.tip)}</title>`;
  return tip === ""
    ? `<${name} ${attributes}${more}/>`
    : `<${name} ${attributes}${more}>${tip}</${name}>`;
}

function textOf(mark: TextMark, pen: Pen): string {
  const { x, y, size, anchor = "start", isBold = false, hasRim = false, tip } = mark;
  const attributes = [
    `x="${n(x)}" y="${n(y)}" font-size="${n(size)}"`,
    ...(anchor === "start" ? [] : [`text-anchor="${anchor}"`]),
    ...(isBold ? ['font-weight="600"'] : []),
    inks(mark.ink ?? "ink", hasRim ? "paper" : undefined, pen),
    ...(hasRim ? ['stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"'] : []),
  ].join(" ");
  const title = tip === undefined ? "" : `<title>${escaped(tip)}</title>`;
  return `<text ${attributes}>${title}${escaped(mark.text)}</text>`;
}

function escaped(text: string): string {
  return escapeHtml(printable(text));
}

/** Hundredths of a pixel, without a minus before nothing. */
function n(x: number): string {
  return String(Math.round(x * 100) / 100 || 0);
}
