import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";

/** Whatever JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A part of a specification. */
export type Part = { readonly [key: string]: Json };

/** One row of a chart's data. */
export type Datum = Readonly<Record<string, string | number | boolean | null>>;

export interface ChartQuestion {
  readonly lang: Lang;
  /** Of the whole chart, in pixels, about. */
  readonly width: number;
}

/** One drawing of a chart, with its own data. */
export interface Panel {
  readonly name: string;
  readonly data: readonly Datum[];
  /** Size, encoding and layers. */
  readonly drawn: Part;
}

/** A chart without its title. */
export interface Chart {
  /** What is drawn and how to read it: a sentence each, under the title. */
  readonly says: readonly string[];
  readonly panels: readonly Panel[];
  /** How many panels stand side by side. */
  readonly columns: number;
}

/** A result's chart; null where none of its cells holds a figure to draw. */
export type ChartOf = (result: Result, asked: ChartQuestion) => Chart | null;
