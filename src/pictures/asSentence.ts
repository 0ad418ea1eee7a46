import type { Lang } from "../display/labels.ts";

/** A note of a table as a sentence: with a capital and a full stop. */
export function asSentence(note: string, lang: Lang): string {
  const stop = lang === "en" ? "." : "。";
  const begun = note.slice(0, 1).toUpperCase() + note.slice(1);
  return /[.。!?！？]$/u.test(begun) ? begun : begun + stop;
}
