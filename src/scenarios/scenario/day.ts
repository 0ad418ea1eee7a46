import * as z from "zod";
import { LONGEST } from "../shocks/shockFields.ts";

const DAY = 864e5;

/** A calendar date. */
export const CalendarDate = z.iso.date({
  error: "be a date that the calendar has, such as '2010-09-22'",
});

/** A calendar date, or a number of days of a scenario without a calendar. */
export const Day = z
  .union([CalendarDate, z.number().min(0).max(LONGEST)], {
    error: `be a date such as '2010-09-22', or a number of days from 0 to ${LONGEST}`,
  })
  .describe("Date YYYY-MM-DD, or a number of days ≥ 0 in a scenario without a calendar")
  .meta({ id: "Day" });

export type Day = z.output<typeof Day>;

/** A value as a day; null where it is none. */
export function dayOf(value: unknown): Day | null {
  if (typeof value === "number") return value >= 0 && value <= LONGEST ? value : null;
  if (typeof value !== "string" || value.length !== "2010-09-22".length) return null;
  return CalendarDate.safeParse(value).success ? value : null;
}

/** Days since a fixed day; whole for a date. */
export function dayNumber(day: Day): number {
  return typeof day === "number" ? day : Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** A day by its number, written as another is; null where dates have no four-digit year for it, or it is too far off. */
export function dayLike(other: Day, number: number): Day | null {
  if (typeof other === "number") return number <= LONGEST ? number : null;
  const date = new Date(number * DAY).toISOString();
  return date.length === 24 ? date.slice(0, 10) : null;
}
