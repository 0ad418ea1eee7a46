import type { Label } from "../indices/shareIndex.ts";

/** A label of a file, whose Japanese may be left out. */
export function bilingual({
  en,
  ja = en,
}: {
  readonly en: string;
  readonly ja?: string | undefined;
}): Label {
  return { en, ja };
}
