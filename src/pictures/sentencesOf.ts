import type { Lang } from "../display/labels.ts";

/** A note of a table as sentences, each with a capital and a full stop. */
export function sentencesOf(note: string, lang: Lang): string[] {
  const parts = note.trim().split(/(?<=[。！？])|(?<=[.!?])\s+(?=\p{Lu})/u);
  return parts.filter((part) => part !== "").map((part) => finished(part, lang));
}

function finished(part: string, lang: Lang): string {
  const begun = part.slice(0, 1).toUpperCase() + part.slice(1);
  const stop = lang === "en" ? "." : "。";
  return /[.。!?！？]$/u.test(begun) ? begun : begun + stop;
}
