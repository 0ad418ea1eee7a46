import type { Lang } from "../display/labels.ts";
import type { Result } from "../model/result.ts";
import type { Ink } from "./palette.ts";

/** What a text says: a scale's tick, a figure of the result, a name, a sentence. */
export type TextRole = "title" | "tick" | "value" | "label" | "note";

interface Tipped {
  /** Shown when the pointer rests on the mark. */
  readonly tip?: string | undefined;
}

/** A rectangle; `x` and `y` are its upper left corner. */
export interface RectMark extends Tipped {
  readonly type: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  readonly opacity?: number | undefined;
  readonly radius?: number | undefined;
}

/** A straight line. */
export interface LineMark extends Tipped {
  readonly type: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Ink;
  readonly thickness?: number | undefined;
  /** Lengths of strokes and gaps, such as "4 3". */
  readonly dash?: string | undefined;
}

/** A line or an area of any shape. */
export interface PathMark extends Tipped {
  readonly type: "path";
  /** Path data, from the point (x, y). */
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  readonly thickness?: number | undefined;
  readonly dash?: string | undefined;
  readonly opacity?: number | undefined;
}

/** A disc or ring; `x` and `y` are its middle. */
export interface CircleMark extends Tipped {
  readonly type: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  readonly opacity?: number | undefined;
}

/** One line of text; `y` is its base line. */
export interface TextMark extends Tipped {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly role: TextRole;
  readonly ink?: Ink | undefined;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  readonly isBold?: boolean | undefined;
  /** A rim in the colour of the paper, for text on what is drawn. */
  readonly hasRim?: boolean | undefined;
}

/** What a picture is made of; lengths in pixels from the upper left corner. */
export type Mark = RectMark | LineMark | PathMark | CircleMark | TextMark;

/** A drawing of a result as plain data: marks in drawing order, and the tables whose figures it shows. */
export interface Picture {
  readonly kind: "picture";
  /** Name of the function that drew it. */
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  /** What is seen, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly tables: readonly Result[];
}

/** How every picture may be asked for. */
export interface PictureOptions {
  /** Language of labels; "en" where left out. */
  readonly lang?: Lang | undefined;
  /** Width in pixels, 320 to 2,000; 960 (a slide) where left out. Below 600 labels stand above what they name. */
  readonly width?: number | undefined;
}
