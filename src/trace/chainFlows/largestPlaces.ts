import type { ChainLink, ChainPlace } from "./chainLinks.ts";

/** Links in which each stage has its largest places by name, and which places were put together. */
export interface GroupedLinks {
  readonly links: readonly ChainLink[];
  /** By stages, as joined by "|": the codes of the places that count as "rest". */
  readonly rest: ReadonlyMap<string, readonly string[]>;
}

/** Stages of a place of the chain as one text. */
export function stagesKey({ stages }: Pick<ChainPlace, "stages">): string {
  return stages.join("|");
}

/** Puts the places of each stage beyond the `largest`, by what they send on, together as "rest"; nothing is left out. */
export function largestPlaces(
  links: readonly ChainLink[],
  { largest, home }: { readonly largest: number; readonly home: string },
): GroupedLinks {
  const sent = new Map<string, Map<string, number>>();
  for (const { from, times } of links) {
    const places = sent.get(stagesKey(from)) ?? new Map<string, number>();
    sent.set(stagesKey(from), places);
    places.set(from.place, (places.get(from.place) ?? 0) + times);
  }
  const rest = new Map<string, readonly string[]>();
  for (const [key, places] of sent) {
    const named = [...places]
      .filter(([place]) => ![home, "unknown", "other"].includes(place))
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([place]) => place);
    // A single place needs no other name than its own.
    if (named.length > largest + 1) rest.set(key, named.slice(largest));
  }
  const shown = (at: ChainPlace): ChainPlace =>
    rest.get(stagesKey(at))?.includes(at.place) ? { ...at, place: "rest" } : at;
  const sums = new Map<string, ChainLink>();
  for (const link of links) {
    const moved = { ...link, from: shown(link.from), to: link.to && shown(link.to) };
    const key = JSON.stringify([moved.kind, moved.from, moved.to, moved.isLoop, moved.isPerhaps]);
    const before = sums.get(key);
    sums.set(key, before ? { ...before, times: before.times + link.times } : moved);
  }
  return { links: [...sums.values()], rest };
}
