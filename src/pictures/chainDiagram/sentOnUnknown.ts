import type { Band } from "./band.ts";

/**
 * What a place sends on of unknown origin is drawn in its own bar: what unknown makers of the stage take in for it goes there.
 */
export function sentOnUnknown(bands: readonly Band[]): Band[] {
  const unknown = (id: string) => {
    const [stage] = JSON.parse(id) as [string];
    return JSON.stringify([stage, "unknown"]);
  };
  const sent = new Map<string, Map<string, number>>();
  for (const { from, to, times, isPerhaps } of bands) {
    if (from !== unknown(from)) continue;
    const own = sent.get(from) ?? new Map<string, number>();
    const isTrade = to !== null && unknown(to) === from && to !== from;
    const target = isTrade ? to : from;
    if (!isPerhaps || !isCertain(bands, from)) own.set(target, (own.get(target) ?? 0) + times);
    sent.set(from, own);
  }
  return bands.flatMap((band) => {
    const targets = band.to === null ? undefined : sent.get(band.to);
    if (band.kind !== "input" || targets === undefined || targets.size < 1) return [band];
    const all = [...targets.values()].reduce((sum, times) => sum + times, 0);
    return [...targets].map(([to, times]) => ({ ...band, to, times: (band.times * times) / all }));
  });
}

function isCertain(bands: readonly Band[], id: string): boolean {
  return bands.some(({ from, isPerhaps }) => from === id && !isPerhaps);
}
