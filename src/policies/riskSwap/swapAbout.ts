import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes, usedCitations } from "../../trace/reading/traceNotes.ts";
import type { SwapRow } from "./swapRow.ts";
import { ROW_NOTES, SWAP_NOTES } from "./swapWords.ts";

type Networks = readonly [before: Network, after: Network];

/** What is compared, and whose it is. */
export function swapTitle(networks: Networks, home: ResolvedHome): Label {
  const [before, after] = networks.map(({ model: { title, year } }) => ({
    en: `${title.en} (${year})`,
    ja: `${title.ja ?? title.en}(${/^\d{4}([–-]\d{4})?$/.test(`${year}`) ? `${year}年` : year})`,
  })) as [Label, Label];
  return {
    en: `risk removed, moved and new for ${home.label.en}, from ${before.en} to ${after.en}`,
    ja: `${home.label.ja}のリスクの消失・移転・新規:${before.ja}から${after.ja}へ`,
  };
}

/** What the answer rests on: its own notes, those its rows point at, and those of both models. */
export function swapNotes(
  [before, after]: Networks,
  rows: readonly SwapRow[],
): Record<string, Note> {
  const pointed = new Set(rows.flatMap(({ notes }) => notes));
  const has = (key: string, id: string) => rows.some((row) => row[key] === id);
  return {
    ...SWAP_NOTES,
    ...Object.fromEntries(Object.entries(ROW_NOTES).filter(([key]) => pointed.has(key))),
    ...(has("measureId", "concentration") ? pick("thin") : {}),
    ...(has("keyId", "operator") ? pick("operators") : {}),
    ...merged(traceNotes(before), traceNotes(after)),
  };
}

function pick(key: string): Record<string, Note> {
  return { [key]: ROW_NOTES[key] as Note };
}

/** The citations of both models. */
export function swapCitations([before, after]: Networks): Result["citations"] {
  return merged(usedCitations(before), usedCitations(after));
}

/** Both, and where they say something else under one key, the second under another. */
function merged<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
): Record<string, T> {
  const all: Record<string, T> = { ...one };
  for (const [key, entry] of Object.entries(other)) {
    const isOther = key in one && JSON.stringify(one[key]) !== JSON.stringify(entry);
    all[isOther ? `${key} (after)` : key] = entry;
  }
  return all;
}
