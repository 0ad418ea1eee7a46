import { add, type IssueList, shown } from "../../model/modelError.ts";
import { dayNumber, dayOf } from "./day.ts";
import { entriesOf } from "./entriesOf.ts";

type Clock = "dates" | "days";

const KIND = { dates: "a date, as elsewhere in the file", days: "a number of days, as elsewhere" };

interface Reading {
  readonly clock: Clock | null;
  readonly issues: IssueList;
}

/** Ends lie behind starts, and a file counts either in dates or in days. */
export function checkDays(source: Record<string, unknown>, issues: IssueList): void {
  const events = entriesOf(source.events);
  const clock = clockOf(events.flatMap(({ entry }) => [entry.start, entry.end]));
  for (const { at, entry } of events) {
    for (const field of ["start", "end"])
      checkClock(entry[field], `events[${at}].${field}`, { clock, issues });
    checkOrder(entry, `events[${at}]`, issues);
  }
  for (const { at, entry } of entriesOf(source.measured))
    checkOrder(entry, `measured[${at}]`, issues);
  checkMeasured(source, { clock, issues });
}

/** Measurements are dated, and what they are of must be in the file. */
function checkMeasured(source: Record<string, unknown>, { clock, issues }: Reading): void {
  if (entriesOf(source.measured).length === 0) return;
  const fix = "leave `measured` out";
  if (clock === "days") {
    const must = "stand in a scenario that counts in dates";
    add(issues, { path: "measured", must, found: "one that counts days", fix });
  }
  if (Array.isArray(source.events) && source.events.length === 0)
    add(issues, { path: "measured", must: "stand beside events", found: "no events", fix });
}

/** The clock of the first day that can be read. */
function clockOf(days: readonly unknown[]): Clock | null {
  for (const day of days) {
    const known = dayOf(day);
    if (known !== null) return typeof known === "number" ? "days" : "dates";
  }
  return null;
}

function checkClock(day: unknown, path: string, { clock, issues }: Reading): void {
  const own = clockOf([day]);
  if (own === null || clock === null || own === clock) return;
  const fix = "use dates or numbers of days in the whole file";
  add(issues, { path, must: `be ${KIND[clock]}`, found: shown(day), fix });
}

function checkOrder(
  { start, end }: Readonly<Record<string, unknown>>,
  path: string,
  issues: IssueList,
): void {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === null || last === null || typeof first !== typeof last) return;
  if (dayNumber(first) < dayNumber(last)) return;
  const must = `lie after \`start\` (${shown(start)})`;
  add(issues, { path: `${path}.end`, must, found: shown(end), fix: "correct the days" });
}
