import type { ChainLink } from "./chainLinks.ts";
import { stagesKey } from "./largestPlaces.ts";

/**
 * The links that are certain, and behind them those that are there only if a stage serves a need of which nobody knows which
 * of several does: `all` are the links as if each of these brought the same part.
 */
export function withPerhapsLinks(
  certain: readonly ChainLink[],
  all: readonly ChainLink[],
): ChainLink[] {
  const known = new Set(certain.map(linkKey));
  const perhaps = all.filter((link) => !known.has(linkKey(link)));
  return [...certain, ...perhaps.map((link) => ({ ...link, isPerhaps: true }))];
}

function linkKey({ kind, from, to }: ChainLink): string {
  return JSON.stringify([kind, from, to]);
}

/**
 * Stages, joined by "|", whose shares do not depend on how much each stage brings that can serve the same need: those that
 * stand behind the home's use for certain, and those that stand behind one such stage alone.
 */
export function settledStages(links: readonly ChainLink[]): ReadonlySet<string> {
  const isCertain = new Set(
    links.filter(({ isPerhaps }) => !isPerhaps).map(({ from }) => stagesKey(from)),
  );
  const inputs = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    if (to === null || isCertain.has(stagesKey(from))) continue;
    const own = inputs.get(stagesKey(to)) ?? new Set<string>();
    inputs.set(stagesKey(to), own.add(stagesKey(from)));
  }
  const roots = [...inputs].flatMap(([user, own]) =>
    isCertain.has(user) ? [...own].map((root) => [user, root] as const) : [],
  );
  const reached = new Map<string, number>();
  for (const [, root] of roots) {
    const met = new Set([root]);
    // The set grows while it is walked.
    for (const stage of met) for (const input of inputs.get(stage) ?? []) met.add(input);
    for (const stage of met) reached.set(stage, (reached.get(stage) ?? 0) + 1);
  }
  const single = [...reached].filter(([, count]) => count === 1).map(([stage]) => stage);
  return new Set([...isCertain, ...single]);
}
