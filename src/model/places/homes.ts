import type { Label } from "../../indices/shareIndex.ts";
import { intersection, minus, union } from "./groupAlgebra.ts";
import { groupNamed, membersOf } from "./groups.ts";
import type { Groups } from "./groupsShape.ts";
import { type HomeSpec, parseHome } from "./homeText.ts";
import { isHomeSpec } from "./isHomeSpec.ts";
import { isPlace, placeName, placeRemedy } from "./places.ts";

/** A home as the places that belong to it. */
export interface ResolvedHome {
  /** Text form, which gives the same home again. */
  readonly id: string;
  readonly label: Label;
  /** Alpha-3 codes in alphabetical order. */
  readonly places: readonly string[];
}

interface Part extends ResolvedHome {
  /** Whether the text form needs brackets as a later operand. */
  readonly joined: boolean;
  /** Of a union: what it is of. */
  readonly parts?: readonly Part[];
}

/**
 * The places of a home, with an id and a label for titles.
 *
 * @param spec - a place (`"JPN"`), places (`["JPN", "CAN"]`), `{ group, at? }`, `{ union }`, `{ intersection }`, `{ minus: [a, b] }`, or the text form that `parseHome` reads (`"G7-USA"`)
 * @param groups - the parsed groups file; places alone need none
 * @returns `{ id, label: { en, ja }, places }` with at least one place; never null
 * @throws RangeError when the home has no such shape, a place or group is unknown, a group is named and no groups are given, the file cannot tell a group's members on the day, or no place is left
 * @example
 * resolveHome("JPN,CAN").places // => ["CAN", "JPN"]
 * resolveHome({ minus: [["JPN", "CAN"], "CAN"] }).label // => { en: "Canada and Japan without Canada", ja: "カナダ・日本（カナダを除く）" }
 */
export function resolveHome(spec: HomeSpec, groups?: Groups): ResolvedHome {
  if (!isHomeSpec(spec))
    throw new RangeError(
      `home: must be a place, places, { group }, { union }, { intersection } or { minus: [a, b] } (got ${JSON.stringify(spec) ?? "undefined"})`,
    );
  const { id, label, places } = resolve(spec, groups);
  if (places.length === 0)
    throw new RangeError(`home: must hold a place (got '${id}', which has none)`);
  return { id, label, places };
}

function resolve(spec: HomeSpec, groups: Groups | undefined): Part {
  if (typeof spec === "string")
    return isPlace(spec) ? place(spec) : resolve(parseHome(spec), groups);
  if (isList(spec)) return list(spec.map((part) => resolve(part, groups)));
  if ("group" in spec) return group(spec, groups);
  if ("union" in spec) return list(spec.union.map((part) => resolve(part, groups)));
  if ("intersection" in spec) {
    const parts = spec.intersection.map((part) => resolve(part, groups));
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    const places = parts.map((part) => part.places).reduce(intersection, parts[0]?.places ?? []);
    const en = `common members of ${listed(parts, "en")}`;
    return {
      ...joinedBy("&", parts),
      label: { en, ja: `${listed(parts, "ja")}の共通部分` },
      places,
    };
  }
  const [a, b] = spec.minus.map((part) => resolve(part, groups)) as [Part, Part];
  const en = `${a.label.en} without ${b.label.en}`;
  const label = { en, ja: `${a.label.ja}（${b.label.ja}を除く）` };
  return { ...joinedBy("-", [a, b]), label, places: minus(a.places, b.places) };
}

function isList(spec: HomeSpec): spec is readonly string[] {
  return Array.isArray(spec);
}

function place(code: string): Part {
  const label = { en: placeName(code, "en"), ja: placeName(code, "ja") };
  return { id: code, label, places: [code], joined: false };
}

function group(
  { group: id, at }: { group: string; at?: string | undefined },
  groups: Groups | undefined,
): Part {
  if (groups === undefined) throw withoutGroups(id);
  const name = groupNamed(groups, id);
  const members = membersOf(groups, name, at);
  if (members.places === null) {
    throw new RangeError(
      `home: members of a group must be known (got '${name}'): ${members.reason}`,
    );
  }
  const { en, ja = en } = groups.groups[name]?.label ?? { en: name };
  const label = at === undefined ? { en, ja } : { en: `${en} on ${at}`, ja: `${ja}（${at}時点）` };
  return {
    id: at === undefined ? name : `${name}@${at}`,
    label,
    places: members.places,
    joined: false,
  };
}

function withoutGroups(id: string): RangeError {
  if (isPlace(id))
    return new RangeError(`home: must be a group (got '${id}'); write a place without 'group'`);
  const place = placeRemedy(id);
  const near = place.startsWith("did you mean") ? `${place} For a group, ` : "";
  return new RangeError(
    `home: must be a place where no groups are given (got '${id}'); ${near}pass \`groups: parseGroups(...)\` with the content of kyusho/seeds/groups.json`,
  );
}

/** A union of its parts, each once; places alone in alphabetical order, so that the same home has the same id. */
function list(operands: readonly Part[]): Part {
  const parts = new Map(
    operands.flatMap((part) => part.parts ?? [part]).map((part) => [part.id, part]),
  );
  const ids = [...parts.keys()];
  const alone = ids.every(isPlace);
  const shown = alone ? ids.sort().map(place) : [...parts.values()];
  const [only] = shown;
  if (shown.length === 1 && only) return only;
  const places = shown.map((part) => part.places).reduce(union, []);
  const label = { en: listed(shown, "en"), ja: shown.map((part) => part.label.ja).join("・") };
  return { ...joinedBy(alone ? "," : "+", shown), label, places, parts: shown };
}

function joinedBy(sign: string, parts: readonly Part[]): { id: string; joined: true } {
  const texts = parts.map(({ id, joined }, i) => (joined && i > 0 ? `(${id})` : id));
  return { id: texts.join(sign), joined: true };
}

function listed(parts: readonly Part[], lang: "en" | "ja"): string {
  const names = parts.map(({ label }) => label[lang]);
  if (lang === "ja") return names.join("と");
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
