import type * as z from "zod";
import type { Label } from "../../indices/shareIndex.ts";
import type { DeepReadonly } from "../../model/deepReadonly.ts";
import type { Checking } from "./checking.ts";
import type { Draft } from "./draft.ts";

/** First day of an event, and first day on which it is over (Infinity where it lasts), counted from the scenario's first start. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** From one day to another; `to` is null where there is no end. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** How a shock goes on between its start and its end, and after. */
export interface Course {
  /** Days on which it changes at once, besides the start and the end. */
  readonly days: readonly number[];
  /** Days over which it changes all the time. */
  readonly spans: readonly Span[];
  /** First day on which it is no longer in force. */
  readonly until: number;
}

/** An event at the day that is looked at. */
export interface Moment extends Period {
  readonly day: number;
}

/** A kind of shock: what a file says of it, and what it does to a chain. */
export interface ShockRow<Shape extends z.ZodObject = z.ZodObject, Targets = unknown> {
  readonly kind: string;
  readonly label: Label;
  readonly shape: Shape;
  /** The same shock, `factor` (0–1) times as hard. */
  scaled(shock: DeepReadonly<z.output<Shape>>, factor: number): DeepReadonly<z.output<Shape>>;
  course(shock: DeepReadonly<z.output<Shape>>, period: Period): Course;
  /** Whom it hits in a network, as plain data; what cannot be read goes to the issues. */
  check(shock: DeepReadonly<z.output<Shape>>, checking: Checking): Targets;
  /** Writes what it does on a day into a draft. */
  apply(targets: Targets, moment: Moment, draft: Draft): void;
}

/** A row of the catalogue, with its types. */
export function shockRow<Shape extends z.ZodObject, Targets>(
  row: ShockRow<Shape, Targets>,
): ShockRow<Shape, Targets> {
  return row;
}

/** Whether an event has begun and is not over. */
export function isInForce({ day, start, end }: Moment): boolean {
  return start <= day && day < end;
}
