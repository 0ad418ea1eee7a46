import type { Lang } from "../display/labels.ts";
import type { Label } from "../indices/shareIndex.ts";

const LANGS: readonly unknown[] = ["en", "ja"] satisfies readonly Lang[];

/** Sentences of a picture in one language; `{name}` in a sentence is filled from the names given. */
export function wordsIn<Word extends string>(
  lang: Lang,
  words: Readonly<Record<Word, Label>>,
): (word: Word, names?: Readonly<Record<string, string>>) => string {
  if (!LANGS.includes(lang)) throw new RangeError(`lang: must be "en" or "ja" (got ${lang})`);
  return (word, names = {}) =>
    words[word][lang].replace(/\{(\w+)\}/g, (hole, name: string) =>
      Object.hasOwn(names, name) ? (names[name] ?? hole) : hole,
    );
}
