import type { Label } from "../../indices/shareIndex.ts";
import { didYouMean } from "../../model/didYouMean.ts";
import { add, type Issue, quoted } from "../../model/modelError.ts";
import { groupNamed, membersOf } from "../../model/places/groups.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { isPlace, placeName, placeRemedy } from "../../model/places/places.ts";
import type { Checking } from "./checking.ts";

/** A place or a group that a file names, as places. */
export interface NamedPlace {
  readonly label: Label;
  /** Alpha-3 codes; the model need not know them. */
  readonly codes: readonly string[];
}

/** Places and groups that a field names, the groups as they were on the event's first day; what cannot be read goes to the issues. */
export function placesOf(
  found: string | readonly string[],
  field: string,
  checking: Pick<Checking, "groups" | "issues" | "path" | "at">,
): NamedPlace[] {
  return [found].flat().flatMap((text, i) => {
    const named = placeOrGroup(text, checking);
    if ("codes" in named) return [named];
    const at = typeof found === "string" ? "" : `[${i}]`;
    add(checking.issues, { path: `${checking.path}.${field}${at}`, ...named });
    return [];
  });
}

/** All codes of some places and groups. */
export function codesOf(places: readonly NamedPlace[]): Set<string> {
  return new Set(places.flatMap(({ codes }) => codes));
}

function placeOrGroup(
  text: string,
  { groups, at }: Pick<Checking, "groups" | "at">,
): NamedPlace | Omit<Issue, "path"> {
  if (isPlace(text)) {
    return { label: { en: placeName(text, "en"), ja: placeName(text, "ja") }, codes: [text] };
  }
  if (groups === undefined) return withoutGroups(text);
  const names = Object.entries(groups.groups).flatMap(([id, one]) => [id, ...(one.aliases ?? [])]);
  if (!names.includes(text)) return unknownPlace(text, names);
  const members = membersOf(groups, text, at);
  const id = groupNamed(groups, text);
  if (members.places === null) return unreadable(text, members.reason);
  if (members.places.length === 0) return unreadable(text, `nobody was in ${id} on ${members.at}`);
  const { en, ja = en } = (groups.groups[id] as Groups["groups"][string]).label;
  return { label: { en, ja }, codes: members.places };
}

function withoutGroups(text: string): Omit<Issue, "path"> {
  const near = placeRemedy(text.slice(0, 100));
  const otherwise =
    "for a group, pass `groups: parseGroups(...)` with the content of kyusho/seeds/groups.json";
  return {
    must: "be an ISO 3166-1 alpha-3 code where no groups are given",
    found: quoted(text),
    fix: near.startsWith("did you mean") ? near : otherwise,
  };
}

function unknownPlace(text: string, names: readonly string[]): Omit<Issue, "path"> {
  const near = placeRemedy(text.slice(0, 100));
  const same = names.find((name) => name.toLowerCase() === text.toLowerCase());
  const otherwise = `the groups are ${names.join(", ") || "missing"}`;
  const group = same === undefined ? didYouMean(text, names, otherwise) : `did you mean '${same}'?`;
  const isGroup = same !== undefined || !near.startsWith("did you mean");
  return {
    must: "be an ISO 3166-1 alpha-3 code or a group of the groups file",
    found: quoted(text),
    fix: isGroup ? group : near,
  };
}

function unreadable(text: string, reason: string): Omit<Issue, "path"> {
  return {
    must: "be a group whose members are known on the event's first day",
    found: `${quoted(text)}: ${reason}`,
    fix: "list the places that are meant",
  };
}
