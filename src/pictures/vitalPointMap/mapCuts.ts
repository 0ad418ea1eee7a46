import type { Result } from "../../model/result.ts";

/** From where on volume and frequency count as high. */
export interface MapCuts {
  readonly volume: number;
  readonly frequency: number;
}

/** The cuts that the classes of a map rest on, as its note "cuts" states them; null where it has none. */
export function mapCuts({ notes }: Result): MapCuts | null {
  const text = Object.hasOwn(notes, "cuts") ? (notes.cuts?.text.en ?? "") : "";
  const stated = /volume of at least (\S+) and a frequency of at least ([^\s:]+):/.exec(text);
  const [volume, frequency] = [Number(stated?.[1]), Number(stated?.[2])];
  return Number.isFinite(volume) && Number.isFinite(frequency) ? { volume, frequency } : null;
}
