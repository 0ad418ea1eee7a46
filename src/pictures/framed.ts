import { type Lang, WORDS } from "../display/labels.ts";
import { printable } from "../display/printable.ts";
import type { Result } from "../model/result.ts";
import { linesOfText } from "./linesOfText.ts";
import { movedMarks } from "./movedMarks.ts";
import type { Mark, Picture, PictureOptions } from "./picture.ts";
import { shownPicture } from "./shownPicture.ts";
import { sizesOf } from "./sizes.ts";

/** What is drawn between a picture's heading and its foot, from the point (0, 0). */
export interface Drawing {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** The words around a drawing, in the picture's language. */
export interface Frame {
  readonly id: string;
  readonly title: string;
  /** What is drawn, in which unit: under the title. */
  readonly subtitle: string;
  /** What is seen, for those who do not see it. */
  readonly description: string;
  /** What the reader must know to read the drawing right: at the foot, each a paragraph. */
  readonly notes: readonly string[];
  readonly tables: readonly Result[];
}

/** A picture of a drawing: title and subtitle above, notes and the short names of the sources below. */
export function framed(
  frame: Frame,
  { lang = "en", width = 960 }: PictureOptions,
  draw: (width: number) => Drawing,
): Picture {
  if (!(width >= 320 && width <= 2000)) {
    throw new RangeError(`width: must be from 320 to 2000 pixels (got ${width})`);
  }
  const { margin } = sizesOf(width);
  const head = heading(frame, width);
  const drawing = draw(width - 2 * margin);
  const foot = footing([...frame.notes, ...sourceLine(frame.tables, lang)], width);
  const below = head.height + drawing.height + 8;
  return shownPicture({
    kind: "picture",
    id: frame.id,
    lang,
    title: printable(frame.title),
    description: printable(frame.description),
    width,
    height: Math.ceil(below + foot.height + margin * 0.5),
    marks: [
      ...head.marks,
      ...movedMarks(drawing.marks, margin, head.height),
      ...movedMarks(foot.marks, 0, below),
    ],
    tables: frame.tables,
  });
}

function heading({ title, subtitle }: Frame, width: number): Drawing {
  const { title: big, label, margin } = sizesOf(width);
  const fit = { width: width - 2 * margin };
  const head = linesOfText(
    printable(title),
    { ...fit, size: big, most: 8, isBold: true },
    { x: margin, y: margin * 0.7, role: "title", ink: "ink" },
  );
  const under = linesOfText(
    printable(subtitle),
    { ...fit, size: label, most: 8 },
    { x: margin, y: head.bottom + 2, role: "note", ink: "soft" },
  );
  return { marks: [...head.marks, ...under.marks], height: under.bottom + 12 };
}

function footing(notes: readonly string[], width: number): Drawing {
  const { small, margin } = sizesOf(width);
  const marks: Mark[] = [];
  let bottom = 0;
  for (const note of notes) {
    const lines = linesOfText(
      printable(note),
      { width: width - 2 * margin, size: small, most: 40 },
      { x: margin, y: bottom, role: "note", ink: "soft" },
    );
    marks.push(...lines.marks);
    bottom = lines.bottom + 3;
  }
  return { marks, height: bottom };
}

const MORE = {
  en: (count: number) => `; ${count} more with the table`,
  ja: (count: number) => `。ほか${count}件は表に記載`,
} as const;

const MOST_SOURCES = 4;

/** Publishers and years of the first sources; the tables hold all of them. */
function sourceLine(tables: readonly Result[], lang: Lang): string[] {
  const sources = tables.flatMap(({ citations }) => Object.values(citations));
  const names = [...new Set(sources.map(({ publisher, year }) => `${publisher} ${year}`))];
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_SOURCES).join("; ");
  const more = names.length > MOST_SOURCES ? MORE[lang](names.length - MOST_SOURCES) : "";
  return [WORDS[lang].sources + WORDS[lang].colon + shown + more];
}
