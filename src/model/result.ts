import type { Label } from "../indices/shareIndex.ts";
import type { Interval } from "../numeric/interval.ts";
import type { Citation } from "./citation.ts";
import type { ResolvedHome } from "./places/homes.ts";

/** One cell of a result: text, text in two languages, a number, a number with bounds, keys (of citations or notes), or nothing. */
export type Cell = string | number | null | Label | Interval | readonly string[];

/** What one column of a result holds, in which unit, and which direction of it is risk. */
export interface Column {
  readonly key: string;
  readonly label: Label;
  /** "citations" holds keys into `citations`, "notes" keys into `notes`. */
  readonly type: "text" | "quantity" | "citations" | "notes";
  /** "share" is a part of a whole (0–1, printed in percent), "1" a pure number; null where each row has its own in the column named by `unitFrom`. */
  readonly unit: string | null;
  readonly unitFrom?: string;
  /** Which direction is riskier. */
  readonly risk: "high" | "low" | null;
}

/** What a result rests on, what is missing from it, or what its data say of themselves. */
export interface Note {
  /** "assumed": what the figures rest on; "unknown": what is missing; "data": what the source's makers or the modeller say. */
  readonly kind: "assumed" | "unknown" | "data";
  readonly text: Label;
}

/** Any answer of kyusho: a table as plain data, with what it rests on. */
export interface Result {
  readonly kind: string;
  readonly title: Label;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** By key, so that a row's "notes" cell can point at them. */
  readonly notes: Readonly<Record<string, Note>>;
  readonly citations: Readonly<Record<string, Citation>>;
  /** Catalogue ids of the methods that made the numbers. */
  readonly methods: readonly string[];
  readonly seed?: number;
  /** Whose answer it is, where it is one home's. */
  readonly home?: ResolvedHome | null;
}
