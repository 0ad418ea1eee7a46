import { closest, distance } from "fastest-levenshtein";
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import ja from "i18n-iso-countries/langs/ja.json" with { type: "json" };
import { SHORT_NAMES } from "./placeNames.ts";

/** Languages in which kyusho names places. */
export type Language = "en" | "ja";

/** Places that are no country: known to be none of those listed, and could be anybody. */
const RESERVED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  other: { en: "other places", ja: "その他" },
  unknown: { en: "unknown", ja: "不明" },
};

const NAMES: Readonly<Record<Language, Readonly<Record<string, string | string[]>>>> = {
  en: en.countries,
  ja: ja.countries,
};

const alpha2By3 = new Map(codes.map(([two = "", three = ""]) => [three, two]));

/** How many places there are: the entries of ISO 3166-1 and Kosovo. The most suppliers by place that there can be. */
export const NUMBER_OF_PLACES: number = alpha2By3.size;

/** Codes of customs statistics that are not those of ISO 3166-1. */
const CUSTOMS_CODES = { "251": "FRA", "579": "NOR", "699": "IND", "757": "CHE", "842": "USA" };

/** Every code and name of a place in lower case, with the alpha-3 code that it stands for. */
let known: ReadonlyMap<string, string> | undefined;

/**
 * Whether a code is a place: an alpha-3 code of ISO 3166-1, or `XKK` for Kosovo.
 *
 * @param code - text to check; the reserved `other` and `unknown` are no places
 * @returns true or false; never null
 * @example
 * isPlace("JPN") // => true
 * isPlace("JP") // => false
 */
export function isPlace(code: string): boolean {
  return alpha2By3.has(code);
}

/**
 * Name of a place, short and without a political formula: "Taiwan", "South Korea", 台湾, 韓国.
 *
 * Names come from the package i18n-iso-countries, but for some forty that are shortened; they say nothing about status.
 *
 * @param code - alpha-3 code, or the reserved `other` or `unknown`
 * @param lang - `en` or `ja`
 * @returns the name; never null
 * @throws RangeError when the code is no place
 * @example
 * placeName("TWN", "ja") // => "台湾"
 * placeName("other", "en") // => "other places"
 */
export function placeName(code: string, lang: Language): string {
  if (Object.hasOwn(RESERVED, code)) return RESERVED[code]?.[lang] ?? code;
  const alpha2 = alpha2By3.get(code);
  if (alpha2 === undefined) {
    throw new RangeError(`placeName: code must be a place (got '${code}'); ${placeRemedy(code)}`);
  }
  return SHORT_NAMES[lang][alpha2] ?? [NAMES[lang][alpha2] ?? code].flat()[0] ?? code;
}

/**
 * The place that a code or a name stands for: alpha-3, alpha-2, numeric (also as customs statistics write it), or a name in
 * English or Japanese.
 *
 * @param nameOrCode - such as `JP`, `392`, `Japan` or `日本`
 * @returns alpha-3 code; null when the text names no place, or more than one
 * @example
 * placeOf("JP") // => "JPN"
 * placeOf("842") // => "USA"
 * placeOf("Atlantis") // => null
 */
export function placeOf(nameOrCode: string): string | null {
  known ??= everyName();
  return known.get(nameOrCode.trim().toLowerCase()) || null;
}

/** What to do about a code that is no place. */
export function placeRemedy(code: string): string {
  const place = placeOf(code) ?? placeBeginning(code.trim().toLowerCase());
  const near = place === null ? placesNear(code.trim()) : [place];
  const named = near.slice(0, 3).map((near) => `'${near}' (${placeName(near, "en")})`);
  return named.length > 0
    ? `did you mean ${named.join(" or ")}?`
    : "write an ISO 3166-1 alpha-3 code such as 'JPN'";
}

/** Places whose code differs in one letter, or whose name in a few. */
function placesNear(text: string): readonly string[] {
  const written = text.toLowerCase();
  if (text.length < 3) return [];
  if (text.length === 3) {
    return [...alpha2By3.keys()].filter((code) => distance(code.toLowerCase(), written) <= 1);
  }
  const near = closest(written, [...(known?.keys() ?? [])]);
  const code =
    distance(near, written) <= Math.floor(text.length / 3) ? known?.get(near) : undefined;
  return code ? [code] : [];
}

/** The one place whose name begins so. */
function placeBeginning(written: string): string | null {
  if (written.length < 3) return null;
  const found = new Set(
    [...(known ?? [])].flatMap(([name, code]) => (name.startsWith(written) && code ? [code] : [])),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** A text that stands for two places ("Congo") is kept with no code. */
function everyName(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = name.toLowerCase();
    names.set(key, (names.get(key) ?? code) === code ? code : "");
  };
  for (const [alpha2 = "", alpha3 = "", numeric = ""] of codes) {
    const listed = [NAMES.en[alpha2] ?? [], NAMES.ja[alpha2] ?? []].flat();
    const short = [placeName(alpha3, "en"), placeName(alpha3, "ja")];
    for (const name of [alpha2, alpha3, numeric, String(Number(numeric)), ...listed, ...short]) {
      add(name, alpha3);
    }
  }
  for (const [code, place] of Object.entries(CUSTOMS_CODES)) add(code, place);
  return names;
}
