import type { Label } from "../../indices/shareIndex.ts";
import type { Result } from "../../model/result.ts";
import { printable } from "../printable.ts";
import { idIn, type Row, wordsIn } from "./cells.ts";

interface KeyWords {
  readonly one: string;
  readonly many: string;
  readonly ja: string;
}

/** How somebody is told apart; names stand in brackets behind these, so that none needs an article. */
const KEYS: Readonly<Record<string, KeyWords>> = {
  place: { one: "place", many: "places", ja: "所在地" },
  owner: { one: "owner's place", many: "owners' places", ja: "所有者の国・地域" },
  operator: { one: "operator", many: "operators", ja: "操業企業" },
  bloc: { one: "bloc", many: "blocs", ja: "国・地域グループ" },
  chokepoint: { one: "chokepoint", many: "chokepoints", ja: "航路などの要衝" },
  supplier: { one: "supplier", many: "suppliers", ja: "供給者" },
};

const ANYBODY: KeyWords = { one: "actor", many: "actors", ja: "該当者" };

export function keyWords(keyId: string | null): KeyWords {
  return keyId !== null && Object.hasOwn(KEYS, keyId) ? (KEYS[keyId] ?? ANYBODY) : ANYBODY;
}

/** Somebody by name and key: "one place (China)". */
export function oneOf(keyId: string | null, who: Label): Label {
  const { one, ja } = keyWords(keyId);
  return { en: `one ${one} (${who.en})`, ja: `${who.ja}（${ja}）` };
}

/** Whom a row is about; null where it names nobody. */
export function whoIn(row: Row, key: string, keyId: string | null = idIn(row, "keyId")) {
  const who = wordsIn(row, key);
  return who === null ? null : oneOf(keyId, who);
}

/** The name of a stage or a product in quotation marks. */
export function quoted(row: Row, key: string): Label {
  const name = wordsIn(row, key) ?? { en: "?", ja: "?" };
  return { en: `“${name.en}”`, ja: `「${name.ja}」` };
}

export function atStage(row: Row, key = "stage"): Label {
  const { en, ja } = quoted(row, key);
  return { en: `At the stage ${en}, `, ja: `${ja}の工程では、` };
}

export function forProduct(row: Row, key = "product"): Label {
  const { en, ja } = quoted(row, key);
  return { en: `For the product ${en}, `, ja: `製品${ja}では、` };
}

/** The home, by its name where the result gives that. */
export function homeOf(result: Result, name: Label | null = ownName(result)): Label {
  if (name === null) return { en: "the home", ja: "自国側" };
  return { en: `the home (${printable(name.en)})`, ja: `自国側（${printable(name.ja)}）` };
}

function ownName({ home }: Result): Label | null {
  return home?.label ?? null;
}
