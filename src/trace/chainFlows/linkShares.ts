import type { ChainLink, ChainPlace } from "./chainLinks.ts";
import { stagesKey } from "./largestPlaces.ts";
import { settledStages } from "./perhapsLinks.ts";

/** What a link is of the home's need of the stage that it leaves; null where nobody can tell. */
export interface LinkShare {
  readonly share: number | null;
  /** The part of that need that leaves the link's place in all. */
  readonly placeShare: number | null;
}

/**
 * Shares of the links of a chain. Of a stage that only perhaps serves a need they are shares of what it may bring; they are not
 * known where they depend on how much that is.
 */
export function linkShares(links: readonly ChainLink[]): (link: ChainLink) => LinkShare {
  const settled = settledStages(links);
  const certain = new Set(
    links.filter(({ isPerhaps }) => !isPerhaps).map(({ from }) => stagesKey(from)),
  );
  const counted = links.filter(
    ({ kind, isLoop, isPerhaps, from }) =>
      kind !== "trade" && !isLoop && !(isPerhaps && certain.has(stagesKey(from))),
  );
  const [needs, sent] = [sums(counted, stagesKey), sums(counted, placeKey)];
  return ({ from, isPerhaps, times }) => {
    const need = needs.get(stagesKey(from));
    if (need === undefined || !settled.has(stagesKey(from)))
      return { share: null, placeShare: null };
    return {
      share: isPerhaps && certain.has(stagesKey(from)) ? null : times / need,
      placeShare: (sent.get(placeKey(from)) ?? 0) / need,
    };
  };
}

function sums(
  links: readonly ChainLink[],
  keyOf: (from: ChainPlace) => string,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { from, times } of links)
    found.set(keyOf(from), (found.get(keyOf(from)) ?? 0) + times);
  return found;
}

function placeKey(at: ChainPlace): string {
  return `${stagesKey(at)} ${at.place}`;
}
