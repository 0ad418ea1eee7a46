import { didYouMean } from "../didYouMean.ts";
import type { Group, Groups, Member } from "./groupsShape.ts";
import { isPlace, placeRemedy } from "./places.ts";

/** Members of a group on a day, or why the file cannot tell. */
export type Membership =
  | { readonly places: readonly string[]; readonly at: string }
  | { readonly places: null; readonly reason: string };

/**
 * Members of a group of places on a day.
 *
 * A member counts from its first day to its last, both included. The file speaks of days up to its `asOf`: a later day is
 * not answered, nor is a day on which a membership was not looked up or is known only by month or year.
 *
 * @param groups - the parsed groups file
 * @param id - name of a group or one of its aliases, such as `G7` or `EU27`
 * @param at - day `YYYY-MM-DD`; the last day that the file speaks of when left out
 * @returns `{ places, at }`: alpha-3 codes in alphabetical order and the day; `{ places: null, reason }` where the file cannot tell
 * @throws RangeError when there is no such group, or the day is no date
 * @example
 * membersOf({ kyusho: "groups/1", asOf: "2025-10-31", citations: {}, groups: { USMCA: { label: { en: "USMCA" }, citation: "treaty",
 *   members: [{ place: "USA", from: "2020-07-01" }, { place: "CAN", from: "2020-07-01" }, { place: "MEX", from: "2020-07-01" }] } } },
 *   "USMCA", "2021-01-01") // => { places: ["CAN", "MEX", "USA"], at: "2021-01-01" }
 */
export function membersOf(groups: Groups, id: string, at?: string): Membership {
  const name = groupNamed(groups, id);
  const group = groups.groups[name] as Group;
  const stated = lastDay(group.asOf ?? groups.asOf);
  const day = at ?? stated;
  if (at !== undefined && !isDay(at)) {
    throw new RangeError(`membersOf: at must be a day YYYY-MM-DD (got '${at}')`);
  }
  if (day > stated) {
    return { places: null, reason: `the list of ${name} ends on ${stated}, before ${day}` };
  }
  const spells = group.members.map((member) => ({ member, is: statusOn(day, member, stated) }));
  const inside = new Set(spells.flatMap(({ member, is }) => (is === "in" ? [member.place] : [])));
  const unclear = spells.flatMap(({ member, is }) => (is === "unclear" ? [member.place] : []));
  const open = [...new Set(unclear)].filter((place) => !inside.has(place)).sort();
  if (open.length > 0) {
    return {
      places: null,
      reason: `whether ${open.join(", ")} was in ${name} on ${day} is not known`,
    };
  }
  return { places: [...inside].sort(), at: day };
}

/** The group's own name, from that or an alias. */
export function groupNamed(groups: Groups, id: string): string {
  if (Object.hasOwn(groups.groups, id)) return id;
  const entries = Object.entries(groups.groups);
  const [found] = entries.find(([, { aliases }]) => aliases?.includes(id)) ?? [];
  if (found !== undefined) return found;
  const names = entries.flatMap(([name, { aliases }]) => [name, ...(aliases ?? [])]);
  const same = names.find((name) => name.toLowerCase() === id.toLowerCase());
  const remedy = same === undefined ? nameRemedy(id, names) : `did you mean '${same}'?`;
  throw new RangeError(`group: must be a place or a group of the file (got '${id}'); ${remedy}`);
}

function nameRemedy(id: string, names: readonly string[]): string {
  if (isPlace(id)) return "write a place without 'group'";
  const place = placeRemedy(id);
  if (place.startsWith("did you mean")) return place;
  return didYouMean(id, names, `the groups are ${names.join(", ") || "missing"}`);
}

function statusOn(day: string, { from, to }: Member, stated: string): "in" | "out" | "unclear" {
  if (to !== undefined && day > lastDay(to)) return "out";
  if (from === undefined) return day === stated ? "in" : "unclear";
  if (day < firstDay(from)) return "out";
  const ending = to !== undefined && to.length < 10 && day >= firstDay(to);
  return day < lastDay(from) || ending ? "unclear" : "in";
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 10) return date;
  const month = date.length === 4 ? 12 : Number(date.slice(5));
  return new Date(Date.UTC(Number(date.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
